import { oncePer } from '@/lib/domain/article/once-per'
import type { Holder } from '@/lib/domain/article/article'
import type { SentenceStatus } from '@/lib/domain/facts/status/classify-status'
import { fitsGender } from '@/lib/domain/facts/rival-people'
import type { AnalysedSentence } from '@/lib/domain/language/document'
import type { Mention } from '@/lib/domain/language/mention'
import type { GroupInput } from '../group-writer'

/** A sentence that gives what it says to somebody with a name. */
export type Speech = {
  sentence: AnalysedSentence
  /** The words that stand for the speaker here: a name with a calling, or a pronoun. */
  holder: Holder
  name: Mention
}

/** How far back "he" may have been named, in sentences of the same paragraph. */
const REACH = 4
const CALLED =
  /^\s*(?:the\s*)?(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|President|Minister|author|researcher|scientist|historian|economist|analyst)\.?\s*)*\s*$/iu

/** Every sentence of which the article names the speaker, there or, for "he" and "she", right before. */
export const listSpeeches = oncePer((input: GroupInput): readonly Speech[] => {
  const speeches: Speech[] = []
  const { document, statuses } = input
  for (const sentence of document.sentences) {
    const status = statuses[sentence.index]
    if (status?.holder == null) continue
    const { holder } = status
    const name = status.isNameless
      ? findNamedBefore(sentence, { input, speeches, holder })
      : findName(sentence, holder)
    if (name !== null) speeches.push({ sentence, holder, name })
  }
  return speeches
})

/** The holder as one name; a phrase about several ("a study by X for Y") has no name of its own. */
function findName({ mentions }: AnalysedSentence, holder: Holder): Mention | null {
  const names = mentions.filter((mention) => holder.start <= mention.start && mention.end <= holder.end)
  const last = names.at(-1)
  if (last === undefined) return null
  const before = holder.text.slice(0, last.start - holder.start)
  const after = holder.text.slice(last.end - holder.start)
  if (last.type === 'person') {
    // "Labour spokesman Ada Hill", "the bank's Ada Hill" is Ada Hill; "the spokesman of Ada Hill" is not.
    const isHers = /(?:^|\s)(?:of|for|to|by|with|from|and|or|on|in|at|about) $/iu.test(before)
    const others = names.filter((name) => name.type === 'person' && name.entity !== last.entity)
    return after.trim() === '' && !isHers && others.length === 0 ? last : null
  }
  return names.length === 1 && isBody(last) && CALLED.test(`${before} ${after}`) ? last : null
}

/** An organisation, a group, or an acronym of which the article does not say what it is: they speak as one. */
export function isBody({ type, detail }: Mention): boolean {
  return type === 'organisation' || type === 'group' || (type === 'name' && detail === 'acronym')
}

type Before = { input: GroupInput; speeches: readonly Speech[]; holder: Holder }

/** Who "he" or "she" is: who spoke last, where nobody else was named in between. */
function findNamedBefore(sentence: AnalysedSentence, { input, speeches, holder }: Before): Mention | null {
  const gender = /^(?:he|she)$/iu.test(holder.text) ? (holder.text.toLowerCase() as 'he' | 'she') : null
  const last = speeches.at(-1)
  if (gender === null || last === undefined || last.name.type !== 'person') return null
  const { name } = last
  if (!fitsGender(name, gender) || last.sentence.block !== sentence.block) return null
  if (sentence.index - last.sentence.index > REACH) return null
  const between = input.document.sentences.slice(last.sentence.index + 1, sentence.index + 1)
  return [last.sentence, ...between].every(
    (each) => namesNoOther(each, name) && isHisOwn(each, { statuses: input.statuses, last, sentence }),
  )
    ? name
    : null
}

function namesNoOther({ mentions }: AnalysedSentence, { entity }: Mention): boolean {
  return mentions.every((mention) => mention.type !== 'person' || mention.entity === entity)
}

type Chain = { statuses: readonly SentenceStatus[]; last: Speech; sentence: AnalysedSentence }

/** In between only his own words may stand: what somebody without a name says could be what "he" goes on with. */
function isHisOwn(each: AnalysedSentence, { statuses, last, sentence }: Chain): boolean {
  return each === last.sentence || each === sentence || statuses[each.index]?.status === 'quoted'
}
