import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_IMPORT_LIMITS } from '../importer'
import { markdown } from './markdown'
import { renderMarkdown } from './render-markdown'

const SOURCE = `---
layout: post
---
# The Pier

The **pier** was built in [1902](https://example.org/x) by the *town*, and it
has stood there since then.[^1]

> Stone outlives us.

- The first part is made of wood and is the oldest part of the pier.

\`\`\`
not prose
\`\`\`
`

describe('markdown', () => {
  it('gives the words without the marks', () => {
    const result = markdown.parse(new TextEncoder().encode(SOURCE), DEFAULT_IMPORT_LIMITS)
    if (!result.ok) throw new Error(result.message)
    const { text, blocks, title } = result.article
    expect(title).toBe('The Pier')
    expect(blocks.map((block) => [block.kind, text.slice(block.start, block.end)])).toEqual([
      ['heading', 'The Pier'],
      ['paragraph', 'The pier was built in 1902 by the town, and it has stood there since then.'],
      ['quotation', 'Stone outlives us.'],
      ['list-item', 'The first part is made of wood and is the oldest part of the pier.'],
    ])
  })

  it('is told by its first heading', () => {
    expect(markdown.canParse(new TextEncoder().encode('# The Pier\n\nText'))).toBe(true)
    expect(markdown.canParse(new TextEncoder().encode('The Pier\n\n#1 of the year'))).toBe(false)
  })

  it('covers all of its text with blocks, whatever the source', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '*', '#', '>', '\n', ' ', '[', ']', '(', ')', '`', '-', '_'),
          maxLength: 200,
        }),
        (source) => {
          const { text, paragraphs } = renderMarkdown(source)
          expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text)
        },
      ),
    )
  })
})
