/** The commonest function words of some languages that schools paste by mistake. Words shared with English are left out of the others. */
const FUNCTION_WORDS: Record<string, string> = {
  en: 'the of and to in a is was that for on as with by at from it are be this which have has had not were their but its an or his her they you we he she who been would will more also can one after when than into all about other',
  de: 'der die das und ist nicht ein eine zu den mit von für auf dem im des sich auch als nach wie aus bei einer einem wird sind wurde oder aber noch nur',
  fr: 'le la les des et est une un du dans que qui pour sur au par avec pas ce cette il elle ne se sont plus ou leur aux été',
  es: 'el la los las de que en un una por con para su es del se al lo como más pero sus este fue entre han desde',
  it: 'il lo gli di che è un una per con del della dei nel sono alla anche come più suo questa questo dal si non',
  pt: 'o os as de que em um uma para com não do da dos das no na por mais como foi ao pelo se sua seu',
  nl: 'de het een van en dat niet met voor op te zijn aan er door ook naar bij uit wordt werd maar',
  sv: 'och att det som en ett på är av för med till den inte har var om de från men',
  pl: 'w i na się z do że nie jest o to jak po od za przez dla jego są oraz',
  tr: 've bir bu için ile olarak da de daha olan çok gibi en sonra kadar ama',
  id: 'yang dan di dengan untuk dari pada ini itu dalam tidak adalah akan oleh juga',
}
const CODES = Object.keys(FUNCTION_WORDS)
/** Of each function word, the places in `CODES` of the languages that have it. */
const LANGUAGES = listLanguages()

function listLanguages(): ReadonlyMap<string, readonly number[]> {
  const languages = new Map<string, number[]>()
  for (const [place, words] of Object.values(FUNCTION_WORDS).entries())
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), place])
  return languages
}

/** Under this share of known function words, running text in none of the languages is assumed. */
const MIN_SHARE = 0.15
/** Fewer words than this tell too little. */
const MIN_WORDS = 8
/** Enough to judge by; a long text is sampled evenly, so that a short abstract in English does not decide. */
const SAMPLE = 4000

export type LanguageGuess = { /** BCP 47; "und" when it cannot be told. */ code: string; words: number }

/** Guesses the language of these paragraphs by the share of function words, after ruling out other scripts. */
export function detectLanguage(paragraphs: readonly string[]): LanguageGuess {
  const text = paragraphs.join('')
  // Plain letters are Latin; only the rest is looked up one by one.
  const plain = text.replace(/[^A-Za-z]+/gu, '').length
  const other = text.replace(/[\0-\x7f]+/gu, '')
  const letters = plain + (other.match(/\p{L}/gu)?.length ?? 0)
  const latin = plain + (other.match(/\p{Script=Latin}/gu)?.length ?? 0)
  const words = sampleEvenly(paragraphs.flatMap(listWords), SAMPLE)
  if (letters > 0 && latin / letters < 0.6) return { code: 'und', words: Math.max(words.length, letters) }
  if (words.length < MIN_WORDS) return { code: 'und', words: words.length }
  let best = { code: 'und', share: MIN_SHARE }
  const known = new Uint32Array(CODES.length)
  for (const word of words)
    for (const place of LANGUAGES.get(word) ?? []) known[place] = (known[place] ?? 0) + 1
  for (const [place, code] of CODES.entries()) {
    const share = (known[place] ?? 0) / words.length
    if (share > best.share) best = { code, share }
  }
  return { code: best.code, words: words.length }
}

function listWords(paragraph: string): string[] {
  return paragraph.toLowerCase().match(/\p{L}+/gu) ?? []
}

function sampleEvenly(words: string[], size: number): string[] {
  if (words.length <= size) return words
  const step = Math.ceil(words.length / size)
  return words.filter((_, index) => index % step === 0)
}
