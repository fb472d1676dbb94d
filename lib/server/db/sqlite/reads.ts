/**
 * Whether a statement only reads, so that it need not wait for the gate. A mistake is harmless:
 * a read taken for a write waits its turn, and a write taken for a read is refused by the
 * reader connection, which cannot write.
 */
export function isRead(sql: string): boolean {
  if (/^\s*SELECT\b/i.test(sql)) return true
  return /^\s*WITH\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql)
}
