/** A judgement on the telling, or that something was told at all: "are worth mentioning", "was described". */
const NOTHING =
  /(?<!\p{L})(?:(?:is|are|was|were) (?:(?:also|then|later|next) )?(?:worth (?:mentioning|noting|considering|remembering|discussing|exploring)|described|discussed|mentioned|considered|noted|explained|introduced|examined|shown|listed)|came and went|(?:is|are) (?:of interest|noteworthy|no exception|as follows))\.$/iu

/** True for a sentence of which only that it was said is left. */
export function saysNothing(words: string): boolean {
  return NOTHING.test(words)
}
