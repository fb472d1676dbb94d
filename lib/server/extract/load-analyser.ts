import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Analyser } from '@/lib/domain/language/analyser'
import { createModelAnalyser } from '@/lib/domain/language/model-analyser'

let analyser: Analyser | null = null

/**
 * The engine's language model, read from disk on first use (about 0.1 s) and kept, one for each thread.
 *
 * @param root the project's folder; the weights lie in `model/weights` under it
 */
export function loadAnalyser(root: string = process.cwd()): Analyser {
  analyser ??= createModelAnalyser(
    new Uint8Array(readFileSync(path.join(root, 'model', 'weights', 'english.bin'))),
  )
  return analyser
}
