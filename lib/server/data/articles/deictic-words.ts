const DEICTIC =
  /\b(?:(?:on|last|this|next)\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:yesterday|today|tonight|tomorrow)\b|\b(?:last|this|next)\s+(?:week|weekend|month|year|spring|summer|autumn|fall|winter)\b/gi

/** At most three words that mean nothing without the day the article was published: "Thursday", "last week". */
export function findDeicticWords(text: string): string[] {
  const found = new Map<string, string>()
  for (const [words] of text.matchAll(DEICTIC)) {
    const plain = words.replace(/^(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext)\s+(?=[A-Z])/, '')
    const key = plain.toLowerCase()
    if (!found.has(key)) found.set(key, plain)
    if (found.size === 3) break
  }
  return [...found.values()]
}
