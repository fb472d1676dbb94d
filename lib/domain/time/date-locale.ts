/** A language with the region that writes it, perhaps with a script between: en-GB, zh-Hant-TW. */
const REGIONAL = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})$/i
/** More than any browser sends; the header is the reader's to write. */
const LONGEST = 500

/**
 * How dates and times are written for a reader: their language as they read it, in the region that their browser names.
 * "3 November" and "15:10" for en-GB, where plain "en" would give the American "November 3" and "3:10 PM".
 *
 * @param language the language of the interface, e.g. "en"
 * @param asked the browser's Accept-Language header
 * @returns a BCP 47 tag; the language alone where no region is known
 */
export function chooseDateLocale(language: string, asked: string): string {
  const regional = asked
    .slice(0, LONGEST)
    .split(',')
    .flatMap((part) => {
      const [, own, region] = REGIONAL.exec(part.split(';')[0]?.trim() ?? '') ?? []
      return own === undefined || region === undefined
        ? []
        : [{ own: own.toLowerCase(), region: region.toUpperCase() }]
    })
  const region = (regional.find(({ own }) => own === language) ?? regional[0])?.region
  return region === undefined ? language : `${language}-${region}`
}
