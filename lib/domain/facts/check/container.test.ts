import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { renderStatement } from '../statement'

describe('hasLostContainer', () => {
  it('keeps what a place lies in beside its gap', () => {
    const text =
      'Set in a flat part of northern Chihuahua, Mexico, near the modern coast, the Salt House was built as a mill in 1931.'
    const stems = analyse(text).claims.flatMap(({ answer, statement }) =>
      answer.quote === 'Chihuahua' && statement !== null ? [renderStatement(text, statement)] : [],
    )
    for (const stem of stems) expect(stem).toContain('Mexico')
  })
})
