/** Letters that Unicode does not take apart but that people type without their mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Lower case, no accents, one form of each quote, dash and space. Digits and other signs stay. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþıħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4`\u2032]/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\s\u00a0\u200b\u2060\ufeff]+/g, ' ')
    .trim()
}
