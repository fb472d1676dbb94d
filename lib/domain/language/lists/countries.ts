/** Name, other names, adjectives; grouped by region, so that neighbours can stand in for one another. */
const TABLE = `
southern Asia: Afghanistan/Afghan,Afghans; Bangladesh/Bangladeshi,Bangladeshis; Bhutan/Bhutanese; India/Indian,Indians; Iran/Iranian,Iranians; Maldives/Maldivian; Nepal/Nepali,Nepalese; Pakistan/Pakistani,Pakistanis; Sri Lanka/Sri Lankan,Sri Lankans
south-eastern Asia: Brunei/Bruneian; Cambodia/Cambodian,Cambodians; Indonesia/Indonesian,Indonesians; Laos/Laotian; Malaysia/Malaysian,Malaysians; Myanmar=Burma/Burmese; Philippines/Filipino,Filipinos,Philippine; Singapore/Singaporean; Thailand/Thai,Thais; East Timor=Timor-Leste/Timorese; Vietnam=Viet Nam/Vietnamese
eastern Asia: China/Chinese; Japan/Japanese; Mongolia/Mongolian,Mongolians; North Korea=DPRK/North Korean,North Koreans; South Korea=Republic of Korea/South Korean,South Koreans; Taiwan/Taiwanese
central Asia: Kazakhstan/Kazakh,Kazakhs; Kyrgyzstan/Kyrgyz; Tajikistan/Tajik,Tajiks; Turkmenistan/Turkmen; Uzbekistan/Uzbek,Uzbeks
western Asia: Armenia/Armenian,Armenians; Azerbaijan/Azerbaijani; Bahrain/Bahraini; Cyprus/Cypriot,Cypriots; Georgia/Georgian,Georgians; Iraq/Iraqi,Iraqis; Israel/Israeli,Israelis; Jordan/Jordanian,Jordanians; Kuwait/Kuwaiti,Kuwaitis; Lebanon/Lebanese; Oman/Omani; Palestine/Palestinian,Palestinians; Qatar/Qatari; Saudi Arabia/Saudi,Saudis; Syria/Syrian,Syrians; Turkey=Türkiye/Turkish,Turks; United Arab Emirates=UAE=U.A.E./Emirati; Yemen/Yemeni,Yemenis
northern Africa: Algeria/Algerian,Algerians; Egypt/Egyptian,Egyptians; Libya/Libyan,Libyans; Morocco/Moroccan,Moroccans; Sudan/Sudanese; Tunisia/Tunisian,Tunisians; Western Sahara/Sahrawi
western Africa: Benin/Beninese; Burkina Faso/Burkinabe; Cape Verde/Cape Verdean; Ivory Coast=Côte d'Ivoire/Ivorian; Gambia/Gambian; Ghana/Ghanaian,Ghanaians; Guinea/Guinean; Guinea-Bissau; Liberia/Liberian,Liberians; Mali/Malian,Malians; Mauritania/Mauritanian; Niger/Nigerien; Nigeria/Nigerian,Nigerians; Senegal/Senegalese; Sierra Leone/Sierra Leonean; Togo/Togolese
middle Africa: Angola/Angolan,Angolans; Cameroon/Cameroonian; Central African Republic; Chad/Chadian,Chadians; Democratic Republic of the Congo=DRC/Congolese; Republic of the Congo; Equatorial Guinea; Gabon/Gabonese; São Tomé and Príncipe
eastern Africa: Burundi/Burundian; Comoros; Djibouti/Djiboutian; Eritrea/Eritrean,Eritreans; Ethiopia/Ethiopian,Ethiopians; Kenya/Kenyan,Kenyans; Madagascar/Malagasy; Malawi/Malawian; Mauritius/Mauritian; Mozambique/Mozambican; Rwanda/Rwandan,Rwandans; Seychelles; Somalia/Somali,Somalis; South Sudan/South Sudanese; Tanzania/Tanzanian,Tanzanians; Uganda/Ugandan,Ugandans; Zambia/Zambian; Zimbabwe/Zimbabwean
southern Africa: Botswana; Eswatini=Swaziland/Swazi; Lesotho; Namibia/Namibian; South Africa/South African,South Africans
northern Europe: Denmark/Danish,Danes; Estonia/Estonian,Estonians; Finland/Finnish,Finns; Iceland/Icelandic,Icelanders; Ireland/Irish; Latvia/Latvian,Latvians; Lithuania/Lithuanian,Lithuanians; Norway/Norwegian,Norwegians; Sweden/Swedish,Swedes; United Kingdom=UK=U.K.=Britain=Great Britain/British,Britons
western Europe: Austria/Austrian,Austrians; Belgium/Belgian,Belgians; France/French; Germany/German,Germans; Liechtenstein; Luxembourg; Monaco/Monegasque; Netherlands=Holland/Dutch; Switzerland/Swiss
southern Europe: Albania/Albanian,Albanians; Andorra; Bosnia and Herzegovina=Bosnia/Bosnian,Bosnians; Croatia/Croatian,Croats; Greece/Greek,Greeks; Italy/Italian,Italians; Kosovo/Kosovar; Malta/Maltese; Montenegro/Montenegrin; North Macedonia=Macedonia/Macedonian; Portugal/Portuguese; San Marino; Serbia/Serbian,Serbs; Slovenia/Slovenian,Slovenes; Spain/Spanish,Spaniards; Vatican City
eastern Europe: Belarus/Belarusian; Bulgaria/Bulgarian,Bulgarians; Czech Republic=Czechia/Czech,Czechs; Hungary/Hungarian,Hungarians; Moldova/Moldovan; Poland/Polish,Poles; Romania/Romanian,Romanians; Russia=Russian Federation=Soviet Union=USSR/Russian,Russians,Soviet,Soviets; Slovakia/Slovak,Slovaks; Ukraine/Ukrainian,Ukrainians
northern America: Canada/Canadian,Canadians; United States=U.S.=US=USA=U.S.A.=United States of America=America/American,Americans; Mexico/Mexican,Mexicans
Central America: Belize; Costa Rica/Costa Rican; El Salvador/Salvadoran; Guatemala/Guatemalan; Honduras/Honduran; Nicaragua/Nicaraguan; Panama/Panamanian
the Caribbean: Antigua and Barbuda; Bahamas; Barbados; Cuba/Cuban,Cubans; Dominica; Dominican Republic; Grenada; Haiti/Haitian,Haitians; Jamaica/Jamaican,Jamaicans; Puerto Rico/Puerto Rican,Puerto Ricans; Saint Lucia; Trinidad and Tobago
South America: Argentina/Argentine,Argentinian; Bolivia/Bolivian; Brazil/Brazilian,Brazilians; Chile/Chilean,Chileans; Colombia/Colombian,Colombians; Ecuador/Ecuadorian; Guyana; Paraguay; Peru/Peruvian,Peruvians; Suriname; Uruguay; Venezuela/Venezuelan,Venezuelans
Oceania: Australia/Australian,Australians; Fiji/Fijian; Kiribati; Marshall Islands; Micronesia; Nauru; New Zealand/New Zealander,New Zealanders; Palau; Papua New Guinea; Samoa/Samoan; Solomon Islands; Tonga; Tuvalu; Vanuatu
`

export type Country = {
  name: string
  region: string
  aliases: readonly string[]
  demonyms: readonly string[]
}

export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').flatMap(readRegion)

function readRegion(line: string): Country[] {
  const [region = '', entries = ''] = line.split(': ')
  return entries.split('; ').map((entry) => {
    const [names = '', demonyms = ''] = entry.split('/')
    const [name = '', ...aliases] = names.split('=')
    return { name, region, aliases, demonyms: demonyms === '' ? [] : demonyms.split(',') }
  })
}

const BY_NAME = new Map(
  COUNTRIES.flatMap((country) => [country.name, ...country.aliases].map((name) => [name, country] as const)),
)
const DEMONYMS: ReadonlySet<string> = new Set(COUNTRIES.flatMap((country) => country.demonyms))

/** The country of that name or other name, in the usual spelling and case. */
export function findCountry(name: string): Country | undefined {
  return BY_NAME.get(name.replace(/^the\s+/iu, ''))
}

/** True for "Afghan", "Afghans": they say whose, not where. */
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word)
}
