/** Matters that a teacher may want to announce before a class reads. The ids are keys of the messages. */
const TOPICS = {
  terrorism: /\b(?:terroris[mt]s?|jihad\w*|suicide (?:bomb\w*|attacks?)|extremis[mt]s?|beheading\w*)\b/gi,
  war: /\b(?:airstrikes?|air strikes?|shelling|war crimes?|massacres?|genocid\w+|bombardments?|casualties)\b/gi,
  violence: /\b(?:murder\w*|homicides?|stabb(?:ed|ing)|shootings?|tortur\w+|kidnapp\w+|lynch\w*|executed)\b/gi,
  suicide: /\b(?:suicides?|self-harm\w*|suicidal)\b(?! (?:bomb|attack))/gi,
  sexualViolence: /\b(?:rap(?:e|ed|ist|ists)|sexual(?:ly)? (?:assault\w*|abus\w+|violence)|traffick\w+|molest\w+)\b/gi,
  abuse: /\b(?:child abuse|domestic (?:abuse|violence)|abus(?:ed|ive) (?:child\w*|parents?|partners?))\b/gi,
  drugs: /\b(?:cocaine|heroin|fentanyl|overdos\w+|methamphetamine|opioids?)\b/gi,
  slavery: /\b(?:slaver(?:y|ies)|enslav\w+|slaves?)\b/gi,
} as const

/** One word may be said in passing; from two on an article is about it. */
const ENOUGH = 2

export function findSensitiveTopics(text: string): string[] {
  return Object.entries(TOPICS)
    .filter(([, words]) => (text.match(words)?.length ?? 0) >= ENOUGH)
    .map(([topic]) => topic)
}
