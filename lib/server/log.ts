import pino from 'pino'
import { getEnv } from './env'

/**
 * Structured logs on standard output. No personal data: ids, codes and durations only; the list below is a net under
 * that rule, not the rule.
 */
export const log = pino({
  level: getEnv().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['*.password', '*.pin', '*.username', '*.email', '*.displayName', '*.token', '*.cookie', '*.answer', '*.text'], remove: true },
})
