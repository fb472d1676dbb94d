import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importArticle } from './registry'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const ENGLISH =
  'The tower was built in 1874 and it has stood on the rock since then, as the people of the town say.'

describe('importArticle', () => {
  it.each([
    ['nothing', new Uint8Array(), null, 'empty'],
    ['white space', bytesOf(' \n\t \n'), null, 'empty'],
    ['bytes with zeros', new Uint8Array([80, 0, 1, 2, 0, 9]), null, 'unreadable'],
    [
      'broken UTF-8',
      new Uint8Array(Array.from({ length: 400 }, (_, at) => 128 + (at % 100))),
      null,
      'unreadable',
    ],
    ['too much', new Uint8Array(2_000_001).fill(97), null, 'too-large'],
    [
      'German',
      bytesOf(
        'Der Turm wurde im Jahr 1874 von einem Ingenieur gebaut und ist nicht der einzige auf der Insel, die zu dem Land gehört.',
      ),
      null,
      'not-english',
    ],
    [
      'French',
      bytesOf(
        'La tour est une des plus hautes du pays et elle a été construite par un ingénieur qui vivait dans la ville avec sa famille.',
      ),
      null,
      'not-english',
    ],
    [
      'Russian',
      bytesOf(
        'Башня была построена в 1874 году инженером, который жил в этом городе вместе со своей семьёй.',
      ),
      null,
      'not-english',
    ],
    ['a PDF that is none', bytesOf('%PDF-1.7 and the rest of it'), null, 'unreadable'],
    ['a Word file that is none', bytesOf(`PK\u0003\u0004 word`), 'essay.docx', 'unreadable'],
    ['an old Word file', bytesOf(ENGLISH), 'essay.doc', 'unreadable'],
    ['an RTF file', bytesOf('{\\rtf1 The tower'), null, 'unreadable'],
    ['a picture', bytesOf(ENGLISH), 'tower.PNG', 'unreadable'],
    ['an EPUB that is none', bytesOf(ENGLISH), 'book.epub', 'unreadable'],
  ] as const)('refuses %s with one clear line', async (_, bytes, fileName, problem) => {
    const result = await importArticle({ bytes, fileName })
    expect(result).toMatchObject({ ok: false, problem })
    if (!result.ok) expect(result.message).toMatch(/^[^\n]{10,140}[.]$/u)
  })

  it('reads text with a byte order mark and Windows line ends', async () => {
    const result = await importArticle({
      bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(`Title here\r\n\r\n${ENGLISH}\r\n`)]),
      fileName: 'a.txt',
    })
    expect(result.ok && result.article.text).toBe(`Title here\n\n${ENGLISH}\n`)
  })

  it('reads UTF-16', async () => {
    const units = new Uint16Array([0xfeff, ...[...ENGLISH].map((sign) => sign.charCodeAt(0))])
    const result = await importArticle({ bytes: new Uint8Array(units.buffer), fileName: null })
    expect(result.ok && result.article.text).toBe(ENGLISH)
  })

  it('keeps a short English note although it is too short to tell', async () => {
    expect((await importArticle({ bytes: bytesOf('Tower built 1874.'), fileName: null })).ok).toBe(true)
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(null, 'x.md', 'x.txt', 'x', 'x.PDF'),
        async (bytes, fileName) => {
          expect(typeof (await importArticle({ bytes, fileName })).ok).toBe('boolean')
        },
      ),
    )
  })
})
