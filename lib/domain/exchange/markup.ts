/** Finished markup. A plain string is text and is escaped: nothing gets into a file unescaped by mistake. */
export type Markup = { readonly markup: string }

type Child = Markup | string
type Attributes = Record<string, string | number>

export const NOTHING: Markup = { markup: '' }

/** An element of XML, or of HTML written as XML. */
export function element(name: string, attributes: Attributes, children: readonly Child[] = []): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
  const inside = join(children).markup
  return {
    markup:
      inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`,
  }
}

export function join(children: readonly Child[]): Markup {
  return {
    markup: children
      .map((child) => (typeof child === 'string' ? escapeMarkup(child) : child.markup))
      .join(''),
  }
}

/** Markup as the text of a CDATA section, which cannot hold its own end. */
export function writeCdata({ markup }: Markup): Markup {
  return { markup: `<![CDATA[${markup.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

/** A whole XML file. */
export function writeXml(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

/** Safe between tags and in a quoted attribute, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
