export type Role = 'ADMIN' | 'TEACHER' | 'STUDENT'

/** Who asks. Made from the session row on each request, never from what a client sent. */
export type Actor = { userId: string; schoolId: string; role: Role; sessionId: string }
