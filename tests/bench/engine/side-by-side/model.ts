import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadLanguageModel } from '@/lib/domain/language/model/language-model'
import { readConllu } from '@/model/conllu'
import { evaluate } from '@/model/evaluate'
import { readTreebankFiles } from '../data/shared-data'

const WEIGHTS = path.resolve(import.meta.dirname, '../../../../model/weights/english.bin')

let figures: ReturnType<typeof evaluate> | null = null

/** The committed weights on the dev part, on the treebank's own words; measured once a run. */
export function evaluateModel(): ReturnType<typeof evaluate> {
  figures ??= evaluate(
    loadLanguageModel(new Uint8Array(readFileSync(WEIGHTS))),
    readTreebankFiles().map(({ name, conllu }) => ({ name, sentences: readConllu(conllu) })),
  )
  return figures
}
