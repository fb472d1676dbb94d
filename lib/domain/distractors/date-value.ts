const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(?<!\p{L})(?:${MONTHS.join('|')})`
const FIRST_MONTH = new RegExp(MONTH, 'iu')
const EACH_MONTH = new RegExp(String.raw`${MONTH}\p{L}*`, 'gu')

/**
 * A date as a number in years, so that dates can be put in order: "March 1974" is a sixth past 1974, "400 BCE" is below
 * nought.
 */
export function readDateValue(text: string): number {
  const digits = text.replace(/(?<=\d),(?=\d)/gu, '')
  const year = Number(/\d{4,}/u.exec(digits)?.[0] ?? /\d+/u.exec(digits)?.[0] ?? NaN)
  if (/ BCE?$/u.test(text)) return -year
  const month = MONTHS.indexOf(FIRST_MONTH.exec(text)?.[0].toLowerCase() ?? '')
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0] ?? 0)
  return year + Math.max(0, month) / 12 + (month < 0 ? 0 : day / 366)
}

/** How a date is written, whatever month and figures it has: two dates of one shape can stand in one list. */
export function shapeOfDate(text: string): string {
  return text
    .toLowerCase()
    .replace(EACH_MONTH, 'M')
    .replace(/(?<=\d),(?=\d)/gu, '')
    .replace(/\d{3,}/gu, '0000')
    .replace(/\d+/gu, '0')
    .replace(/(?<=0)(?:st|nd|rd|th)(?!\p{L})/gu, 'th')
}
