import { describe, expect, it } from 'vitest'
import { buildItems } from '@/lib/domain/engine/build-items'
import { ITEM_WRITERS } from '@/lib/domain/items/writers/registry'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { findFullName } from './full-name'

function fullNameOf(text: string, name: string): string | null {
  const document = readArticle(text)
  for (const sentence of document.sentences.toReversed()) {
    const mention = sentence.mentions.find((each) => each.text === name)
    if (mention !== undefined) return findFullName(document, { sentence, mention })
  }
  throw new Error(`no ${name}`)
}

describe('findFullName', () => {
  it('is the name that a surname is short for', () => {
    expect(
      fullNameOf('Martha Stone came to Elm in 1931. The harbour was sold to Stone in 1940.', 'Stone'),
    ).toBe('Martha Stone')
  })

  it('is the expansion of an acronym', () => {
    expect(
      fullNameOf(
        'The Elm Harbour Board (EHB) was founded in 1931. The lamp was sold by the EHB in 1940.',
        'EHB',
      ),
    ).toBe('Elm Harbour Board')
  })

  it('is none for a full name, a lone surname or beside itself', () => {
    expect(fullNameOf('In 1931 Martha Stone came to Elm.', 'Martha Stone')).toBeNull()
    expect(fullNameOf('Martha Stone came to Elm, and Stone stayed.', 'Stone')).toBeNull()
  })

  it('is shown as the key, with the short form accepted', () => {
    const { document, claims } = analyse(
      'Martha Stone came to the harbour of Elm in 1931. In 1940 Stone sold the old lighthouse to Norway for 62 boats.',
    )
    const candidates = buildItems({ document, claims, writers: ITEM_WRITERS, idParts: ['test'] })
    const accepted = candidates
      .map(({ item }) => item.content as { key?: unknown; accepted?: string[] })
      .flatMap((content) => (content.key === 'Martha Stone' ? (content.accepted ?? []) : []))
    expect(accepted).toContain('Stone')
  })
})
