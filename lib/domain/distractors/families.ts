/**
 * Small closed families whose members a reader may take for one another. The first word of a line says whether they stand
 * with "the"; a year behind a name is the first in which there was one.
 */
const TABLE = `
bare: Christianity 50, Islam 630, Judaism, Buddhism, Hinduism
bare: Buddhism, Confucianism, Daoism, Hinduism
bare: Protestantism 1530, Catholicism, Judaism, Islam 630
bare: Christians 50, Muslims 630, Jews, Hindus, Buddhists
bare: Catholics, Protestants 1530, Jews, Muslims 630
bare: Quakers 1650, Puritans 1570, Baptists 1610, Methodists 1740, Presbyterians 1560
the: Quakers 1650, Puritans 1570, Baptists 1610, Methodists 1740, Presbyterians 1560
bare: Europe, Africa, Asia, South America 1520
bare: North America 1520, South America 1520, Europe, Africa
the: Atlantic Ocean, Pacific Ocean, Indian Ocean, Arctic Ocean
the: Atlantic, Pacific, Mediterranean, Caribbean
the: Mediterranean Sea, Black Sea, Red Sea, Caspian Sea, Adriatic Sea
the: Nile, Tigris, Euphrates, Indus
the: Rhine, Danube, Elbe, Oder
the: Mississippi, Missouri, Ohio River, Hudson
bare: Mercury, Venus, Mars, Jupiter, Saturn, Uranus 1781, Neptune 1846
the: Revolutionary War 1775, War of 1812 1812, Mexican-American War 1846, Civil War 1861, Spanish-American War 1898
the: Korean War 1950, Vietnam War 1955, Gulf War 1990, Iraq War 2003
the: European Union 1993, United Nations 1945, Council of Europe 1949
the: Federalists 1789, Whigs 1834, Democrats 1828, Republicans 1854
bare: Democrats 1828, Republicans 1854, Whigs 1834, Federalists 1789
the: Han, Tang 618, Song 960, Yuan 1271, Ming 1368, Qing 1644
the: Joseon 1392, Goryeo 918, Silla, Goguryeo
the: Umayyads 661, Abbasids 750, Fatimids 909, Seljuks 1040
the: Ottomans 1300, Safavids 1501, Mughals 1526, Mongols 1206
the: Ottoman Empire 1300, Byzantine Empire 400, Mongol Empire 1206, Holy Roman Empire 960
the: Roman Empire, Persian Empire, Parthian Empire, Byzantine Empire 400
the: Aztecs, Maya, Inca, Olmec
bare: Sumerians, Akkadians, Babylonians, Assyrians
the: Sumerians, Akkadians, Babylonians, Assyrians, Hittites
bare: Romanticism 1780, Realism 1840, Impressionism 1870, Classicism 1600
the: Renaissance 1350, Reformation 1517, Enlightenment 1680, Scientific Revolution 1540
bare: functionalism, structuralism, behaviorism, psychoanalysis
bare: capitalism, socialism, communism, fascism 1919
bare: liberalism, conservatism, socialism, anarchism
bare: Latin, Greek, Arabic, Hebrew
bare: French, German, Spanish, Italian
bare: hydrogen, helium, carbon, oxygen, nitrogen
bare: carbon, silicon, iron, oxygen, magnesium
bare: Facebook 2004, Twitter 2006, YouTube 2005, Instagram 2010
bare: Google 1998, Microsoft 1975, Apple 1976, Yahoo 1994
bare: Labour, Conservatives, Liberal Democrats 1988
`

type Member = { name: string; since: number }
type Family = { takesThe: boolean; members: readonly Member[] }

const FAMILIES: readonly Family[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [form = '', names = ''] = line.split(': ')
    return {
      takesThe: form === 'the',
      members: names.split(', ').map((entry) => {
        const [, name = entry, since] = /^(.*?)(?: (\d{2,4}))?$/u.exec(entry) ?? []
        return { name, since: since === undefined ? -Infinity : Number(since) }
      }),
    }
  })

/** What follows a dynasty's or a people's name and belongs to all of a line alike. */
const ENDING = /^(?<name>.*?)(?<ending> dynasty| Dynasty)?$/u

/**
 * The other members of the families that a name is of, in the table's order, of those that there were in a year; written with
 * the same ending ("Ming dynasty"). Empty for a name of none.
 */
export function listFamily(
  text: string,
  { takesThe, year }: { takesThe: boolean; year: number | null },
): string[] {
  const { name = text, ending = '' } = ENDING.exec(text)?.groups ?? {}
  const family = FAMILIES.find(
    (each) => each.takesThe === takesThe && each.members.some((member) => member.name === name),
  )
  if (family === undefined) return []
  return family.members
    .filter((member) => member.name !== name && (year === null || member.since <= year))
    .map((member) => `${member.name}${ending}`)
}
