import { oncePer } from '@/lib/domain/article/once-per'
import type { Line } from './line'

/** What stands over the aims of a section in a textbook. */
const HEADING =
  /^(?:(?:learning|lesson|chapter|section|unit) )?(?:objectives?|goals?|outcomes?|targets?|aims)$|^what you(?:'ll| will) learn$/u
/** The sentence that the aims complete. */
const LEAD =
  /^(?:(?:by|at) the end of (?:this|the) \p{L}+|(?:after|once|when|upon) .{0,60}\b(?:this|the) (?:section|chapter|lesson|unit|module|text)\b.{0,30}|in this (?:section|chapter|lesson|unit|module)),? you (?:will|should|can|ought to)\b/u
/** Verbs of Bloom's taxonomy (Bloom 1956; Anderson & Krathwohl 2001), which aims are written with. */
const AIM =
  /^(?:analy[sz]e|apply|appreciate|argue|assess|calculate|categori[sz]e|cite|classify|compare|compute|construct|contrast|create|critique|define|demonstrate|describe|design|detail|determine|develop|differentiate|discuss|distinguish|estimate|evaluate|examine|explain|explore|give|identify|illustrate|interpret|justify|know|label|list|locate|measure|name|outline|plot|predict|provide|recall|recogni[sz]e|relate|sketch|solve|specify|state|summari[sz]e|trace|understand|use|write)\b/u
const MOST_WORDS = 40

/**
 * The aims of a section ("By the end of this section, you will be able to: …"): what the book asks of its readers, not what it tells.
 * They are told by their heading or lead and go on as long as lines begin with a verb of aims.
 * @returns indices of the lines
 */
export const findLearningGoals = oncePer((lines: readonly Line[]): ReadonlySet<number> => {
  const goals = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (goals.has(index)) continue
    const first = isLead(line) ? index : HEADING.test(line.plain) ? findFirst(lines, index) : null
    if (first === null) continue
    goals.add(index)
    for (let at = index + 1; at <= first || isAim(lines[at]); at++) goals.add(at)
  }
  return goals
})

/** Under a heading aims or their lead must follow: a chapter of its own may be called "Goals". */
function findFirst(lines: readonly Line[], heading: number): number | null {
  const next = lines[heading + 1]
  if (next === undefined) return null
  return isLead(next) || isAim(next) ? heading + 1 : null
}

function isLead(line: Line): boolean {
  return line.words <= MOST_WORDS && LEAD.test(line.plain) && line.text.trimEnd().endsWith(':')
}

function isAim(line: Line | undefined): boolean {
  return line !== undefined && line.words <= MOST_WORDS && AIM.test(line.plain)
}
