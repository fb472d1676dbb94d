import type { Role } from './actor'
import type { RuleName } from './rules'

/** For each role the rules of which one must hold; none means never. */
type Row = Record<Role, readonly RuleName[]>

const NEVER: readonly RuleName[] = []
/** What a person makes and keeps; administrators often teach too, so they get no less than a teacher. */
const OWNERS: Row = { ADMIN: ['owner'], TEACHER: ['owner'], STUDENT: NEVER }
const OWNERS_OR_SHARED: Row = { ADMIN: ['owner', 'shared'], TEACHER: ['owner', 'shared'], STUDENT: NEVER }
const STAFF: Row = { ADMIN: ['school'], TEACHER: ['school'], STUDENT: NEVER }
const CLASS_TEACHERS: Row = { ADMIN: ['teaches'], TEACHER: ['teaches'], STUDENT: NEVER }
const CLASS_TEACHERS_OR_ADMIN: Row = { ADMIN: ['school'], TEACHER: ['teaches'], STUDENT: NEVER }
const CLASS_MEMBERS: Row = { ADMIN: ['teaches'], TEACHER: ['teaches'], STUDENT: ['enrolled'] }
const STUDENT_SELF: Row = { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['selfEnrolled'] }
const STUDENT_SELF_OR_TEACHER: Row = { ADMIN: ['teaches'], TEACHER: ['teaches'], STUDENT: ['self'] }
const ADMINS: Row = { ADMIN: ['school'], TEACHER: NEVER, STUDENT: NEVER }
const ADMINS_ON_OTHERS: Row = { ADMIN: ['other'], TEACHER: NEVER, STUDENT: NEVER }
const EVERYONE: Row = { ADMIN: ['school'], TEACHER: ['school'], STUDENT: ['school'] }
const SELF: Row = { ADMIN: ['self'], TEACHER: ['self'], STUDENT: ['self'] }

/**
 * Who may do what: the whole policy of the product. A row that is not here does not exist, and a record of another
 * school is out of reach for everyone (see `can`).
 */
export const POLICY = {
  'article.list': STAFF,
  'article.create': STAFF,
  /** A student reads an article (in practice and results) when a class of theirs was assigned it: pass `isEnrolled`. */
  'article.read': {
    ADMIN: ['owner', 'shared', 'teaches'],
    TEACHER: ['owner', 'shared', 'teaches'],
    STUDENT: ['enrolled'],
  },
  'article.edit': OWNERS,
  'article.archive': OWNERS,
  'article.export': OWNERS_OR_SHARED,

  'fact.read': OWNERS_OR_SHARED,
  'fact.review': OWNERS,
  'fact.edit': OWNERS,

  /** With the key. Students get `StudentItem` through an attempt or through practice, never this. */
  'item.read': OWNERS_OR_SHARED,
  'item.create': OWNERS_OR_SHARED,
  'item.edit': OWNERS,
  'item.review': OWNERS,

  'quiz.list': STAFF,
  'quiz.create': STAFF,
  /** With keys: the owner, and whoever teaches a class it is assigned to. */
  'quiz.read': { ADMIN: ['owner', 'teaches'], TEACHER: ['owner', 'teaches'], STUDENT: NEVER },
  'quiz.edit': OWNERS,
  'quiz.publish': OWNERS,
  'quiz.archive': OWNERS,
  /** A published version, with keys; the working list is its owner's (`quiz.edit`). */
  'quiz.export': { ADMIN: ['owner', 'teaches'], TEACHER: ['owner', 'teaches'], STUDENT: NEVER },

  'class.list': EVERYONE,
  'class.create': STAFF,
  'class.read': CLASS_MEMBERS,
  'class.edit': CLASS_TEACHERS,
  'class.archive': CLASS_TEACHERS,
  'class.roster': CLASS_TEACHERS,
  /** Only a class that no teacher is left to run. */
  'class.hand-over': ADMINS,
  'class.join': { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['school'] },
  'class.leave': { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['enrolled'] },

  'assignment.create': CLASS_TEACHERS,
  'assignment.read': CLASS_MEMBERS,
  'assignment.edit': CLASS_TEACHERS,
  'assignment.archive': CLASS_TEACHERS,
  /** Extra time, extra attempts, later dates for one student or section. */
  'assignment.override': CLASS_TEACHERS,

  'attempt.start': { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['enrolled'] },
  'attempt.save': STUDENT_SELF,
  'attempt.submit': STUDENT_SELF,
  /** A student still sees their own attempt after leaving the class. */
  'attempt.read': STUDENT_SELF_OR_TEACHER,
  'attempt.close': CLASS_TEACHERS,

  'result.read': STUDENT_SELF_OR_TEACHER,
  'result.appeal': { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['self'] },
  /** The class's results, item statistics and heat-map. */
  'result.overview': CLASS_TEACHERS,
  'result.grade': CLASS_TEACHERS,
  'result.regrade': CLASS_TEACHERS,
  'result.decide': CLASS_TEACHERS,
  'result.export': CLASS_TEACHERS,

  /** Flashcards and learn mode on an article assigned to a class of theirs. */
  'practice.study': { ADMIN: NEVER, TEACHER: NEVER, STUDENT: ['enrolled'] },
  /** What a student knows, by fact. */
  'practice.read': STUDENT_SELF_OR_TEACHER,

  'user.list': ADMINS,
  'user.read': { ADMIN: ['school'], TEACHER: ['self', 'teaches'], STUDENT: ['self'] },
  'user.invite': ADMINS,
  /** The display name. */
  'user.edit': { ADMIN: ['school'], TEACHER: ['self', 'teaches'], STUDENT: ['self'] },
  /** One's own password or PIN, with the old one. */
  'user.change-password': SELF,
  /** Somebody else's: a one-time link by an administrator, a new PIN by a teacher of the student. */
  'user.reset-password': { ADMIN: ['other', 'teaches'], TEACHER: ['teaches'], STUDENT: NEVER },
  'user.sessions': SELF,
  'user.revoke-sessions': { ADMIN: ['school'], TEACHER: ['self'], STUDENT: ['self'] },
  'user.change-role': ADMINS_ON_OTHERS,
  'user.deactivate': ADMINS_ON_OTHERS,
  'user.accommodate': CLASS_TEACHERS_OR_ADMIN,
  'user.export': ADMINS,
  'user.erase': ADMINS_ON_OTHERS,

  'school.read': EVERYONE,
  'school.edit': ADMINS,
  'school.audit': ADMINS,
} satisfies Record<string, Row>

export type Action = keyof typeof POLICY
export const ACTIONS = Object.keys(POLICY) as Action[]
