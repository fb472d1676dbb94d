/** How much an XML text asks of a parser. Counts what looks like tags; a comment's tags count too, which harms nobody. */
export function measureXml(source: string): { elements: number; depth: number; hasDeclarations: boolean } {
  let elements = 0
  let level = 0
  let depth = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source[at + 1]
    if (next === '/') level = Math.max(0, level - 1)
    else if (next !== '?' && next !== '!') {
      elements++
      const end = source.indexOf('>', at)
      if (end < 0) break
      if (source[end - 1] !== '/') depth = Math.max(depth, ++level)
      at = end
    }
  }
  // Entities made of entities grow without end; no Word file declares any.
  return { elements, depth, hasDeclarations: /<!(?:doctype|entity)/iu.test(source) }
}
