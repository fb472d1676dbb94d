/** Parts of words that turn one term into another: a slip between them is no slip of the finger. */
const PREFIXES = [
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['macro', 'micro'],
  ['endo', 'exo', 'ecto'],
  ['over', 'under'],
  ['pre', 'pro', 'per'],
  ['ante', 'anti'],
  ['in', 'im', 'un', 'il', 'ir', 'dis', 'non', ''],
]
const SUFFIXES = [
  ['er', 'ee', 'or'],
  ['ism', 'ist'],
  ['ate', 'ite', 'ide'],
  ['ane', 'ene', 'yne'],
  ['less', 'ful'],
]

/** Words that are easily typed for each other and mean different things; each line is one group. */
const GROUPS = `
accept except expect|adapt adopt|advice advise|affect effect|angel angle|baron barren|beach bench|berry bury|black block|border boarder
breath breathe|bride bridge|canal canary|cartoon carton|casual causal|cavalry calvary|coarse course|coast coach|collage college|comma coma
complement compliment|conservation conversation|council counsel|country county|custom costume|decent descent|desert dessert|diary dairy
exercise exorcise|expand expend|fiscal physical|floor flour|formally formerly|genius genus|gorilla guerrilla|hostel hostile|house horse
human humane|immigrant emigrant|lightning lightening|marital martial|medal metal|meter meteor|moral morale|monarch monarchy|nation notion
persecute prosecute|personal personnel|perspective prospective|pedal petal|plane planet plant|poison prison|precede proceed|prince princess
principal principle|profit prophet|quiet quite|river rivet|sheep sleep|shares sharks|state stage|statue statute status|stationary stationery
steal steel|story storey|strike stripe strip|summary summery|surgeon sturgeon|tenant tenet|through though thorough|torture tortoise|train trail trial
tribe tribute|troop troupe|untied united|vacation vocation|weather whether|white while|winner winter|worker walker|world word|north south|eastern western
april august|sunday monday|tuesday thursday|million billion trillion|male female|maximum minimum`
const GROUP_OF = new Map(
  GROUPS.trim()
    .split(/[|\n]/)
    .flatMap((group, index) => group.split(' ').map((word): [string, number] => [word, index])),
)

/** Names of places that are one or two letters from another name: never a typing error of it. */
const NAMES = new Set(
  `afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium
  belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus
  denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia finland france gabon gambia georgia germany ghana greece grenada
  guatemala guinea guyana haiti honduras hungary iceland india indiana indonesia ireland israel italy jamaica japan jordan kazakhstan kenya kiribati
  korea kosovo kuwait kyrgyzstan latvia lebanon lesotho liberia libya lithuania luxembourg macedonia madagascar malawi malaysia maldives malta
  mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger
  nigeria norway pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
  seychelles siberia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania tasmania thailand
  tibet togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe`.split(
    /\s+/,
  ),
)

/** True when `written` is a different word and not a misspelt `meant`. Both folded. */
export function isAnotherWord(written: string, meant: string): boolean {
  if (NAMES.has(written)) return true
  const group = GROUP_OF.get(written)
  if (group !== undefined && group === GROUP_OF.get(meant)) return true
  return (
    PREFIXES.some((set) => differInPart(set, written, meant, 'start')) ||
    SUFFIXES.some((set) => differInPart(set, written, meant, 'end'))
  )
}

function differInPart(set: readonly string[], a: string, b: string, side: 'start' | 'end'): boolean {
  return set.some((one) => set.some((other) => one !== other && swapPart(a, one, other, side) === b))
}

function swapPart(word: string, from: string, to: string, side: 'start' | 'end'): string | null {
  if (side === 'start') return word.startsWith(from) ? to + word.slice(from.length) : null
  return word.endsWith(from) ? word.slice(0, word.length - from.length) + to : null
}
