/** The lists below hold words as they stand in a dictionary, parted by blanks. */
function listWords(words: string): string[] {
  return words.trim().split(/\s+/u)
}

/** Nouns of which everything is one. */
const EMPTY: ReadonlySet<string> = new Set([
  ...listWords(`
  area case change city country example group idea issue member name one other part people person place
  problem reason region state step thing way word
`),
])

/** Whatever these do, nobody could know which was meant. */
export const EMPTY_DOERS: ReadonlySet<string> = new Set([
  ...EMPTY,
  ...listWords(`
  act action addition aim amount analyst announcement approach article attack author average beginning
  century chapter comment community condition consequence couple critic data day deal decade decision
  decrease development document dozen effect end era estimate event evidence expert fact factor family
  figure form goal graph half handful hundred incident increase individual item kind lot majority man map
  measure method million minority model move nation news number observer official page pair percent
  participant percentage period plan player population price profit purpose quarter question reader report research respondent rest
  result role sale section series set share side situation society sort source speech spokesman spokeswoman
  stage start statement student study success survey table team term text third thousand time town trial
  type view woman world year
`),
])

/** Objects that stand for others, measure, or say what somebody thinks. */
export const EMPTY_OBJECTS: ReadonlySet<string> = new Set([
  ...EMPTY,
  ...listWords(`
  ability access advantage amount attempt attention beginning belief campaign chance child concern control
  day death decision desire difference effect effort end evidence fact fear goal government help hope impact
  influence information interest job kind knowledge level life lot love majority man money month move nation
  need number opinion opportunity percent point position post power question range rate rest result right
  role self series set share side sort start success support time type use variety view woman work world
  year
`),
])

/** Classes of which everything is a member. */
export const EMPTY_CLASSES: ReadonlySet<string> = new Set([
  ...EMPTY,
  ...listWords(`
  activity aspect benefit characteristic concept condition detail difference element event factor feature
  field figure institution item material matter measure object policy product project subject task term
  topic town value
`),
])

/** Verbs that say little of what does it and what it is done to. */
const EMPTY_VERBS: ReadonlySet<string> = new Set([
  ...listWords(`
  become begin come contain continue do get go have include know mean need play report say see start take
  tell think use want
`),
])

/** Verbs that say too little of what does it. */
export const EMPTY_DOINGS: ReadonlySet<string> = new Set([
  ...EMPTY_VERBS,
  ...listWords(`
  appear call define differ exist fall grow happen name occur range refer remain rise seem stay term vary
`),
])

/** Verbs that say nothing of what their object is. */
export const EMPTY_ACTS: ReadonlySet<string> = new Set([
  ...EMPTY_VERBS,
  ...listWords(`
  be compound comprise discuss expand face feel find give hear help hold involve keep let like look make
  mention note put represent serve show spend state turn
`),
])

/** Words before a noun that point, compare or count. */
const COUNTING: ReadonlySet<string> = new Set([
  ...listWords(`
  additional all certain different early few further great late many more most much new numerous other own
  recent same several similar some such various whole
`),
])

/** Words that point to what was said before, compare with it, or count instead of naming. */
export const POINTING: ReadonlySet<string> = new Set([
  ...COUNTING,
  ...listWords(`
  another any both current each enough entire every final first following former last latter least less
  little multiple next no only present previous resulting second subsequent that these third this those
`),
])

/** Words before a noun that say no kind of it: they count, grade or praise. */
const LOOSE: ReadonlySet<string> = new Set([
  ...COUNTING,
  ...listWords(`
  bad best better big common general good important key large main major old particular possible significant
  small specific typical
`),
])

/** Words that make no class of a noun. */
export const LOOSE_BEFORE_CLASS: ReadonlySet<string> = new Set([
  ...LOOSE,
  ...listWords(`
  basic famous local modern nearby notable popular potential prominent related simple traditional wide
`),
])

/** Words that make no kind of a noun beside another of the same. */
export const LOOSE_BEFORE_KIND: ReadonlySet<string> = new Set([
  ...LOOSE,
  ...listWords(`
  able available beautiful clear current direct due elder entire exact fine first former full growing high
  increasing last leading likely little long low massive next nice older only previous real second short
  single special strong third top total true unique widespread young younger
`),
])
