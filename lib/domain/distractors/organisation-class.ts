const CLASSES: readonly RegExp[] = [
  /\b(?:university|college|school|institute|academy|faculty)\b/iu,
  /\bparty\b/iu,
  /\b(?:council|senate|congress|parliament|assembly|committee|commission)\b/iu,
  /\b(?:news|times|post|tribune|journal|gazette|herald|guardian|press|broadcasting|magazine)\b/iu,
  /\b(?:company|corporation|corp|inc|ltd|motors|bank|holdings|airlines|systems|industries)\b/iu,
  /\b(?:army|navy|force|forces|guard|police|militia|brigade|regiment|corps)\b/iu,
  /\b(?:ministry|department|office|bureau|agency|administration|authority)\b/iu,
  /\b(?:museum|library|hospital|church|laboratory|observatory|orchestra)\b/iu,
  /\b(?:association|federation|league|union|society|club)\b/iu,
  /\b(?:battle|siege)\b/iu,
  /\b(?:war|revolution|rebellion|uprising)\b/iu,
  /\b(?:courts?|tribunal)\b/iu,
  /\b(?:treaty|convention|agreement|accord|declaration|protocol)\b/iu,
  /\b(?:act|amendment|bill)\b/iu,
]

/** What sort of organisation, event or law a name says it is, or null. Two sorts are no alternatives to one another. */
export function classifyOrganisation(name: string): number | null {
  const at = CLASSES.findIndex((pattern) => pattern.test(name))
  return at < 0 ? null : at
}
