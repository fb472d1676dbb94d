import { describe, expect, it } from 'vitest'
import { readArticle } from '@/tests/fixtures/import/analyse'

/** What the names of a text are taken for, under a title. */
const read = (title: string, text: string) =>
  readArticle(text, title).sentences.flatMap(({ mentions }) =>
    mentions.filter(({ type }) => type === 'person').map((mention) => `${mention.text}: ${mention.entity}`),
  )

const OPENING = 'Edward William Hill was born in Dover in 1902. '

describe('the person of a title', () => {
  it('is one under all their names', () => {
    const text = `${OPENING}Edward left school early. In 1920 Hill sold boats. Edward Hill died in Norway.`
    expect(new Set(read('Edward Hill', text).map((each) => each.split(': ')[1]))).toEqual(
      new Set(['edward william hill']),
    )
  })

  it('keeps the last name that children have too', () => {
    const text = `${OPENING}In 1920 Hill sold boats. Hill left Dover. In 1930 Hill married, and Martha Hill was born.`
    const names = read('Edward Hill', text)
    expect(names).toContain('Hill: edward william hill')
    expect(names).toContain('Martha Hill: martha hill')
  })

  it('leaves the last name open where the family is told of', () => {
    const text = `${OPENING}His father was Henry Hill. His sister was Martha Hill. In 1920 Hill sold boats.`
    expect(read('Edward Hill', text)).not.toContain('Hill: edward william hill')
  })

  it('leaves a first name that somebody else has', () => {
    const text = `${OPENING}Edward Stone came to Dover. In 1920 Edward sold boats.`
    expect(read('Edward Hill', text)).not.toContain('Edward: edward william hill')
  })

  it('is nobody where the title is no name of theirs', () => {
    const text = `${OPENING}His brother was John Hill. In 1920 Hill sold boats. In 1921 Hill left Dover. In 1922 Hill died.`
    expect(read('Boats of Dover', text)).not.toContain('Hill: edward william hill')
  })
})
