import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Messages = { [key: string]: string | Messages }

const FOLDER = path.resolve(import.meta.dirname, '../../messages')
const read = (locale: string, area: string): Messages => JSON.parse(readFileSync(path.join(FOLDER, locale, area), 'utf8')) as Messages

/** "a.b.c" → the message, for every leaf. */
function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)])))
}

/** The names of a message's arguments, e.g. {count, plural, …} → count. */
function listArguments(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort()
}

const areas = readdirSync(path.join(FOLDER, 'en'))
const locales = readdirSync(FOLDER).filter((name) => name !== 'en')

describe('the message files', () => {
  for (const locale of locales) {
    it(`${locale} has the same areas as English`, () => {
      expect(readdirSync(path.join(FOLDER, locale))).toEqual(areas)
    })
    for (const area of areas) {
      it(`${locale}/${area} has every message of English, with the same arguments`, () => {
        const english = flatten(read('en', area))
        const other = flatten(read(locale, area))
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
        const plain = (map: Map<string, string>) => [...map].map(([key, value]) => `${key}: ${listArguments(value).join(' ')}`).sort()
        expect(plain(other)).toEqual(plain(english))
      })
    }
  }
})
