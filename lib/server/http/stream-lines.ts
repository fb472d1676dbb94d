import 'server-only'

/**
 * One JSON line for each thing that is said while work goes on. A reader who leaves ends the telling, never the work:
 * what was begun is finished, and what is written then goes nowhere. `work` must not throw.
 */
export function streamLines<TLine>(work: (write: (line: TLine) => void) => Promise<void>): Response {
  const encoder = new TextEncoder()
  let isRead = true
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      await work((line) => {
        if (isRead) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      })
      if (isRead) controller.close()
    },
    cancel() {
      isRead = false
    },
  })
  return new Response(stream, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' },
  })
}
