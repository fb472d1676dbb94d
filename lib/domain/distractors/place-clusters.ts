/**
 * Places of one kind that a reader may take for one another: near, and about as well known. A place may stand in several
 * lines; a capital that everybody knows stands in none with small towns. The first word of a line is its kind.
 */
const TABLE = `
country: England, France, Spain, Netherlands, Portugal
country: United Kingdom, France, Germany, Italy
country: France, Germany, Spain, Italy, Netherlands, Belgium, Portugal
country: Austria, Switzerland, Germany, Hungary, Czech Republic
country: Poland, Hungary, Czech Republic, Slovakia, Romania
country: Sweden, Norway, Denmark, Finland
country: Estonia, Latvia, Lithuania
country: Greece, Turkey, Bulgaria, Albania
country: Serbia, Croatia, Bosnia and Herzegovina, Slovenia, Kosovo
country: Russia, Ukraine, Belarus, Poland
country: England, Scotland, Wales, Ireland
country: China, Japan, South Korea, Taiwan
country: India, Pakistan, Bangladesh, Sri Lanka
country: Afghanistan, Pakistan, Iran, Iraq
country: Iran, Iraq, Turkey, Syria, Egypt
country: Israel, Jordan, Lebanon, Syria, Egypt
country: Saudi Arabia, Yemen, Qatar, Kuwait, Oman
country: Kazakhstan, Uzbekistan, Kyrgyzstan, Tajikistan
country: Armenia, Azerbaijan, Georgia
country: Vietnam, Cambodia, Laos, Thailand, Myanmar
country: Malaysia, Indonesia, Singapore, Thailand
country: Egypt, Libya, Tunisia, Algeria, Morocco
country: Kenya, Uganda, Tanzania, Ethiopia, Rwanda
country: Nigeria, Ghana, Senegal, Cameroon
country: Liberia, Sierra Leone, Ghana, Guinea
country: Sudan, South Sudan, Chad, Ethiopia
country: Somalia, Ethiopia, Eritrea, Djibouti
country: South Africa, Zimbabwe, Zambia, Botswana, Namibia
country: Brazil, Peru, Colombia, Venezuela, Bolivia
country: Argentina, Chile, Uruguay, Brazil, Peru
country: Mexico, Guatemala, Honduras, Nicaragua
country: Cuba, Haiti, Jamaica, Dominican Republic
country: Australia, New Zealand, Canada
state: Maine, New Hampshire, Vermont, Massachusetts, Connecticut, Rhode Island
state: New York, New Jersey, Pennsylvania, Delaware, Maryland
state: Virginia, North Carolina, South Carolina, Georgia, Maryland
state: Alabama, Mississippi, Georgia, Louisiana, Tennessee
state: Kentucky, Tennessee, West Virginia, Missouri, Arkansas
state: Ohio, Indiana, Illinois, Michigan, Wisconsin
state: Minnesota, Iowa, Wisconsin, North Dakota, South Dakota
state: Kansas, Nebraska, Missouri, Oklahoma
state: Texas, Oklahoma, New Mexico, Louisiana
state: Colorado, Utah, Wyoming, Nevada, Arizona
state: California, Oregon, Washington, Nevada
state: Florida, Georgia, Alabama, South Carolina
state: Montana, Idaho, Wyoming, North Dakota
city: New York, Boston, Philadelphia, Baltimore
city: Chicago, Detroit, Cleveland, St. Louis, Milwaukee
city: Pittsburgh, Cleveland, Buffalo, Cincinnati, Detroit
city: Los Angeles, San Francisco, San Diego, Seattle
city: San Francisco, Oakland, Sacramento, Berkeley
city: Atlanta, New Orleans, Memphis, Nashville, Charleston
city: Houston, Dallas, San Antonio, Austin
city: Denver, Salt Lake City, Phoenix, Las Vegas
city: Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol
city: Edinburgh, Glasgow, Aberdeen
city: Glasgow, Belfast, Newcastle, Cardiff
city: York, Bath, Exeter, Oxford, Cambridge
city: Sydney, Melbourne, Brisbane, Perth, Adelaide
city: Auckland, Wellington, Christchurch, Dunedin
city: Toronto, Montreal, Vancouver, Ottawa, Calgary
city: Berlin, Hamburg, Munich, Cologne, Frankfurt
city: Leipzig, Dresden, Stuttgart, Göttingen, Heidelberg
city: Marseille, Lyon, Bordeaux, Toulouse, Lille
city: Rome, Milan, Naples, Florence, Venice
city: Turin, Bologna, Genoa, Padua, Pisa
city: Madrid, Barcelona, Seville, Valencia
city: Amsterdam, Rotterdam, Utrecht, Leiden
city: Brussels, Antwerp, Bruges, Ghent
city: Zurich, Geneva, Basel, Bern
city: Mumbai, Delhi, Kolkata, Chennai, Bangalore
city: Karachi, Lahore, Islamabad, Peshawar
city: Beijing, Shanghai, Guangzhou, Nanjing
city: Tokyo, Osaka, Kyoto, Nagoya
city: Hiroshima, Nagasaki, Osaka
city: Baghdad, Mosul, Basra, Erbil
city: Damascus, Aleppo, Homs
city: Tehran, Isfahan, Shiraz
city: Istanbul, Ankara, Izmir
city: Kabul, Kandahar, Herat
city: Johannesburg, Cape Town, Durban, Pretoria
city: Jerusalem, Tel Aviv, Haifa
city: Cairo, Alexandria, Luxor
city: Lagos, Abuja, Kano
city: Moscow, Saint Petersburg, Kazan, Novosibirsk
`

export type PlaceKind = 'country' | 'state' | 'city'

const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', names = ''] = line.split(': ')
    return { kind, names: names.split(', ') }
  })

/**
 * The places that stand in a line with this one, in the table's order; of several lines only those that have more of the
 * places told of, for they are the company that it is met in.
 */
export function listClusterMates(
  name: string,
  kind: PlaceKind,
  told: ReadonlySet<string> = new Set(),
): string[] {
  const rows = ROWS.filter((row) => row.kind === kind && row.names.includes(name))
  const countTold = ({ names }: { names: readonly string[] }): number =>
    names.filter((mate) => mate !== name && told.has(mate)).length
  const most = Math.max(0, ...rows.map(countTold))
  const mates = rows.filter((row) => countTold(row) === most).flatMap((row) => row.names)
  return [...new Set(mates)].filter((mate) => mate !== name)
}
