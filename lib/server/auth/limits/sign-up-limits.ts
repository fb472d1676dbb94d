import 'server-only'
import { getLimiter, takePoint } from './limiter'

/** New students: two classes' worth through one code in ten minutes, and one lab machine's worth in an hour. */
export async function beginStudentSignUp(classId: string, deviceId: string): Promise<void> {
  await takePoint(getLimiter('sign-up-device', 40, 3600), deviceId, 'sign-up')
  await takePoint(getLimiter('sign-up-class', 120, 600), classId, 'sign-up')
}

/** Teachers who sign up by themselves, where that is allowed. */
export async function beginTeacherSignUp(deviceId: string): Promise<void> {
  await takePoint(getLimiter('sign-up-teacher-device', 10, 3600), deviceId, 'sign-up')
  await takePoint(getLimiter('sign-up-teacher', 60, 3600), 'all', 'sign-up')
}
