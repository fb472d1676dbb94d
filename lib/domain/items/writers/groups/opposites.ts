import type { Token } from '@/lib/domain/language/token'

/**
 * Words whose opposite makes a sentence say the contrary and still read well: each line a pair, either for the other. With a
 * sign: ">" only the first for the second, "+" only with an object, "-" only without one, "to" only before "to".
 */
const VERBS = `
increase/decrease
rise/fall -
grow/shrink -
gain/lose +
win/lose +
strengthen/weaken
improve/worsen
raise/lower +
expand/shrink -
widen/narrow
support/oppose +
favour/oppose +>
favor/oppose +>
accept/reject +
approve/reject +
adopt/reject +>
embrace/reject +>
endorse/reject +>
praise/criticize +
welcome/condemn +
agree/refuse to
continue/cease to
allow/forbid +
permit/forbid +>
ban/allow +
encourage/discourage +
reduce/increase +
abolish/introduce +
enter/leave +
join/leave +
promote/hinder +
confirm/deny +
import/export +
overestimate/underestimate +
centralize/decentralize +
appear/disappear -
advance/retreat -
`
const IRREGULAR = new Map(
  `rise rises rose risen rising
fall falls fell fallen falling
grow grows grew grown growing
shrink shrinks shrank shrunk shrinking
lose loses lost lost losing
win wins won won winning
forbid forbids forbade forbidden forbidding
permit permits permitted permitted permitting
ban bans banned banned banning
leave leaves left left leaving`
    .split('\n')
    .map((line) => [line.split(' ')[0] ?? '', line.split(' ')] as const),
)
const OTHERS = `
larger/smaller greater/smaller> bigger/smaller> higher/lower older/younger longer/shorter stronger/weaker richer/poorer
wealthier/poorer> better/worse earlier/later faster/slower easier/harder heavier/lighter hotter/colder warmer/cooler
largest/smallest biggest/smallest> greatest/smallest> highest/lowest oldest/youngest longest/shortest strongest/weakest
richest/poorest wealthiest/poorest> earliest/latest fastest/slowest easiest/hardest heaviest/lightest hottest/coldest
common/rare positive/negative legal/illegal successful/unsuccessful likely/unlikely willing/unwilling
strong/weak rich/poor wealthy/poor> easy/difficult stable/unstable permanent/temporary visible/invisible
optimistic/pessimistic peaceful/violent guilty/innocent equal/unequal urban/rural northern/southern hot/cold wet/dry
voluntary/compulsory conscious/unconscious active/passive reliable/unreliable abundant/scarce
increase/decrease increases/decreases rise/fall growth/decline majority/minority victory/defeat victories/defeats
surplus/deficit supporter/opponent supporters/opponents
exporter/importer exporters/importers ally/enemy allies/enemies
more/less most/least
`

type Row = { first: string; second: string; signs: string }
const readRow = (line: string): Row => {
  const [, first = '', second = '', signs = ''] = /^(\p{L}+)\/(\p{L}+) ?(.*)$/u.exec(line) ?? []
  return { first, second, signs }
}
const VERB_ROWS = VERBS.trim().split('\n').map(readRow)
const WORDS = new Map(
  OTHERS.trim()
    .split(/\s+/u)
    .map(readRow)
    .flatMap(({ first, second, signs }) =>
      signs === '>' ? [[first, second] as const] : [[first, second] as const, [second, first] as const],
    )
    .reverse(),
)

/** How the verb is used: with an object, before "to". */
export type VerbUse = { hasObject: boolean; isBeforeTo: boolean }

/** The verb of the opposite meaning in the same form, or null. */
export function oppositeVerb({ lemma, fineTag }: Token, { hasObject, isBeforeTo }: VerbUse): string | null {
  const form = FORMS.get(fineTag)
  if (form === undefined) return null
  for (const { first, second, signs } of VERB_ROWS) {
    const other = lemma === first ? second : lemma === second && !signs.includes('>') ? first : null
    if (other === null) continue
    if (signs.includes('to') !== isBeforeTo && (signs.includes('to') || !hasObject)) continue
    if ((signs.includes('+') && !hasObject) || (signs.includes('-') && hasObject)) continue
    return inflect(other)[form] ?? null
  }
  return null
}

const FORMS = new Map([
  ['VB', 0],
  ['VBP', 0],
  ['VBZ', 1],
  ['VBD', 2],
  ['VBN', 3],
  ['VBG', 4],
])

/** Base, third person, past, participle, -ing. */
function inflect(base: string): readonly string[] {
  const known = IRREGULAR.get(base)
  if (known !== undefined) return known
  const stem = base.replace(/e$/u, '')
  const isY = /[^aeiou]y$/u.test(base)
  const past = isY ? base.replace(/y$/u, 'ied') : `${stem}ed`
  const third = isY ? base.replace(/y$/u, 'ies') : /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`
  return [base, third, past, past, `${stem}ing`]
}

/** The adjective, adverb or noun of the opposite meaning in the same form, or null. */
export function oppositeWord(word: string): string | null {
  return WORDS.get(word) ?? null
}
