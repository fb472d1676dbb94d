import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'

type Messages = { [key: string]: string | Messages }

const FOLDER = path.resolve(import.meta.dirname, '../../messages')
const read = (locale: string, area: string): Messages =>
  JSON.parse(readFileSync(path.join(FOLDER, locale, area), 'utf8')) as Messages

/** "a.b.c" → the message, for every leaf. */
function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** The names of a message's arguments, e.g. {count, plural, …} → count. */
function listArguments(message: string): string[] {
  const names = new Set<string>()
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.value)
      if ('options' in element) for (const option of Object.values(element.options)) visit(option.value)
      if ('children' in element) visit(element.children)
    }
  }
  visit(parse(message))
  return [...names].sort()
}

const areas = readdirSync(path.join(FOLDER, 'en'))
const locales = readdirSync(FOLDER).filter((name) => name !== 'en')

describe('the message files', () => {
  for (const locale of locales) {
    it(`${locale} has the same areas as English`, () => {
      expect(readdirSync(path.join(FOLDER, locale))).toEqual(areas)
    })
    for (const area of areas) {
      it(`${locale}/${area} has every message of English, and no argument that English has not`, () => {
        const english = flatten(read('en', area))
        const other = flatten(read(locale, area))
        expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
        // A language may need fewer (no plural where English has one), but can't use what it is not given.
        const foreign = [...other].flatMap(([key, value]) => {
          const known = listArguments(english.get(key) ?? '')
          return listArguments(value)
            .filter((name) => !known.includes(name))
            .map((name) => `${key}: ${name}`)
        })
        expect(foreign).toEqual([])
      })
    }
  }
})
