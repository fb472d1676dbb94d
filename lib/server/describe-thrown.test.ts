import { expect, test } from 'vitest'
import { describeThrown } from './describe-thrown'

test('says what broke and where, without the arguments that a query was called with', () => {
  const thrown = new Error(
    '\nInvalid `prisma.user.create()` invocation:\n\n{\n  data: {\n    displayName: "Mia Kowalska"\n  }\n}\n\nArgument `role` is missing.',
  )
  const described = describeThrown(Object.assign(thrown, { code: 'P2009' }))
  expect(described).toMatchObject({ name: 'Error', code: 'P2009', message: 'Argument `role` is missing.' })
  expect(described.stack).toContain('describe-thrown.test')
  expect(JSON.stringify(described)).not.toContain('Mia')
})

test('what a parser quotes of its input stays out', () => {
  try {
    JSON.parse('{"answer": Mia}')
  } catch (error) {
    expect(describeThrown(error).name).toBe('SyntaxError')
    expect(JSON.stringify(describeThrown(error))).not.toContain('Mia')
  }
})

test('what is no error is named by its type', () => {
  expect(describeThrown('Mia')).toEqual({ name: 'thrown', message: 'string' })
})
