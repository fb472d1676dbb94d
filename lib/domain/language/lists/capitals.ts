/** Capitals that everybody knows, by the country's name as `findCountry` has it. */
export const KNOWN_CAPITALS: ReadonlyMap<string, string> = new Map(
  (
    'Tokyo Japan;Paris France;London United Kingdom;Berlin Germany;Rome Italy;Madrid Spain;Moscow Russia;Beijing China;Cairo Egypt;' +
    'Athens Greece;Vienna Austria;Lisbon Portugal;Dublin Ireland;Baghdad Iraq;Kabul Afghanistan;Tehran Iran;Jerusalem Israel;' +
    'Warsaw Poland;Prague Czech Republic;Budapest Hungary;Stockholm Sweden;Oslo Norway;Copenhagen Denmark;Helsinki Finland;' +
    'Brussels Belgium;Ottawa Canada;Canberra Australia;Delhi India;New Delhi India;Bangkok Thailand;Seoul South Korea;' +
    'Havana Cuba;Damascus Syria;Kyiv Ukraine;Kiev Ukraine;Nairobi Kenya;Jakarta Indonesia;Manila Philippines;Hanoi Vietnam'
  )
    .split(';')
    .map((line): [string, string] => {
      const [, city = '', country = ''] = /^(New Delhi|\S+) (.+)$/u.exec(line) ?? []
      return [city, country]
    }),
)
