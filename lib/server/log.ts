import pino from 'pino'
import { describeThrown } from './describe-thrown'
import { getEnv } from './env'

/**
 * Structured logs on standard output. No personal data: ids, codes and durations only; the list below is a net under
 * that rule, not the rule.
 */
export const log = pino({
  level: getEnv().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  // Without its own serializer an error is logged as `{}`.
  serializers: { err: describeThrown, error: describeThrown },
  redact: {
    paths: [
      '*.password',
      '*.pin',
      '*.username',
      '*.email',
      '*.displayName',
      '*.token',
      '*.cookie',
      '*.answer',
      '*.text',
    ],
    remove: true,
  },
})
