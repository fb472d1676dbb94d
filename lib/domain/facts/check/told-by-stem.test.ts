import { describe, expect, it } from 'vitest'
import { analyse, readArticle } from '@/tests/fixtures/import/analyse'
import { isToldByStem } from './told-by-stem'

function isTold(text: string, answer: string): boolean {
  const [sentence] = readArticle(text).sentences
  const mention = sentence?.mentions.find((each) => each.text === answer)
  if (sentence === undefined || mention === undefined)
    throw new Error(`no ${answer}: ${sentence?.mentions.map((each) => each.text).join(' | ') ?? ''}`)
  const at = mention.start - sentence.start
  return isToldByStem(`${text.slice(0, at)}_${text.slice(at + answer.length)}`, mention)
}

describe('isToldByStem', () => {
  it.each([
    ['The followers of Edward Bolt in Elm were called Boltites.', 'Boltites'],
    ['In Elm the teachings of Langism were spread by Anna Lang.', 'Langism'],
    ['Anna Hill, mother of sailor Edward, left the harbour of Elm.', 'Edward'],
    ['Anna Hill, mother of Edward Hill, left the harbour of Elm.', 'Edward Hill'],
    ['The lamp of Hill costs £339 in the UK and 400 crowns elsewhere.', 'UK'],
    ['The lamp of Hill costs $49 in the United States and less elsewhere.', 'United States'],
    ['Members of the Norway Harbour Party met Hill, who blamed NHP for it.', 'NHP'],
    ["The debts of Japan's banks had no effect in 1931 on any market but Tokyo.", 'Tokyo'],
    ['Skipper Edward Hill believes in the mood of the camp.', 'Edward Hill'],
    ["In 1931 fever was a danger in Norway's colony of Elm.", 'Norway'],
    ['Members of the Norway Harbour Party met Hill, who blamed NHP for it.', 'Norway Harbour Party'],
  ])('%s (%s)', (text, answer) => {
    expect(isTold(text, answer)).toBe(true)
  })

  it.each([
    ['The followers of Edward Bolt in Norway were called Harbourites.', 'Harbourites'],
    ['In 1931 the Norwegian fleet was sold to a bank in Tokyo.', 'Tokyo'],
    ['Skipper Edward Hill led Norway to the cup.', 'Edward Hill'],
    ['Anna Hill, mother of Edward Stone, left the harbour of Elm.', 'Edward Stone'],
    ['One of their daughters, Martha of Elm, became the first wife of Edward Hill.', 'Martha'],
    ['Anna Hill met Edward Hill in the harbour of Elm.', 'Edward Hill'],
    ['The lamp of Hill costs £339 in Norway and less elsewhere.', 'Norway'],
    ['The lamp of Hill was made for £339 and sold to friends in the UK.', 'UK'],
    ['Members of the Norway Harbour Party met Hill, who blamed ELM for it.', 'Norway Harbour Party'],
    ['The board of Austria met in Australia in 1931.', 'Australia'],
  ])('but not: %s (%s)', (text, answer) => {
    expect(isTold(text, answer)).toBe(false)
  })

  it('leaves no gap to ask for', () => {
    const told = analyse(
      'In 1931 the followers of Edward Bolt in Elm were called Boltites by the harbour board.',
    )
    const claim = told.claims.find(({ answer }) => answer.quote === 'Boltites')
    expect(claim?.statement ?? null).toBeNull()
    const open = analyse(
      'In 1931 the followers of Edward Bolt in Elm were called Harbourites by the harbour board.',
    )
    expect(
      open.claims.some(({ answer, statement }) => answer.quote === 'Harbourites' && statement !== null),
    ).toBe(true)
  })
})
