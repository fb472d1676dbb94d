import { describe, expect, it } from 'vitest'
import { buildDocx, buildEpub, wordParagraph, wordTable } from '@/tests/fixtures/import/build-archives'
import { buildPdf, setColumn, type DrawnText } from '@/tests/fixtures/import/build-pdf'
import { PAGE } from '@/tests/fixtures/import/own-page'
import { importArticle } from '../registry'

const FIRST =
  'The bridge at Fallow Ford was built in 1866 by the engineer Amos Kettering, who had never built one before that year.'
const SECOND =
  'In March 1911 the river rose by four metres in a single night, and two of the seven piers gave way before the morning came.'
const THIRD =
  'Since 1974 the bridge has been closed to cars, and some 900 walkers cross it every week of the year, even in the winter.'

async function read(bytes: Uint8Array, fileName: string | null = null) {
  const result = await importArticle({ bytes, fileName })
  if (!result.ok) throw new Error(result.message)
  const { text, blocks } = result.article
  const shown = blocks.map(
    (block) => [block.reason ?? block.kind, text.slice(block.start, block.end)] as const,
  )
  // The blocks are all of the text, and in its order.
  expect(shown.map(([, words]) => words).join('\n\n')).toBe(text)
  return {
    ...result.article,
    shown,
    kept: blocks.filter((block) => block.kept).map((block) => text.slice(block.start, block.end)),
  }
}

describe('a web page', () => {
  it('gives the article, and the rest with reasons, in the order of the page', async () => {
    const { title, byline, publishedAt, language, shown } = await read(new TextEncoder().encode(PAGE))
    expect({ title, byline, publishedAt, language }).toEqual({
      title: 'The Bridge at Fallow Ford',
      byline: 'Signe Aldous',
      publishedAt: '2019-05-14',
      language: 'en',
    })
    expect(shown.map(([reason, words]) => `${reason}: ${words.slice(0, 22).trim()}`)).toEqual([
      'navigation: The Fallow Post\nNews\nS',
      'heading: The Bridge at Fallow F',
      'byline: By Signe Aldous',
      'byline: 14 May 2019',
      'share: Share on Facebook Twee',
      'paragraph: The bridge at Fallow F',
      'caption: The bridge in winter.',
      'paragraph: Before the bridge, a f',
      'heading: The flood of 1911',
      'paragraph: In March 1911 the rive',
      'quotation: “I heard the stone spe',
      'paragraph: The repair took three',
      'list-item: the first pier was fin',
      'list-item: the second one was fin',
      'table: Traffic on the bridge',
      'table: Year | Carts',
      'table: 1890 | 120',
      'table: 1920 | 310',
      'paragraph: Since 1974 the bridge',
      'author-bio: Signe Aldous is a repo',
      'related: Related stories\nThe fe',
      'comments: 2 comments\nLovely brid',
      'legal: © 2021 The Fallow Post',
    ])
  })

  it('never shows script, style, hidden words or the marks of notes', async () => {
    const { text } = await read(new TextEncoder().encode(PAGE), 'page.html')
    expect(text).not.toMatch(/SCRIPTWORD|LATESCRIPT|STYLEWORD|HIDDENWORD|ALTWORD|\[1\]|<\w/u)
  })

  it.each([
    ['windows-1252 without a word about it', '<html><body>', 'windows'],
    ['the encoding that its meta tag names', '<html><head><meta charset="iso-8859-1"></head><body>', 'latin'],
    ['UTF-8 without a word about it', '<html><body>', 'utf8'],
  ])('is read as %s', async (_, head, encoding) => {
    const markup = `${head}<p>${FIRST}</p><p>The café at its foot is open on Sundays, as it has been since the war was over and the town came back.</p><p>${SECOND}</p></body></html>`
    const bytes =
      encoding === 'utf8'
        ? new TextEncoder().encode(markup)
        : Uint8Array.from(markup, (sign) => sign.charCodeAt(0))
    expect((await read(bytes)).text).toContain('The café at its foot')
  })

  it('is kept in doubt when no article is found in it', async () => {
    const entries = [
      'Fallow Ford bridge',
      'Nettle Hill quarry',
      'The ferry of 1859',
      'Walks in the valley',
      'Where to eat in the town',
    ]
    const result = await importArticle({
      bytes: new TextEncoder().encode(
        `<html><body><ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul></body></html>`,
      ),
      fileName: 'list.html',
    })
    if (result.ok)
      expect(result.article.blocks.filter((block) => block.kept).every((block) => block.doubt !== null)).toBe(
        true,
      )
    else expect(result.problem).toBe('not-english')
  })
})

describe('a Word file', () => {
  it('gives headings, paragraphs and the author’s line; a table is left out', async () => {
    const body = [
      wordParagraph('The Bridge at Fallow Ford', 'Heading1'),
      wordParagraph('By Signe Aldous'),
      wordParagraph(FIRST),
      wordParagraph('The flood', 'Heading2'),
      wordParagraph(SECOND),
      wordTable([
        ['Year', 'Carts'],
        ['1890', '120'],
      ]),
      wordParagraph(THIRD),
    ].join('')
    const { title, byline, shown } = await read(buildDocx(body))
    expect([title, byline]).toEqual(['The Bridge at Fallow Ford', 'Signe Aldous'])
    expect(shown).toEqual([
      ['heading', 'The Bridge at Fallow Ford'],
      ['byline', 'By Signe Aldous'],
      ['paragraph', FIRST],
      ['heading', 'The flood'],
      ['paragraph', SECOND],
      ['table', 'Year | Carts'],
      ['table', '1890 | 120'],
      ['paragraph', THIRD],
    ])
  })
})

