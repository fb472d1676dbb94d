import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importText } from '@/tests/fixtures/import/analyse'
import { LIGHTHOUSE } from '@/tests/fixtures/import/own-articles'
import { splitParagraphs } from '../split-lines'
import { cleanBlocks } from './clean-blocks'

const PROSE =
  'The harbour was rebuilt after the storm of 1902, and the town paid for a new pier made of stone from the hills.'
const MORE =
  'A railway line reached the town in 1911, which brought visitors from the city and made the old coach road quiet again.'

function reasonOf(line: string, text: string): string | null {
  const article = importText(text)
  const block = article.blocks.find(({ start, end }) => article.text.slice(start, end) === line)
  if (block === undefined) throw new Error(`no block: ${line}`)
  return block.reason
}

describe('the line cleaner', () => {
  it('cleans a whole page', () => {
    const article = importText(LIGHTHOUSE)
    const kept = article.blocks
      .filter((block) => block.kept)
      .map(({ start, end }) => article.text.slice(start, end))
    expect(article).toMatchObject({
      title: 'The Lighthouse at Marrow Point',
      byline: 'Edith Calloway',
      publishedAt: '2019-03-04',
    })
    expect(kept.filter((text) => text.length > 100)).toHaveLength(5)
    expect(kept.join('\n')).not.toMatch(
      /freelance|Advertisement|Leave a Reply|©|Happy|Back to top|^Menu|See Also/mu,
    )
  })

  it.each([
    ['Now Reading', 'navigation'],
    ['Skip to content', 'navigation'],
    ['5 min read', 'navigation'],
    ['Share on Facebook', 'share'],
    ['1.2k shares', 'share'],
    ['Facebook | Twitter | Email', 'share'],
    ['You may also like', 'related'],
    ['Most read', 'related'],
    ['What’s your reaction?', 'reaction'],
    ['View Comments (0)', 'comments'],
    ['12 comments', 'comments'],
    ['Your email address will not be published.', 'comments'],
    ['© 2020 Somebody LLC. All rights reserved.', 'legal'],
    [
      'The views expressed here are those of the author and do not necessarily reflect the views of this site.',
      'legal',
    ],
    ['Advertisement', 'advertisement'],
    ['Sign up for our newsletter', 'advertisement'],
    ['A fishing boat in the bay. Photo by Jane Roe', 'caption'],
    ['Figure 3.4 The pier before the storm.', 'caption'],
  ])('drops %s as %s', (line, reason) => {
    expect(reasonOf(line, `${PROSE}\n${line}\n${MORE}`)).toBe(reason)
  })

  it.each([
    ['The share of exports fell by half after the war, according to the ministry, and has not risen since.'],
    ['Comments by the minister made the front pages, and related stories filled the papers for a week.'],
    ['Copyright law protects authors for seventy years after their death in most countries of the world.'],
    ['How the pier was built'],
    ['“The pier will stand,” the builder wrote to his wife.'],
  ])('keeps the article’s own line: %s', (line) => {
    expect(reasonOf(line, `${PROSE}\n${line}\n${MORE}`)).toBeNull()
  })

  it('drops the second title and keeps the first', () => {
    const article = importText(`A Pier of Stone in Town\n\nA Pier of Stone in Town\n\n${PROSE}`)
    expect(article.blocks.map((block) => block.reason)).toEqual([null, 'duplicate', null])
    expect(article.title).toBe('A Pier of Stone in Town')
  })

  it('finds the title behind the menu that the page opens with', () => {
    const page = `Home\nNews\nWeather\nSport\nSubscribe\nHow the harbour came back\nBy Anna Lindqvist\n\n${PROSE}\n\n${MORE}`
    expect(importText(page).title).toBe('How the harbour came back')
    expect(['News', 'Weather', 'Sport'].map((entry) => reasonOf(entry, page))).toEqual([
      'navigation',
      'navigation',
      'navigation',
    ])
  })

  it('keeps a title of one word where no menu stands before it', () => {
    const page = `Marrow\n\nThe early years of the harbour\n\n${PROSE}\n\n${MORE}`
    expect(importText(page).title).toBe('Marrow')
    expect(reasonOf('Marrow', page)).toBeNull()
  })

  it('drops faces only right under the question', () => {
    expect(reasonOf('Happy', `${PROSE}\nWhat's your reaction?\nHappy\nSad`)).toBe('reaction')
    expect(reasonOf('Happy', `${PROSE}\nHappy\n${MORE}`)).toBeNull()
  })

  it('drops a biography of somebody whom the article does not name', () => {
    const bio = 'Ada Marsh is a writer who lives in Dunmore. Her work has appeared in many magazines.'
    expect(reasonOf(bio, `${PROSE}\n${MORE}\n${PROSE.replace('1902', '1903')}\n${bio}\n© 2020 X`)).toBe(
      'author-bio',
    )
  })

  describe('what stands beside an article in a book', () => {
    const LIVES = [
      'About the Authors',
      'Senior Contributing Authors',
      'Ada Hill, Elm College',
      'Ada Hill holds a doctorate from the University of Elm. She taught history to sailors for twenty years.',
      'Otto Lang, Lead Editor',
      'A passionate educator, Otto has taught courses on tides in Elm and Marrow.',
    ]

    it('drops a section of authors’ lives, with its names, and what follows stays', () => {
      const text = `${LIVES.join('\n')}\nThe Pier of Elm\n${PROSE}\n${MORE}`
      for (const line of LIVES) expect([line, reasonOf(line, text)]).toEqual([line, 'author-bio'])
      expect(reasonOf('The Pier of Elm', text)).toBeNull()
      expect(reasonOf(PROSE, text)).toBeNull()
    })

    it('keeps a life that is the article, and a heading of the article’s own', () => {
      const life =
        'Ada Hill was born in 1950. She taught history at the college of Elm and published three books on tides.'
      expect(reasonOf(life, `Ada Hill\n${life}\n${PROSE}`)).toBeNull()
      expect(
        reasonOf('About the author', `${PROSE}\nAbout the author\n${MORE}\n${PROSE}\n${MORE}`),
      ).not.toBeNull()
    })

    it('drops thanks at the end and an editor’s note, no sentence about them', () => {
      const thanks = 'We thank the keepers of the lighthouse for their patience and the town for its letters.'
      expect(reasonOf(thanks, `Elm\n${PROSE}\n${MORE}\nAcknowledgements\n${thanks}`)).toBe('legal')
      expect(reasonOf(thanks, `Elm\n${PROSE}\n${MORE}\nThe keepers\n${thanks}`)).toBeNull()
      expect(reasonOf(thanks, `Elm\nAcknowledgements\n${thanks}\n${PROSE}\n${MORE}`)).toBeNull()
      const story = Array.from(
        { length: 7 },
        (_, day) => `On day ${day + 1} the keepers of the pier wrote down the height of the tide.`,
      )
      expect(reasonOf(thanks, `Elm\n${PROSE}\n${MORE}\nThanks\n${thanks}\n${story.join('\n')}`)).toBeNull()
      const note =
        'Editor’s note: The name of the pier was changed in this article after it had been printed.'
      expect(reasonOf(note, `Elm\n${PROSE}\n${note}\n${MORE}`)).toBe('legal')
    })
  })

  describe('the aims over a section of a textbook', () => {
    const AIMS = [
      'Learning Objectives',
      'By the end of this section, you will be able to:',
      'Describe a harbour',
      'Explain why piers are built of stone.',
    ]

    it('drops them with their heading, and takes none for the title', () => {
      const text = [...AIMS, PROSE, 'The railway', MORE].join('\n\n')
      for (const line of AIMS) expect(reasonOf(line, text)).toBe('goals')
      expect(importText(text).title).toBeNull()
      expect(importText(['The old harbour', ...AIMS, PROSE, MORE].join('\n\n')).title).toBe('The old harbour')
      for (const line of [PROSE, 'The railway', MORE]) expect(reasonOf(line, text)).toBeNull()
    })

    it('keeps a section that is called so, and sentences that only begin like aims', () => {
      const text = [
        'The old harbour',
        PROSE,
        'Goals',
        MORE,
        'Name the pier after its builder, said the council.',
      ].join('\n\n')
      for (const line of ['Goals', MORE, 'Name the pier after its builder, said the council.'])
        expect(reasonOf(line, text)).toBeNull()
    })
  })

  it('keeps the last paragraph of a life', () => {
    const last = 'Ada Marsh is a writer who lives in Dunmore. Her work has appeared in many magazines.'
    const life = `Ada Marsh was born in 1950 in the town by the sea, where her father kept the only shop and her mother taught.`
    expect(reasonOf(last, `Ada Marsh\n\n${life}\n${MORE}\n${last}`)).toBeNull()
  })

  it('takes a date from a dateline and never from a copyright or the story', () => {
    expect(importText(`Pier Opens\nFriday, July 21, 2017\n${PROSE}`).publishedAt).toBe('2017-07-21')
    expect(importText(`Pier Opens\n${PROSE}\n© 2020 X. All rights reserved.`).publishedAt).toBeNull()
    expect(
      importText(
        `Pier Opens\nOn March 3, 1902 the storm broke the pier and took the boats with it.\n${PROSE}`,
      ).publishedAt,
    ).toBeNull()
  })

  it('does not take "By plane" for an author', () => {
    expect(importText(`The Islands\nBy plane\n${PROSE}`).byline).toBeNull()
  })

  it('covers every non-blank character, in order and without overlap, on any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', ' ', '\n', '.', '©', '“', '1', '\t', '-'),
          maxLength: 400,
        }),
        (text) => {
          const { blocks } = cleanBlocks(text, splitParagraphs(text))
          let at = 0
          for (const block of blocks) {
            expect(text.slice(at, block.start).trim()).toBe('')
            expect(block.start).toBeGreaterThanOrEqual(at)
            expect(block.end).toBeGreaterThan(block.start)
            expect(block.kept).toBe(block.reason === null)
            at = block.end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })
})

describe('splitParagraphs', () => {
  it('joins lines that were wrapped by hand', () => {
    const words = `${PROSE} ${MORE} ${PROSE}`.split(' ')
    const lines: string[] = []
    for (const word of words) {
      const last = lines.at(-1)
      if (last === undefined || last.length + word.length + 1 > 60) lines.push(word)
      else lines[lines.length - 1] = `${last} ${word}`
    }
    expect(splitParagraphs(lines.join('\n'))).toHaveLength(1)
    expect(splitParagraphs(`${lines.join('\n')}\n\n${lines.join('\n')}`)).toHaveLength(2)
  })

  it('leaves long lines alone', () => {
    expect(splitParagraphs(`${PROSE}\n${MORE}`)).toHaveLength(2)
  })
})
