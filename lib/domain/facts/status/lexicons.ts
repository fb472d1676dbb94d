/** Judgements and appeals: whoever writes them says what they think. Matched as whole words over the sentence. */
const JUDGING =
  "does not mean|doesn[’']t mean|in my opinion|in our opinion|in my view|i think|i believe|we think|we believe|frankly|to be honest|unfortunately|fortunately|sadly|luckily|thankfully|hopefully|" +
  'obviously|surely|undoubtedly|no doubt|without doubt|arguably|needless to say|admittedly|understandably|put simply it|' +
  'should|ought to|had better|it is time to|' +
  'amazing|awesome|wonderful|beautiful|beautifully|stunning|gorgeous|breathtaking|spectacular|magnificent|fantastic|terrific|excellent|superb|incredible|incredibly|unbelievable|impressive|charming|delightful|lovely|fabulous|picturesque|' +
  'unmissable|must-have|must-read|unforgettable|unputdownable|brilliant|brilliantly|dazzling|hilarious|hilariously|gripping|thrilling|masterful|masterfully|masterly|flawless|flawlessly|exquisite|outstanding(?! (?:debts?|loans?|shares?|balances?|bills?|payments?|warrants?|issues?|claims?|fines?|taxes))|marvell?ous|marvell?ously|glorious(?! revolution)|splendid(?! isolation)|enchanting|captivating|enthralling|mesmeri[sz]ing|riveting|spellbinding|heart-?warming|delicious|adorable|sensational|phenomenal|jaw-dropping|mind-blowing|top-notch|first-rate|second-rate|astonishing|astonishingly|astounding|astoundingly|well worth|memorable|' +
  'lackluster|lacklustre|mediocre|dismal|abysmal|atrocious|lousy|woeful|woefully|laughable|boring|tedious|dreary|disappointing|disappointingly|underwhelming|overrated|underrated|forgettable|uninspired|uninspiring|half-baked|' +
  'terrible|awful|horrible|horrific|disgusting|outrageous|shameful|disgraceful|pathetic|ridiculous|absurd|stupid|foolish|grim|tragic|tragically|dreadful|dire|' +
  'appalling|vibrant|lively|exciting|interesting|fascinating|nice|charming|antiquated|finest|most (?:beautiful|impressive|exciting|iconic|remarkable|spectacular|interesting|promising)|the best(?![- ]known)|the worst|world-class|must-see|worth (?:a|the|visiting|seeing|trying)|interestingly|surprisingly|remarkably|strikingly|curiously|' +
  'remarkable|admirable|deplorable|laudable|regrettable|lamentable|nauseating|(?:an? |the )(?:\\p{L}+ly )?(?:pragmatic|shrewd|wise|unwise|bold|brave|courageous|cynical|clever|sensible|reckless|naive) (?:decision|choice|move|step|compromise|idea|policy|strategy)|the beginning of the end|(?:is|are|was|were) (?:rightly|wrongly|justly|deservedly)|publicity stunt|an? (?:disaster|disgrace|shame|joke|farce|triumph|masterpiece) (?:for|of)|' +
  'in an? (?:very |more )?(?:powerful|strong|stronger|weak|weaker|good|better|bad|worse|difficult|dangerous|precarious|privileged|awkward|comfortable) position|it is (?:important|essential|vital|crucial|clear|hard|easy|difficult|worth|necessary)|it would be|bright idea|supposedly|so-called|simply put'

/** Weighing words, which a report or a view colours; a lesson that says what is "most important" or "unique" sums up what is known. */
const WEIGHING =
  'clearly|of course|great(?! (?:britain|lakes|depression|war|plains|wall|barrier|famine|exhibition|deal))|unique(?! (?:code|key|number|name|address|identifier)s?)|convenient|perfect|ideal|best-known|one of the (?:most|best|worst|\\p{L}+est)(?! (?:of|for|in) the \\d)|greatest|most (?:popular|famous|successful|important|notable|influential)|importantly|notably|mere|merely|essentially'

export const JUDGING_WORDS = wordPattern(JUDGING)
export const OPINION_WORDS = wordPattern(`${JUDGING}|must|need to|needs to|${WEIGHING}`)
/** All of them in a text, to be left out of it. */
export const WEIGHING_WORDS = everyWord(WEIGHING)

/** What has not happened yet, whoever says so. */
export const PREDICTION_WORDS = wordPattern(
  "will|won't|won’t|shall|\\p{L}+['’]ll|going to|gonna|likely|unlikely|expected to|(?:is|are) to|set to|about to|poised to|bound to|forecast|forecasts|predict|predicts|predicted|projected|foresee|in the future|by 20[3-9]\\d|tomorrow|next (?:week|month|year|decade)|upcoming|plans to|planned to|aims? to|hopes? to|intends? to",
)

/** The writer does not vouch for it. */
export const HEDGE_WORDS = wordPattern(
  'may|might|could|perhaps|possibly|probably|maybe|apparently|presumably|seemingly|reportedly|allegedly|alleged|purportedly|rumou?red|rumou?rs|supposed to|' +
    'seems?|seemed|appears? to|appeared to|tends? to|(?:is|are|was|were) (?:thought|believed|said|considered|assumed|known) to|it is (?:thought|believed|said) that|believed|in theory|potentially|conceivably|some (?:say|argue|believe|think)|not sure|unclear|uncertain|doubtful',
)

export const HYPOTHETICAL_WORDS = wordPattern(
  "if|unless|would|wouldn['’]t|suppose|imagine|assuming|whether|as though|as if|otherwise|what if|let['’]s say|in case",
)

/** The reader is addressed or told what to do. */
export const ADDRESS_WORDS = wordPattern(
  "you|your|yours|yourself|you['’]re|you['’]ll|you['’]ve|you['’]d|let['’]s|let us|click here|there(?: is|['’]s| are) (?:much|plenty|lots|a lot|many things) to \\p{L}+|see (?:below|above|figure|chapter)|please",
)

/** The writer speaks of himself: a memory or an opinion, not a fact about the subject. */
export const SELF_WORDS = wordPattern(
  "i|me|my|mine|myself|i['’]m|i['’]ve|i['’]d|i['’]ll|we|us|our|ours|ourselves|we['’]re|we['’]ve",
)

/** Words to look for in a text. */
export type WordPattern = { test: (text: string) => boolean }

function wordPattern(alternatives: string): WordPattern {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives})(?![\p{L}\p{N}])`, 'iu')
  // A sentence is looked through with and without its quotations; most have none, and it is the same text twice.
  let last = { text: '', found: pattern.test('') }
  return {
    test(text) {
      if (last.text !== text) last = { text, found: pattern.test(text) }
      return last.found
    },
  }
}

function everyWord(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives})(?![\p{L}\p{N}])`, 'giu')
}
