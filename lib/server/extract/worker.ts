import { parentPort } from 'node:worker_threads'
import { extractArticleFacts, extractSource } from '@/lib/domain/engine/extract'
import { loadAnalyser } from './load-analyser'
import { READY, type ExtractReply, type ExtractRequest } from './messages'

/** Runs in a thread of its own, so that a text that takes too long or too much memory can be stopped. */
parentPort?.on('message', (request: ExtractRequest) => {
  // What is thrown ends the thread, and whoever asked is told.
  void answer(request).then((reply) => parentPort?.postMessage(reply))
})

// The model is loaded before the first text comes, so that a text's time limit is spent on the text alone.
const analyser = loadAnalyser()
parentPort?.postMessage(READY)

async function answer(request: ExtractRequest): Promise<ExtractReply> {
  if (request.kind === 'article') return extractArticleFacts(request.article, { analyser })
  return extractSource({ bytes: request.bytes, fileName: request.fileName }, { analyser })
}
