import { findCountry } from '@/lib/domain/language/lists/countries'

/** Since when a state of this name is one that others trade, treat or fight with; those not listed are older than 1500. */
const TABLE = `
1776: United States
1804: Haiti
1811: Paraguay
1818: Chile
1816: Argentina
1819: Colombia
1821: Mexico, Peru, Costa Rica, Guatemala, Honduras, Nicaragua, El Salvador
1822: Brazil, Ecuador
1825: Bolivia
1828: Uruguay
1811: Venezuela
1830: Belgium, Greece
1844: Dominican Republic
1847: Liberia
1861: Italy
1867: Canada
1871: Germany
1877: Romania
1878: Serbia, Montenegro, Bulgaria
1901: Australia
1902: Cuba
1903: Panama
1905: Norway
1907: New Zealand
1910: South Africa
1912: Albania
1917: Finland
1918: Estonia, Latvia, Lithuania, Iceland
1922: Ireland
1923: Turkey
1932: Iraq, Saudi Arabia
1943: Lebanon
1945: Taiwan, Indonesia, Vietnam, Cambodia, Laos, Syria
1946: Jordan, Philippines
1947: Pakistan
1948: South Korea, North Korea, Israel, Sri Lanka, Myanmar
1951: Libya
1956: Sudan, Tunisia
1957: Ghana, Malaysia
1958: Guinea
1960: Nigeria, Senegal, Cameroon, Mali, Niger, Chad, Ivory Coast, Benin, Togo, Burkina Faso, Gabon, Somalia, Cyprus, Mauritania, Madagascar, Democratic Republic of the Congo, Republic of the Congo, Central African Republic
1961: Sierra Leone, Tanzania, Kuwait
1962: Algeria, Uganda, Rwanda, Burundi, Jamaica, Trinidad and Tobago
1963: Kenya
1964: Zambia, Malawi, Malta
1965: Singapore, Gambia
1966: Botswana, Lesotho, Guyana, Barbados
1971: Bangladesh, Qatar, Bahrain, United Arab Emirates
1975: Angola, Mozambique, Papua New Guinea
1980: Zimbabwe
1990: Namibia
1991: Ukraine, Belarus, Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan, Turkmenistan, Armenia, Azerbaijan, Georgia, Moldova, Croatia, Slovenia, North Macedonia
1992: Bosnia and Herzegovina
1993: Czech Republic, Slovakia, Eritrea
2002: East Timor
2008: Kosovo
2011: South Sudan
`

const SINCE = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [year = '', names = ''] = line.split(': ')
      return names.split(', ').map((name) => [name, Number(year)] as const)
    }),
)
/** Names that lands had long before a state had them: fit where the key, too, is the name of a land. */
const LANDS = new Set(
  'Italy,Germany,Greece,Norway,Finland,Ireland,Syria,Armenia,Georgia,Belgium,Iceland,Tunisia,Libya,Vietnam,Cambodia,Serbia,Bulgaria,Croatia,Lithuania,Turkey,Albania,Lebanon,Cyprus,Malta,Sri Lanka,Indonesia'.split(
    ',',
  ),
)

/** True when there was a country of that name in a year, or a land if the key, too, was no more than one then. */
export function existedIn(name: string, { key, year }: { key: string; year: number }): boolean {
  if (sinceOf(name) <= year) return true
  return sinceOf(key) > year && LANDS.has(findCountry(name)?.name ?? name)
}

function sinceOf(name: string): number {
  return SINCE.get(findCountry(name)?.name ?? name) ?? -Infinity
}
