import type { Analysis, LanguageModel } from '../lib/domain/language/model/language-model'
import type { Mention } from '../lib/domain/language/model/mentions'
import type { Sentence } from './conllu'
import { findSpanHead, isName } from './name-data'
import type { Document } from './treebank'

/** Right, found and wanted; the three numbers behind precision, recall and F1. */
class Tally {
  right = 0
  found = 0
  wanted = 0

  get f1(): number {
    return this.found + this.wanted === 0 ? 0 : (2 * this.right) / (this.found + this.wanted)
  }

  toJSON(): { f1: number; precision: number; recall: number; wanted: number } {
    const share = (of: number): number => round(of === 0 ? 0 : this.right / of)
    return {
      f1: round(this.f1),
      precision: share(this.found),
      recall: share(this.wanted),
      wanted: this.wanted,
    }
  }
}

/** What is measured, on every word of the documents. Attachment leaves punctuation out, as is usual. */
type Figures = {
  readonly words: number
  readonly tagging: number
  readonly unlabelled: number
  readonly labelled: number
  readonly subjects: Tally
  readonly objects: Tally
  /** Names: exact words and type, against every mention in the treebank that is headed by a proper noun, nested ones too. */
  readonly names: Record<string, Tally>
  /** Mentions of any kind headed by a noun: exact words; and the share of right types among those. */
  readonly mentions: Tally
  readonly mentionTypes: number
}

const NAMED = ['person', 'place', 'organization'] as const

function round(share: number): number {
  return Math.round(share * 10000) / 10000
}

/** Measures a model on documents: everything from the words alone, with its own tags and trees. */
export function evaluate(model: LanguageModel, documents: readonly Document[]): Figures {
  let words = 0
  let tagged = 0
  let attached = 0
  let labelled = 0
  let counted = 0
  const subjects = new Tally()
  const objects = new Tally()
  const names: Record<string, Tally> = Object.fromEntries(NAMED.map((type) => [type, new Tally()]))
  const mentions = new Tally()
  let typed = 0
  for (const { sentence, forms, parse, names: known } of documents.flatMap((document) =>
    readTogether(model, document),
  )) {
    const { tags } = parse
    for (const [i, word] of sentence.words.entries()) {
      words++
      if (tags[i] === word.xpos) tagged++
      const relation = parse.relations[i] ?? ''
      const isRight = parse.heads[i] === word.head
      count(subjects, isRight, /^nsubj/.test(relation), /^nsubj/.test(word.relation))
      count(objects, isRight, relation === 'obj', word.relation === 'obj')
      if (word.upos === 'PUNCT') continue
      counted++
      if (isRight) attached++
      if (isRight && relation === word.relation) labelled++
    }
    const found = model.mentions(forms, tags, parse, known)
    const gold = sentence.entities
    for (const type of NAMED) {
      const tally = names[type]
      const wanted = gold.filter((span) => span.type === type && isName(sentence, span))
      const guessed = found.filter((mention) => mention.isName && mention.type === type)
      if (!tally) continue
      tally.wanted += wanted.length
      tally.found += guessed.length
      tally.right += guessed.filter((m) =>
        wanted.some((span) => span.start === m.start && span.end === m.end),
      ).length
    }
    const wanted = gold.filter((span) =>
      /^(NN|CD|PRP)/.test(sentence.words[findSpanHead(sentence, span)]?.xpos ?? ''),
    )
    mentions.wanted += wanted.length
    mentions.found += found.length
    for (const mention of found) {
      const same = wanted.find((span) => span.start === mention.start && span.end === mention.end)
      if (!same) continue
      mentions.right++
      if (same.type === mention.type) typed++
    }
  }
  const share = (part: number, of: number): number => round(of === 0 ? 0 : part / of)
  return {
    words,
    tagging: share(tagged, words),
    unlabelled: share(attached, counted),
    labelled: share(labelled, counted),
    subjects,
    objects,
    names,
    mentions,
    mentionTypes: share(typed, mentions.right),
  }
}

/** A document's sentences, tagged and parsed one by one, and their names found together. */
function readTogether(
  model: LanguageModel,
  { sentences }: Document,
): { sentence: Sentence; forms: string[]; parse: Analysis; names: Mention[] }[] {
  const parsed = sentences.map((sentence) => {
    const forms = sentence.words.map((word) => word.form)
    const parse = model.analyse(forms)
    return { sentence, forms, parse, read: model.readNames(forms, parse.tags, parse) }
  })
  const names = model.settleNames(parsed.map(({ read }) => read))
  return parsed.map(({ sentence, forms, parse }, i) => ({ sentence, forms, parse, names: names[i] ?? [] }))
}

function count(tally: Tally, isRight: boolean, isFound: boolean, isWanted: boolean): void {
  if (isFound) tally.found++
  if (isWanted) tally.wanted++
  if (isFound && isWanted && isRight) tally.right++
}
