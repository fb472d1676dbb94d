import { hash } from '@node-rs/argon2'
import { createHash } from 'node:crypto'
import { DEMO_ACCOUNTS, STUDENT_NAMES, type DemoAccount } from './accounts'
import { TIME_ZONE, type SeedContext } from './context'
import type { SeedRows } from './rows'

export type Student = {
  id: string
  name: string
  /** -2 to 2; what they bring to any question. */ ability: number
  /** 0 to 1; how often they practise, and hand in. */ diligence: number
}
export type SeedClass = { id: string; key: '8B' | '9C'; name: string; teacherId: string; students: Student[] }
export type People = {
  schoolId: string
  adminId: string
  teacherIds: { okafor: string; lindgren: string; hughes: string }
  classes: { '8B': SeedClass; '9C': SeedClass }
}

/** The same cost as the application's own hashes; the salt comes from the seed, so that the bytes do too. */
async function hashWithSeed(password: string, salt: string): Promise<string> {
  return hash(password.normalize('NFKC'), {
    algorithm: 2,
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    salt: createHash('sha256').update(salt).digest().subarray(0, 16),
  })
}

/** The school, its people and its two classes. */
export async function addPeople(rows: SeedRows, context: SeedContext): Promise<People> {
  const { id, at } = context
  const schoolId = id('school')
  const createdAt = new Date(at(-90, '08:00'))
  rows.school.push({
    id: schoolId,
    name: 'Marsh End School (demo)',
    timeZone: TIME_ZONE,
    language: 'en',
    settings: {},
    isDemo: true,
    createdAt,
  })

  const hashes = new Map<DemoAccount['role'], string>()
  for (const { role, password } of DEMO_ACCOUNTS)
    hashes.set(role, await hashWithSeed(password, id('salt', role)))
  const addUser = (role: DemoAccount['role'], username: string, displayName: string) => {
    const userId = id('user', username)
    rows.user.push({
      id: userId,
      schoolId,
      role,
      username,
      displayName,
      passwordHash: hashes.get(role) ?? null,
      createdAt,
    })
    return userId
  }
  const addAccount = (role: DemoAccount['role']) => {
    const account = DEMO_ACCOUNTS.find((one) => one.role === role)
    if (!account) throw new Error(`no demo account for ${role}`)
    return addUser(role, account.username, account.name)
  }
  const adminId = addAccount('ADMIN')
  const teacherIds = {
    okafor: addAccount('TEACHER'),
    lindgren: addUser('TEACHER', 'erik.lindgren', 'Mr Lindgren'),
    hughes: addUser('TEACHER', 'dilys.hughes', 'Dr Hughes'),
  }

  const students = STUDENT_NAMES.map((name, index): Student => {
    const random = context.random('student', index)
    const isDemo = index === 0
    const username = isDemo ? 'demo-student' : name.toLowerCase().replace(/[^a-z]+/g, '.')
    const [ability, diligence] = [drawAbility(random), 0.25 + 0.7 * random()]
    // The student whose eyes visitors look through has something of everything.
    return {
      id: addUser('STUDENT', username, name),
      name,
      ability: isDemo ? 0.2 : ability,
      diligence: isDemo ? 0.8 : diligence,
    }
  })

  const addClass = (
    key: SeedClass['key'],
    subject: string,
    members: Student[],
    teachers: string[],
  ): SeedClass => {
    const classId = id('class', key)
    rows.class.push({
      id: classId,
      schoolId,
      name: key,
      subject,
      joinCode: makeJoinCode(context, key),
      joinCodeExpiresAt: new Date(context.now + 14 * 86_400_000),
      createdAt,
    })
    // A minute apart: whoever came first made the class.
    teachers.forEach((userId, index) =>
      rows.classTeacher.push({ classId, userId, addedAt: new Date(createdAt.getTime() + index * 60_000) }),
    )
    members.forEach((student, index) =>
      rows.enrollment.push({
        id: id('enrollment', key, index),
        classId,
        studentId: student.id,
        section: index % 2 === 0 ? 'A' : 'B',
        joinedAt: new Date(at(-88, '09:00') + index * 20_000),
      }),
    )
    return { id: classId, key, name: key, teacherId: teachers[0] ?? teacherIds.okafor, students: members }
  }
  return {
    schoolId,
    adminId,
    teacherIds,
    classes: {
      '8B': addClass('8B', 'Geography', students.slice(0, 30), [teacherIds.okafor, teacherIds.lindgren]),
      '9C': addClass('9C', 'History', students.slice(30), [teacherIds.hughes, teacherIds.okafor]),
    },
  }
}

function drawAbility(random: () => number): number {
  // The mean of a few uniform draws is close to normal and never extreme.
  const draws = Array.from({ length: 6 }, random)
  return (draws.reduce((sum, draw) => sum + draw, 0) / draws.length - 0.5) * 6
}

const LETTERS = 'ABCDEFGHJKMNPQRTUVWXYZ23456789'

function makeJoinCode({ random }: SeedContext, key: string): string {
  const draw = random('join-code', key)
  return Array.from({ length: 8 }, () => LETTERS[Math.floor(draw() * LETTERS.length)]).join('')
}
