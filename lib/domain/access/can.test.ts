import { describe, expect, test } from 'vitest'
import type { Role } from './actor'
import { can } from './can'
import { ACTIONS, type Action } from './policy'
import type { ResourceFacts } from './resource'

// The policy again, from the other side: for each situation everything that is allowed in it. Written out, so that a
// change of the table has to be made twice, knowingly.

const SITUATIONS = {
  'nothing but the school': {},
  'their own record': { ownerId: 'me' },
  'a shared record of a colleague': { ownerId: 'else', isPrivate: false },
  'a private record of a colleague': { ownerId: 'else', isPrivate: true },
  'a class they teach': { teachesClass: true },
  'a class they are in': { isEnrolled: true },
  'about themself': { userId: 'me' },
  'about themself, in the class': { userId: 'me', isEnrolled: true },
  'about another': { userId: 'else' },
  'about another they teach': { userId: 'else', teachesClass: true },
} satisfies Record<string, Omit<ResourceFacts, 'schoolId'>>
type Situation = keyof typeof SITUATIONS

const OWN =
  'article.read article.edit article.archive article.export fact.read fact.review fact.edit item.read item.create item.edit item.review quiz.read quiz.edit quiz.publish quiz.archive quiz.export'
const SHARED = 'article.read article.export fact.read item.read item.create'
const TAUGHT =
  'article.read quiz.read quiz.export class.read class.edit class.archive class.roster assignment.create assignment.read assignment.edit assignment.archive assignment.override attempt.read attempt.close result.read result.overview result.grade result.regrade result.decide result.export practice.read'
const OWN_ACCOUNT = 'user.read user.edit user.change-password user.sessions user.revoke-sessions'
const STUDENT_IN_CLASS = 'article.read class.read class.leave assignment.read attempt.start practice.study'
const STUDENT_SELF = `attempt.read result.read result.appeal practice.read ${OWN_ACCOUNT}`

/** Beyond what the role may do with nothing but the school. */
const ALLOWED: Record<Role, Partial<Record<Situation, string>>> = {
  ADMIN: {
    'nothing but the school':
      'article.list article.create quiz.list quiz.create class.list class.create class.hand-over user.list user.read user.invite user.edit user.revoke-sessions user.accommodate user.export school.read school.edit school.audit',
    'their own record': OWN,
    'a shared record of a colleague': SHARED,
    'a class they teach': `${TAUGHT} user.reset-password`,
    'about themself': 'user.change-password user.sessions',
    'about themself, in the class': 'user.change-password user.sessions',
    'about another': 'user.reset-password user.change-role user.deactivate user.erase',
    'about another they teach': `${TAUGHT} user.reset-password user.change-role user.deactivate user.erase`,
  },
  TEACHER: {
    'nothing but the school':
      'article.list article.create quiz.list quiz.create class.list class.create school.read',
    'their own record': OWN,
    'a shared record of a colleague': SHARED,
    'a class they teach': `${TAUGHT} user.read user.edit user.reset-password user.accommodate`,
    'about themself': OWN_ACCOUNT,
    'about themself, in the class': OWN_ACCOUNT,
    'about another they teach': `${TAUGHT} user.read user.edit user.reset-password user.accommodate`,
  },
  STUDENT: {
    'nothing but the school': 'class.list class.join school.read',
    'a class they are in': STUDENT_IN_CLASS,
    'about themself': STUDENT_SELF,
    'about themself, in the class': `${STUDENT_IN_CLASS} ${STUDENT_SELF} attempt.save attempt.submit`,
  },
}

const actorOf = (role: Role) => ({ userId: 'me', schoolId: 'school', role, sessionId: 'session' })
const allowedIn = (role: Role, facts: ResourceFacts): Action[] =>
  ACTIONS.filter((action) => can(actorOf(role), action, facts)).sort()
const words = (text = ''): string[] => text.split(' ').filter(Boolean)

describe.each(['ADMIN', 'TEACHER', 'STUDENT'] as const)('%s', (role) => {
  test.each(Object.keys(SITUATIONS) as Situation[])('%s', (situation) => {
    const always = words(ALLOWED[role]['nothing but the school'])
    const expected = [...new Set([...always, ...words(ALLOWED[role][situation])])].sort()
    expect(allowedIn(role, { schoolId: 'school', ...SITUATIONS[situation] })).toEqual(expected)
  })

  test('nothing at all in another school', () => {
    const everything = { ownerId: 'me', userId: 'me', teachesClass: true, isEnrolled: true, isPrivate: false }
    expect(allowedIn(role, { schoolId: 'other', ...everything })).toEqual([])
    expect(allowedIn(role, { schoolId: 'other', ...everything, userId: 'else' })).toEqual([])
  })
})

test('what is not said counts as no', () => {
  expect(can(actorOf('TEACHER'), 'article.read', { schoolId: 'school', ownerId: 'else' })).toBe(false)
  expect(can(actorOf('ADMIN'), 'user.deactivate', { schoolId: 'school' })).toBe(false)
})
