import { describe, expect, it } from 'vitest'
import { nameZone, offsetAt, toInstant, toLocal } from './zone'

describe('wall-clock time to UTC', () => {
  it.each([
    ['UTC', '2026-03-01T09:00', '2026-03-01T09:00'],
    ['Europe/Berlin', '2026-01-15T09:00', '2026-01-15T08:00'],
    ['Europe/Berlin', '2026-07-15T09:00', '2026-07-15T07:00'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00'],
    ['America/New_York', '2026-03-08T23:59', '2026-03-09T03:59'],
    ['America/New_York', '2026-11-01T23:59', '2026-11-02T04:59'],
    ['Asia/Kolkata', '2026-06-01T08:30', '2026-06-01T03:00'],
    ['Asia/Kathmandu', '2026-06-01T08:30', '2026-06-01T02:45'],
    ['Australia/Lord_Howe', '2026-01-01T12:00', '2026-01-01T01:00'],
    ['Pacific/Kiritimati', '2026-01-01T00:00', '2025-12-31T10:00'],
    ['Pacific/Pago_Pago', '2026-01-01T00:00', '2026-01-01T11:00'],
    ['Africa/Casablanca', '2026-06-01T12:00', '2026-06-01T11:00'],
    ['America/Sao_Paulo', '2026-11-01T12:00', '2026-11-01T15:00'],
  ])('%s %s is %s UTC, and back', (zone, local, utc) => {
    const instant = Date.parse(`${utc}:00Z`)
    expect(toInstant(local, zone)).toBe(instant)
    expect(toLocal(instant, zone)).toBe(local)
  })

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30', '2026-03-29T03:30'],
    ['America/New_York', '2026-03-08T02:00', '2026-03-08T07:00', '2026-03-08T03:00'],
    // Half an hour is missing there.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45', '2026-10-04T02:45'],
  ])('%s skips %s: it moves forward', (zone, local, utc, shown) => {
    const instant = toInstant(local, zone)
    expect(instant).toBe(Date.parse(`${utc}:00Z`))
    expect(toLocal(instant ?? 0, zone)).toBe(shown)
  })

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30', '2026-10-25T01:30'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30', '2026-11-01T06:30'],
  ])(
    '%s has %s twice: opening takes the earlier, a deadline may take the later',
    (zone, local, earlier, later) => {
      expect(toInstant(local, zone)).toBe(Date.parse(`${earlier}:00Z`))
      expect(toInstant(local, zone, 'later')).toBe(Date.parse(`${later}:00Z`))
    },
  )

  it.each(['', 'soon', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T24:30', '2026-01-01'])(
    '%j is no date',
    (text) => {
      expect(toInstant(text, 'Europe/Berlin')).toBeNull()
    },
  )

  it('comes back to the same minute through a year', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2027, 0, 1); instant += 7 * 3600_000) {
        const local = toLocal(instant, zone)
        expect([toInstant(local, zone), toInstant(local, zone, 'later')]).toContain(instant)
      }
    }
  })
})

describe('zones', () => {
  it('are spelled out', () => {
    expect(nameZone(Date.UTC(2026, 6, 1), 'Europe/Berlin', 'en')).toBe('Central European Summer Time')
    expect(nameZone(Date.UTC(2026, 0, 1), 'Europe/Berlin', 'de')).toBe('Mitteleuropäische Normalzeit')
    expect(offsetAt(Date.UTC(2026, 6, 1), 'Europe/Berlin')).toBe(2 * 3600_000)
  })
})
