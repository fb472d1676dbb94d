import type { Role } from './actor'

const HOME: Record<Role, string> = { ADMIN: '/articles', TEACHER: '/articles', STUDENT: '/today' }

/** The first page of a role. */
export function homeOf(role: Role): string {
  return HOME[role]
}
