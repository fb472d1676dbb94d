export type AttemptState = 'OPEN' | 'CLOSED' | 'GRADED'
export type AttemptEvent = 'submit' | 'deadline' | 'teacher-close' | 'grade' | 'regrade'
export type ClosedBy = 'STUDENT' | 'DEADLINE' | 'TEACHER'

/** What may happen to an attempt; everything that is not here is refused. Nothing opens again. */
const MOVES: Record<AttemptState, Partial<Record<AttemptEvent, AttemptState>>> = {
  OPEN: { submit: 'CLOSED', deadline: 'CLOSED', 'teacher-close': 'CLOSED' },
  CLOSED: { grade: 'GRADED' },
  GRADED: { regrade: 'GRADED' },
}

/** The state after the event, or null where it may not happen. */
export function moveAttempt(state: AttemptState, event: AttemptEvent): AttemptState | null {
  return MOVES[state][event] ?? null
}

const CLOSERS: Partial<Record<AttemptEvent, ClosedBy>> = {
  submit: 'STUDENT',
  deadline: 'DEADLINE',
  'teacher-close': 'TEACHER',
}

/** Who is written down as having closed it. */
export function getCloser(event: AttemptEvent): ClosedBy | null {
  return CLOSERS[event] ?? null
}
