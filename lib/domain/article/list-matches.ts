/**
 * All that a global expression finds in a text, as `[...text.matchAll(pattern)]` does. That one has the expression made anew each time, which
 * takes longer than to look through a sentence.
 */
export function listMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
