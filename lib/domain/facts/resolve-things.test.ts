import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { resolveThings } from './resolve-things'

const resolved = (text: string) => [...resolveThings(readArticle(text)).values()].map(({ by }) => by)

describe('resolveThings', () => {
  it.each([
    ['The cornea is a clear cover. It bends the light of the sun.', ['The cornea']],
    ['A lock is a basin with two gates. It lifts boats to the higher water.', ['The lock']],
    ['The two gates are the oldest of the port. They keep the tide out.', ['The two gates']],
    ['The cornea is a clear cover. It bends light. Its cells live long.', ['The cornea', 'The cornea’s']],
    ['Lobsters molt each spring. They hide under stones.', ['Lobsters']],
    ['The cornea is a clear cover. In 1902, it was first drawn.', ['the cornea']],
    ['The sailors of Norway caught much fish. They sold boats.', ['The sailors of Norway']],
    ['Closed mills are stone towers of ports. They burn in storms.', ['Closed mills']],
    ['The sailors of Norway ate fish with forks. They argued that it was cheap.', ['The sailors of Norway']],
    ['The king’s sailors built a pier with stones. They sold boats.', ['The king’s sailors']],
    ['The law lets the mill of a town burn wood. It also bans coal.', ['The law']],
    ['Sailors eat much fish. However, they sell boats.', ['sailors']],
    ['A cornea is a clear cover. In Norway, it was first drawn.', ['the cornea']],
    ['The cornea was drawn by Edward Hill. It bends light.', ['The cornea']],
    [
      'The Norwegian government sold 400 acres of land to Denmark. In 1931, it forbade the sale of oak.',
      ['the Norwegian government'],
    ],
  ])('%s → %s', (text, expected) => {
    expect(resolved(text)).toEqual(expected)
  })

  it.each([
    'The storm broke the pier. It was built in 1902.',
    'The pier of Elm is a long wall. It was built in 1902.',
    'The cornea is a clear cover. It seems that light bends.',
    'The cornea is a clear cover. It is important to keep it clean.',
    'The cornea is a clear cover. They bend the light.',
    'The cornea is a clear cover.\n\nIt bends the light.',
    'This is a clear cover. It bends the light.',
    'Edward Hill is a keeper. It rained on the pier.',
    'The Norwegian government sold an old mill to Denmark. In 1931, it burned for days.',
    'The sailors met the keepers in Elm. They sold boats.',
    'The mill’s wall is high. It fell in 1931.',
    'The law lets the mill of a town burn wood. It bans coal.',
    'The tea was the best of Elm, but the port sold salt. It sold well.',
    'Sailors of the north eat much fish. Their boats are long.',
    'The sailors of these towns eat much fish. They sell boats.',
    'The Norwegian mill moved 400 tons of sand to a pier. In 1931, it sold well.',
  ])('leaves alone: %s', (text) => {
    expect(resolved(text)).toEqual([])
  })

  it('lets what the sentence tells be asked about', () => {
    const text = 'The Elm Canal is a waterway in Norway. It was dug by 400 sailors in 1902.'
    expect(analyse(text).claims.map(({ answer }) => answer.quote)).toContain('1902')
  })
})
