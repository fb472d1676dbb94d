import type { Outcome, BenchItem } from '../outcome'
import { contentStems, plainAnswer, shareIn, wordsOf } from '../words'
import type { Finding } from './findings'

/** A sentence that has so much of a stem, and the wrong answer too, may make the wrong answer right. */
const SUPPORT = 0.6
const DENIAL =
  /\b(?:not|never|no longer|nor|neither|denied|denies|deny|failed to|refused to|without|unable)\b|n[’']t\b/iu

/**
 * Suspicions that an item contradicts its article, for a person to read: a wrong option or false statement that another
 * sentence supports, and a statement that lost a denial. Contradiction itself cannot be told by rules.
 */
export function findSuspicions({ items, printed, name }: Outcome): Finding[] {
  if (printed === null) return []
  const { text } = printed.article
  const sentences = printed.sentences.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  return items.flatMap((item) => {
    const source = text.slice(item.source.start, item.source.end)
    const found = (code: string, detail: string): Finding => ({
      article: name,
      id: item.id,
      code,
      detail: `${item.stem} — ${detail}`,
    })
    const denial = hasLostDenial(item, source) ? [found('denial-lost', source)] : []
    const supported = listWrong(item).flatMap((wrong) => {
      const support = sentences.find(
        (sentence) =>
          !(sentence.start < item.source.end && item.source.start < sentence.end) &&
          supports(sentence.text, item.stem, wrong),
      )
      return support === undefined ? [] : [found('wrong-answer-supported', `${wrong}: ${support.text}`)]
    })
    return [...denial, ...supported]
  })
}

/** What the item calls wrong: its wrong options, or the whole of a statement that it calls false. */
function listWrong({ type, options, answer }: BenchItem): string[] {
  if (type === 'true-false') return answer.text === 'false' ? [''] : []
  return type === 'multiple-choice' ? options.filter(({ correct }) => !correct).map(({ text }) => text) : []
}

/** The sentence says the wrong answer and most of what the stem says besides. */
export function supports(sentence: string, stem: string, wrong: string): boolean {
  if (DENIAL.test(sentence)) return false
  const words = ` ${wordsOf(sentence).join(' ')} `
  if (wrong !== '' && !words.includes(` ${plainAnswer(wrong)} `)) return false
  const stems = contentStems(stem.replace(/_{2,}/gu, ' '))
  return (
    stems.length >= 3 && shareIn(stems, new Set(contentStems(sentence))) >= (wrong === '' ? 0.95 : SUPPORT)
  )
}

/** The source denies in so many words, and neither stem nor key does: it may say the opposite. */
function hasLostDenial({ stem, answer, type }: BenchItem, source: string): boolean {
  if (/^(?:evidence|claim-status|matching|ordering)$/u.test(type)) return false
  const count = (value: string) => value.match(new RegExp(DENIAL.source, 'giu'))?.length ?? 0
  return (
    count(source) > 0 &&
    count(`${stem} ${answer.text}`) === 0 &&
    shareIn(contentStems(stem), new Set(contentStems(source))) > 0.8 &&
    wordsOf(source).length < wordsOf(stem).length + 6
  )
}
