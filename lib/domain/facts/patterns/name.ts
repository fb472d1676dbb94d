import type { MentionType } from '@/lib/domain/language/token'
import type { FactKind } from '../fact'
import type { FactPattern } from './pattern'
import { draftMention } from './pattern'

const KINDS: Partial<Record<MentionType, FactKind>> = {
  place: 'place',
  person: 'name',
  organisation: 'name',
  group: 'name',
  event: 'name',
  name: 'name',
}

/** A person, place, organisation or other name as the answer. */
export const name: FactPattern = {
  id: 'name',
  find: (document, sentence) =>
    sentence.mentions.flatMap((mention) => {
      const kind = KINDS[mention.type]
      return kind === undefined ? [] : [draftMention(sentence, { document, mention, kind })]
    }),
}
