/** Measures whose name in an answer can be checked: every spelling, under one canonical name. */
const UNITS: Record<string, string> = {
  percent: '% percent percentage pct',
  dollar: '$ dollar dollars usd',
  euro: '€ euro euros eur',
  pound: '£ gbp pound pounds lb lbs',
  yen: '¥ yen jpy',
  millimetre: 'mm millimetre millimetres millimeter millimeters',
  centimetre: 'cm centimetre centimetres centimeter centimeters',
  metre: 'm metre metres meter meters',
  kilometre: 'km kms kilometre kilometres kilometer kilometers',
  mile: 'mi mile miles',
  foot: 'ft foot feet',
  inch: 'inch inches',
  yard: 'yd yard yards',
  gram: 'g gram grams gramme grammes',
  kilogram: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  tonne: 't tonne tonnes ton tons',
  ounce: 'oz ounce ounces',
  litre: 'l litre litres liter liters',
  hectare: 'ha hectare hectares',
  acre: 'acre acres',
  second: 's sec secs seconds',
  minute: 'min mins minute minutes',
  hour: 'h hr hrs hour hours',
  day: 'day days',
  week: 'week weeks',
  month: 'month months',
  year: 'yr yrs year years',
  degree: '° degree degrees',
  watt: 'w watt watts',
  kilowatt: 'kw kilowatt kilowatts',
  megawatt: 'mw megawatt megawatts',
  volt: 'v volt volts',
  hertz: 'hz hertz',
}

const BY_SPELLING = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, string] => [name, unit]),
  ),
)

/** The canonical name of a measure, or null for any other word ("attacks", "members"). */
export function findUnit(word: string): string | null {
  return BY_SPELLING.get(word) ?? null
}
