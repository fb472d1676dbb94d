/**
 * What a number written in digits may mean. Usually one value; "2.000" has two, because an English reader writes two
 * with three decimals and a German one two thousand. A comma before exactly three digits always groups thousands.
 */
export function readDigits(text: string): number[] {
  const compact = text.replace(/(?<=\d)[ '\u2019\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
  const sign = compact.startsWith('-') ? -1 : 1
  return readUnsigned(compact.replace(/^[-+]/, '')).map((value) => (value === 0 ? 0 : sign * value))
}

function readUnsigned(text: string): number[] {
  if (/^\d+$/.test(text)) return [Number(text)]
  // 2,000 · 1,234,567.5 · 12,34,567 (Indian groups)
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(text)) return [Number(text.replaceAll(',', ''))]
  // 2.000,5 · 1.234.567,8
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return [Number(text.replaceAll('.', '').replace(',', '.'))]
  // 1.234.567
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return [Number(text.replaceAll('.', ''))]
  // 2.000 may be either; 0.125 is no group, since no number starts with a zero group
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return [Number(text), Number(text.replace('.', ''))]
  if (/^\d*\.\d+$/.test(text)) return [Number(text)]
  // 2,5
  if (/^\d+,\d+$/.test(text)) return [Number(text.replace(',', '.'))]
  return []
}
