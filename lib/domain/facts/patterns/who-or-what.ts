import { escapePattern } from '@/lib/domain/article/escape-pattern'
import { isDemonym } from '@/lib/domain/language/lists/countries'
import type { Token } from '@/lib/domain/language/token'

const HUMAN =
  /(?:.{2,}(?:er|or|ist|ian|ant|man|woman|eer|men|women|crat)|child|children|king|queen|noble|slave|peasant|youth|elite|creole|rebel|native|army|troop|legislature|congress|parliament|court|government|administration|authority|council|committee|company|firm|party|union|voter|liberal|conservative|representative|delegate|activist|scholar|bishop|clergy|militia|navy|police|crowd|mob|force|scribe|girl|boy|twin|spy|thief|wife|ally|enemy|foe|envoy|vassal|serf|knight|monk|nun|guard|gang|proponent|opponent|adherent|resident|president|student|dissident|immigrant|parent|mayor|chief|heir|clerk|priest|slave|sailor|lord|prince|princess|emperor|pope|crown|monarchy|people|team|club|squad|crew|tribe|colonist|nomad|population|guild|agency|commission|assembly|senate|delegation)$/u
/** Things whose names end as those of people do. */
const THING =
  /^(?:factor|beaver|otter|spider|oyster|lobster|hamster|panther|tiger|water|paper|power|weather|fever|matter|number|winter|summer|river|colou?r|labou?r|error|sector|harbou?r|border|disaster|hunger|cancer|order|gender|computer|reactor|motor|vapou?r|plant|layer|tower|chapter|letter|danger|anger|shelter|theater|wonder|crater|fiber|humor|behavior|corridor|tutor|mirror|terror|horror|transfer|timber|tower|buffer|power|user|server|router|printer|restaurant|flour|war|disorder|register|filter|receptor|detector|sensor|tumor|vector|stressor|neurotransmitter|transistor|conductor|marker|trigger|center|quarter|meter|thermometer|cylinder|semester|encounter|barrier|carrier|frontier|meteor|interior|exterior|laser|cluster|character|container|offer|ladder|shoulder|finger|liver|bladder|silver|copper|rubber|leather|feather|hydrant|constant|covenant|pollutant|coolant|antioxidant|oxidant|determinant|stimulant|giant|supergiant|merger|charter|register|ledger|manner|pattern|master|butter|pepper|sugar|dagger|acre|specimen|abdomen|regimen|omen|stamen)$/u

/** "farmers", "the council": somebody acts, so "who" is asked. */
export function isHumanNoun(lemma: string): boolean {
  return HUMAN.test(lemma) && !THING.test(lemma)
}

/** Somebody by the noun, or a people by its name ("Indians"). */
export function isSomebody({ lemma, text }: Token): boolean {
  return (
    isHumanNoun(lemma) || (/^\p{Lu}/u.test(text) && (isDemonym(text) || isDemonym(text.replace(/s$/u, ''))))
  )
}

/** "A peer has withdrawn …": who it is, the text tells later. */
export function isUnnamed(article: string, token: Token): boolean {
  return /^an?$/u.test(article) && isSomebody(token)
}

const SAID =
  /^(?:complaint|decision|offer|attempt|announcement|claim|effort|appeal|request|suggestion|proposal|promise|statement|call|plea|bid|progress|change|mistake)$/u

/** "A complaint has been made": no more than that somebody complained. */
export function isOnlyMade({ relation, lemma }: Token, verb: Token): boolean {
  return verb.lemma === 'make' && relation === 'nsubj:pass' && SAID.test(lemma)
}

/** What stands for the question words until the question has been written. */
export const WH = 'which thing'

/** "Which thing allow …" in the words of a question: "What allows …". Null where the tree took a participle for the verb. */
export function putQuestionWords(
  question: string,
  { wh, finite }: { wh: string; finite: Token | undefined },
): string | null {
  const worded = question.replace(/which thing/iu, (found) =>
    found.startsWith('W') ? wh.replace(/^w/u, 'W') : wh,
  )
  // "What contributed by …": no verb of a sentence, whatever the tree says.
  // "The index - a leading indicator - edged up", of whose dashes the text has one.
  if (/^wh(?:at|o) (?:an?|the) /iu.test(worded)) return null
  if (/^what (?:only |\p{L}+ed (?:\p{L}+ly )?by )/iu.test(worded)) return null
  if (finite === undefined || !/^(?:VBP|VBD)$/u.test(finite.fineTag)) return worded
  const single = toSingular(finite)
  if (single === finite.text) return worded
  const next = new RegExp(
    String.raw`(?<=\b[Ww]h(?:at|o|ich \p{Ll}+) (?:\p{Ll}+ly |often |usually |generally )?)${escapePattern(finite.text)}(?!\p{L})`,
    'u',
  )
  return next.test(worded) ? worded.replace(next, () => single) : null
}

const FORMS: ReadonlyMap<string, string> = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
])

function toSingular({ text, lemma, fineTag }: Token): string {
  const form = FORMS.get(text)
  if (form !== undefined) return form
  // "bound", "found": with an object the past of another verb, whatever the tagger calls it.
  if (fineTag === 'VBD' || lemma !== text || /^(?:bound|wound|ground|founded)$/u.test(text)) return text
  if (/(?:s|x|z|ch|sh)$/u.test(text)) return `${text}es`
  return /[^aeiou]y$/u.test(text) ? `${text.slice(0, -1)}ies` : `${text}s`
}
