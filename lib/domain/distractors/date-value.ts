const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A date as a number in years, so that dates can be put in order: "March 1974" is a sixth past 1974. */
export function readDateValue(text: string): number {
  const year = Number(/\d{4}/u.exec(text)?.[0] ?? /\d+/u.exec(text)?.[0] ?? NaN)
  const month = MONTHS.indexOf(
    /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[0].toLowerCase() ?? '',
  )
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/u.exec(text)?.[0] ?? 0)
  return year + Math.max(0, month) / 12 + (month < 0 ? 0 : day / 366)
}

/** How a date is written, whatever month and figures it has: two dates of one shape can stand in one list. */
export function shapeOfDate(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/gu, 'M')
    .replace(/\d{3,}/gu, '0000')
    .replace(/\d+/gu, '0')
    .replace(/(?<=0)(?:st|nd|rd|th)(?!\p{L})/gu, 'th')
}
