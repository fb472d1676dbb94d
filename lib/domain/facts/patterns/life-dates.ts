import type { AnalysedDocument, AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { FactDraft } from '../claim'
import { findProtagonist } from '../find-protagonist'
import { toQuote, type FactPattern } from './pattern'

/** Right behind a name, or behind the letters of its honours. */
const ASIDE = /^(?: \p{Lu}{2,5})*\s?\((?<words>[^()]{4,160})\)/u
const BORN = /(?<!\p{L})(?:born|b\.)\s(?:on |in |c\. |\p{Lu}[\p{L} ]+; )?$/iu
const BETWEEN = /^\s?[–—-]\s?(?:c\. )?$/u
/** What dates an office or a flowering dates no life. */
const OTHERWISE =
  /(?<!\p{L})(?:r\.|reigned?|ruled|fl\.|active|in office|president|from|since|tenure)(?!\p{L})/iu
const YEAR = /(?<!\d)\d{3,4}(?:\sBCE?)?$/u
/** "Edward Hill (born 3 April 1978)", "Edward Hill (1710–1774)": the years of the life that the text tells, and of no other. */
export const lifeDates: FactPattern = {
  id: 'life-dates',
  find: (document, sentence) =>
    sentence.mentions.flatMap((person) =>
      findProtagonist(document)?.entity === person.entity ? findYears(document, { sentence, person }) : [],
    ),
}

function findYears(
  document: AnalysedDocument,
  { sentence, person }: { sentence: AnalysedSentence; person: Mention },
): FactDraft[] {
  const behind = document.text.slice(person.end, sentence.end)
  const match = ASIDE.exec(behind)
  const words = match?.groups?.words
  if (match === null || words === undefined || OTHERWISE.test(words)) return []
  const end = person.end + match[0].length
  const start = end - 1 - words.length
  const dates = sentence.mentions.filter(
    (mention) => mention.type === 'date' && start <= mention.start && mention.end < end,
  )
  const [first, last] = dates
  if (first === undefined) return []
  const life = { document, sentence, person, end }
  if (dates.length === 1 && BORN.test(document.text.slice(start - 1, first.start)))
    return draftYear(life, { mention: first, event: BIRTH })
  const isLife =
    last !== undefined &&
    dates.length === 2 &&
    BETWEEN.test(document.text.slice(first.end, last.start)) &&
    isSameSort(first, last)
  return isLife
    ? [
        ...draftYear(life, { mention: first, event: BIRTH }),
        ...draftYear(life, { mention: last, event: DEATH }),
      ]
    : []
}

/** Two years, or two full dates. */
function isSameSort(first: Mention, last: Mention): boolean {
  return first.detail === last.detail && /^(?:year|day)$/u.test(first.detail)
}

type LifeEvent = { word: RegExp; ask: (name: string) => string }
const BIRTH: LifeEvent = { word: /^born$/iu, ask: (name) => `In what year was ${name} born?` }
const DEATH: LifeEvent = { word: /^(?:died|death)$/iu, ask: (name) => `In what year did ${name} die?` }

type Life = { document: AnalysedDocument; sentence: AnalysedSentence; person: Mention; end: number }

function draftYear(
  { document, sentence, person, end }: Life,
  { mention, event }: { mention: Mention; event: LifeEvent },
): FactDraft[] {
  const text = YEAR.exec(mention.text)?.[0]
  if (text === undefined || isToldElsewhere(document, { sentence, mention, event })) return []
  const year: Mention = { ...mention, start: mention.end - text.length, text, detail: 'year', entity: text }
  return [
    {
      kind: 'date',
      pattern: 'life-dates',
      span: { start: person.start, end },
      answer: toQuote(year),
      mention: year,
      arguments: { subject: toQuote(person), value: toQuote(year) },
      question: event.ask(findProtagonist(document)?.name ?? person.text),
      standsAlone: true,
      aliases: [],
    },
  ]
}

/** "Hill was born on 3 April 1902 in Elm" further down says more, and is asked there. */
function isToldElsewhere(
  { sentences }: AnalysedDocument,
  { sentence, mention, event }: { sentence: AnalysedSentence; mention: Mention; event: LifeEvent },
): boolean {
  return sentences.some(
    (other) =>
      other !== sentence &&
      other.mentions.some(({ type, value }) => type === 'date' && value === mention.value) &&
      other.tokens.some(({ text }) => event.word.test(text)),
  )
}