describe('an EPUB book', () => {
  it('gives its chapters in the order of the spine, without cover, contents and imprint', async () => {
    const { title, byline, publishedAt, shown } = await read(
      buildEpub({
        title: 'Bridges of the Ember',
        creator: 'Signe Aldous',
        date: '2018-04-01',
        chapters: {
          'cover.xhtml': '<p>Bridges of the Ember</p>',
          'nav.xhtml': '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
          'imprint.xhtml':
            '<section epub:type="copyright-page"><p>Printed in Fallow by the author.</p></section>',
          'one.xhtml': `<h1>One</h1><p>${FIRST}</p>`,
          'two.xhtml': `<h1>Two</h1><p><a id="x"/>${SECOND}</p>`,
        },
      }),
    )
    expect([title, byline, publishedAt]).toEqual(['Bridges of the Ember', 'Signe Aldous', '2018-04-01'])
    expect(shown).toEqual([
      ['navigation', 'Bridges of the Ember\nOne'],
      ['legal', 'Printed in Fallow by the author.'],
      ['heading', 'One'],
      ['paragraph', FIRST],
      ['heading', 'Two'],
      ['paragraph', SECOND],
    ])
  })

  it('is refused with what to do when it is longer than can be read', async () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`c${at}.xhtml`, `<p>${`${FIRST} `.repeat(800)}</p>`]),
    )
    expect(await importArticle({ bytes: buildEpub({ chapters }), fileName: 'long.epub' })).toMatchObject({
      ok: false,
      problem: 'too-large',
      message: expect.stringContaining('chapters') as string,
    })
  })
})

describe('a PDF', () => {
  const page = (number: number, drawn: DrawnText[]): DrawnText[] => [
    { words: 'The Fallow Quarterly', x: 60, y: 800, size: 8 },
    ...drawn,
    { words: String(number), x: 290, y: 30, size: 8 },
  ]

  it('gives paragraphs across lines and pages, joins hyphens, and leaves heads and page numbers out', async () => {
    const { title, byline, shown } = await read(
      buildPdf([
        page(1, [
          { words: 'The Bridge at Fallow Ford', x: 60, y: 760, size: 20 },
          { words: 'By Signe Aldous', x: 60, y: 735 },
          { words: 'The bridge at Fallow Ford was built in 1866 by the engi-', x: 60, y: 700 },
          { words: 'neer Amos Kettering, who had never built one before that year.', x: 60, y: 687 },
          ...setColumn('The river was high on that night and it was the first time that the', {
            x: 60,
            y: 640,
            letters: 70,
          }),
        ]),
        page(2, [
          ...setColumn('town had seen it so.', { x: 60, y: 770, letters: 80 }),
          ...setColumn(SECOND, { x: 60, y: 740, letters: 70 }),
        ]),
        page(3, setColumn(THIRD, { x: 60, y: 770, letters: 70 })),
      ]),
    )
    expect([title, byline]).toEqual(['The Bridge at Fallow Ford', 'Signe Aldous'])
    expect(shown.filter(([reason]) => reason !== 'running-head')).toEqual([
      ['heading', 'The Bridge at Fallow Ford'],
      ['byline', 'By Signe Aldous'],
      ['paragraph', FIRST],
      [
        'paragraph',
        'The river was high on that night and it was the first time that the town had seen it so.',
      ],
      ['paragraph', SECOND],
      ['paragraph', THIRD],
    ])
    expect(
      shown
        .filter(([reason]) => reason === 'running-head')
        .map(([, words]) => words)
        .sort(),
    ).toEqual(['1', '2', '3', 'The Fallow Quarterly', 'The Fallow Quarterly', 'The Fallow Quarterly'])
  })

  it('reads two columns one after the other', async () => {
    const left = `${FIRST} ${SECOND}`
    const right = `${THIRD} ${THIRD}`
    const { kept } = await read(
      buildPdf([
        [
          {
            words: 'The Bridge at Fallow Ford, its builders and its long history in the valley',
            x: 60,
            y: 780,
            size: 14,
          },
          ...setColumn(left, { x: 60, y: 740, letters: 38 }),
          ...setColumn(right, { x: 310, y: 740, letters: 38 }),
        ],
      ]),
    )
    expect(kept).toEqual([
      'The Bridge at Fallow Ford, its builders and its long history in the valley',
      left,
      right,
    ])
  })

  it.each([
    [
      'a locked one',
      buildPdf([[{ words: FIRST, x: 60, y: 700 }]], { isLocked: true }),
      /locked with a password/u,
    ],
    ['a scan', buildPdf([[], [{ words: '2', x: 60, y: 30 }]]), /text recognition/u],
  ])('says what to do about %s', async (_, bytes, message) => {
    const result = await importArticle({ bytes, fileName: 'file.pdf' })
    expect(result.ok ? '' : result.message).toMatch(message)
  })
})
