import { RefusedError, UnreachableError } from '@/components/desk/api'
import type { ImportLine } from '@/lib/server/data/articles/import-line'
import type { ImportInput, ImportOutcome, ImportStage } from '@/lib/server/data/articles/import-text'
import type { PublicError } from '@/lib/server/http/error-mapping'

type SentInput = Omit<ImportInput, 'file' | 'title' | 'byline' | 'publishedOn' | 'sourceUrl'> & {
  /** In base64. */ file: string | null
  title: string
  byline: string
  publishedOn: string
  sourceUrl: string
}

/** Sends a text to be read and tells each stage as the server says it. Throws RefusedError or UnreachableError. */
export async function readImport(
  input: SentInput,
  onStage: (stage: ImportStage) => void,
): Promise<ImportOutcome> {
  let response: Response
  try {
    response = await fetch('/api/articles', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
  } catch {
    throw new UnreachableError()
  }
  if (!response.ok || !response.body) {
    const answer = (await response.json().catch(() => null)) as { error?: PublicError } | null
    if (answer?.error) throw new RefusedError(answer.error)
    throw new UnreachableError()
  }
  let rest = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
    rest += value ?? ''
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter(Boolean)) {
      const said = JSON.parse(line) as ImportLine
      if ('stage' in said) onStage(said.stage)
      else if ('outcome' in said) return said.outcome
      else throw new RefusedError(said.error)
    }
    // The line broke before the outcome: whether it was kept, nobody knows; sending again finds it by its text.
    if (done) throw new UnreachableError()
  }
}
