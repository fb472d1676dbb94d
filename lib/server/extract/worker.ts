import { parentPort } from 'node:worker_threads'
import { extractArticleFacts, extractSource } from '@/lib/domain/engine/extract'
import type { ExtractReply, ExtractRequest } from './messages'

/** Runs in a thread of its own, so that a text that takes too long or too much memory can be stopped. */
parentPort?.on('message', (request: ExtractRequest) => {
  parentPort?.postMessage(answer(request))
})

function answer(request: ExtractRequest): ExtractReply {
  if (request.kind === 'article') return extractArticleFacts(request.article)
  return extractSource({ bytes: request.bytes, fileName: request.fileName })
}
