const CITIES = `
Afghanistan: Kabul, Kandahar, Herat, Mazar-i-Sharif, Jalalabad
Argentina: Buenos Aires
Armenia: Yerevan
Australia: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra
Austria: Vienna, Salzburg, Graz
Bangladesh: Dhaka, Chittagong
Belgium: Brussels, Antwerp, Bruges, Ghent
Brazil: São Paulo, Rio de Janeiro, Brasília, Salvador, Recife
Bulgaria: Sofia
Canada: Toronto, Montreal, Vancouver, Ottawa, Calgary, Quebec City, Edmonton, Winnipeg, Halifax
Chile: Santiago
China: Beijing, Shanghai, Guangzhou, Shenzhen, Wuhan, Nanjing, Tianjin, Chengdu, Macau, Hong Kong
Colombia: Bogotá, Medellín
Croatia: Zagreb
Cuba: Havana
Czech Republic: Prague, Brno
Denmark: Copenhagen, Aarhus
Egypt: Cairo, Alexandria, Luxor
Ethiopia: Addis Ababa
Finland: Helsinki
France: Paris, Marseille, Lyon, Nice, Toulouse, Bordeaux, Strasbourg, Versailles, Lille
Germany: Berlin, Hamburg, Munich, Cologne, Frankfurt, Leipzig, Dresden, Stuttgart, Göttingen, Heidelberg
Ghana: Accra
Greece: Athens, Thessaloniki
Hungary: Budapest
India: Delhi, New Delhi, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bangalore, Hyderabad, Jaipur, Varanasi
Indonesia: Jakarta, Bali, Surabaya, Bandung
Iran: Tehran, Isfahan, Shiraz
Iraq: Baghdad, Mosul, Basra, Fallujah, Erbil
Ireland: Dublin, Cork, Galway
Israel: Jerusalem, Tel Aviv, Haifa
Italy: Rome, Milan, Naples, Turin, Florence, Venice, Bologna, Genoa, Padua, Pisa, Palermo
Japan: Tokyo, Osaka, Kyoto, Hiroshima, Nagasaki, Nagoya
Jordan: Amman
Kenya: Nairobi, Mombasa
Latvia: Riga
Lebanon: Beirut
Libya: Tripoli, Benghazi
Malaysia: Kuala Lumpur
Mexico: Mexico City, Guadalajara, Monterrey, Tijuana, Acapulco
Morocco: Casablanca, Marrakesh, Rabat
Myanmar: Yangon, Mandalay, Naypyidaw
Nepal: Kathmandu
Netherlands: Amsterdam, Rotterdam, The Hague, Utrecht, Groningen, Leiden
New Zealand: Auckland, Wellington, Christchurch, Dunedin, Hamilton
Nigeria: Lagos, Abuja, Kano
Norway: Oslo, Bergen
Pakistan: Karachi, Lahore, Islamabad, Peshawar, Rawalpindi, Quetta
Peru: Lima, Cusco
Philippines: Manila, Cebu
Poland: Warsaw, Kraków, Gdańsk
Portugal: Lisbon, Porto
Romania: Bucharest
Russia: Moscow, Saint Petersburg, St. Petersburg, Yekaterinburg, Kazan, Vladivostok, Novosibirsk
Saudi Arabia: Riyadh, Mecca, Medina, Jeddah
Serbia: Belgrade
Somalia: Mogadishu
South Africa: Johannesburg, Cape Town, Durban, Pretoria
South Korea: Seoul, Busan
Spain: Madrid, Barcelona, Seville, Valencia, Granada, Toledo
Sweden: Stockholm, Gothenburg, Uppsala
Switzerland: Zürich, Zurich, Geneva, Basel, Bern, Lausanne
Syria: Damascus, Aleppo, Raqqa, Homs
Taiwan: Taipei
Thailand: Bangkok, Phuket
Turkey: Istanbul, Ankara, Izmir, Constantinople
Ukraine: Kyiv, Kiev, Odessa, Kharkiv, Lviv
United Kingdom: London, Manchester, Birmingham, Liverpool, Leeds, Glasgow, Edinburgh, Oxford, Cambridge, Bristol, Newcastle, Sheffield, Cardiff, Belfast, York, Bath, Exeter, Aberdeen
United States: New York City, New York, Los Angeles, Chicago, Houston, Philadelphia, San Francisco, San Diego, San Antonio, Dallas, Boston, Seattle, Denver, Detroit, Atlanta, Miami, Cleveland, Pittsburgh, Baltimore, New Orleans, Washington D.C., Washington, Minneapolis, Las Vegas, Portland, Austin, Nashville, Memphis, Cincinnati, St. Louis, Milwaukee, Kansas City, Buffalo, Oakland, Berkeley, Manhattan, Brooklyn, Honolulu, Salt Lake City, Sacramento, Charleston, Irving, Hollywood, Orlando, Phoenix, Indianapolis
Vietnam: Hanoi, Ho Chi Minh City, Saigon
`
const STATES =
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Rhode_Island South_Carolina South_Dakota West_Virginia'
const REGIONS =
  'Africa Asia Europe Antarctica Oceania North_America South_America Latin_America Central_America Middle_East Southeast_Asia South_Asia Central_Asia East_Asia West_Africa East_Africa Eastern_Europe Western_Europe Scandinavia Caribbean Balkans Sahel Sahara Siberia Himalayas Alps Andes Arctic Mediterranean Mesopotamia Scotland England Wales Northern_Ireland Crimea Tibet Kashmir Ontario Quebec British_Columbia Alberta Nova_Scotia Queensland Tasmania Victoria New_South_Wales Bavaria Catalonia Tuscany Sicily Sardinia Normandy Brittany Punjab Gujarat Kerala Khorasan Waziristan Aceh Sumatra Java Borneo Atlantic Pacific Atlantic_Ocean Pacific_Ocean Indian_Ocean'

export type KnownPlace = { name: string; level: 'city' | 'state' | 'region'; within: string | null }

const KNOWN = new Map<string, KnownPlace>()
for (const line of CITIES.trim().split('\n')) {
  const [country = '', cities = ''] = line.split(': ')
  for (const name of cities.split(', ')) KNOWN.set(name, { name, level: 'city', within: country })
}
for (const state of STATES.split(' ')) {
  const name = state.replace(/_/gu, ' ')
  KNOWN.set(name, { name, level: 'state', within: 'United States' })
}
for (const region of REGIONS.split(' ')) {
  const name = region.replace(/_/gu, ' ')
  KNOWN.set(name, { name, level: 'region', within: null })
}

/** A city, state or region of our own short list. */
export function findKnownPlace(name: string): KnownPlace | undefined {
  return KNOWN.get(name.replace(/^the\s+/iu, ''))
}
