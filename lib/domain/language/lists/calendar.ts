/** In the order of the year. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

/** Sources of regular expressions. */
export const MONTH_PATTERN = `(?:${MONTHS.join('|')})`
export const WEEKDAY_PATTERN = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
