const set = (names: string) => new Set(names.split(' '))

/** Elements that hold no words of an article. */
export const UNREAD = set(
  'script style template noscript svg math iframe object embed canvas audio video select textarea input head link meta',
)

/** Elements that stand inside a line; every other one begins a new block. */
export const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br',
)

export const HEADINGS = set('h1 h2 h3 h4 h5 h6')

/** An element's name in lower case; XHTML and HTML differ in it. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase()
}
