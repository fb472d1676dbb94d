const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ')
const FIRST_AS_HUNDREDS = 11

/** The other way to say a century: "16th century" for "1500s", "1500s" for "16th century" or "sixteenth century". */
export function nameCentury(text: string): string[] {
  const hundreds = /^(\d\d)00s$/u.exec(text)?.[1]
  if (hundreds !== undefined) return [`${String(Number(hundreds) + 1)}th century`]
  const word = /^(\S+) century$/iu.exec(text)?.[1]?.toLowerCase() ?? ''
  const number = /^\d/u.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word) + 1
  return number > FIRST_AS_HUNDREDS && number <= ORDINALS.length ? [`${String(number - 1)}00s`] : []
}
