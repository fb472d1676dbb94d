import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { DOMParser, parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { packDatabase } from '@/lib/server/exchange/pack-database'
import { makeItem, numberTexts, quizOfTexts } from '@/tests/fixtures/exchange/quiz-of-texts'
import { readGift } from '@/tests/fixtures/exchange/read-gift'
import type { ExchangeQuiz, Question } from './quiz'
import { findFormat, findLosses, writeQuiz } from './registry'

// What is written is read again by parsers that are not ours, or from the rules of the program that will read it.

const NASTY = [
  '"',
  "'",
  ']]>',
  '&',
  '&amp;',
  '<b>',
  '{',
  '}',
  '{{c1::x}}',
  '::',
  '=',
  '~',
  '#',
  '####',
  '->',
  '\\',
  '\\n',
  '\t',
  '\n\n',
  '\r',
  '//',
  '%5%',
  '[html]',
  '[sound:x.mp3]',
  '*',
  '$1',
  '$&',
  ' |',
  '=1+1',
  '@x',
  '🚲',
  '👩‍👩‍👧',
  'שלום',
  '\u202e',
  '\ud800',
  '\u0000',
  '\u00a0',
  'é',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 5 })
  .map((parts) => parts.join(''))
const quizzes = fc
  .array(text, { minLength: 10, maxLength: 10 })
  .map((texts) => ({ t: numberTexts(texts), quiz: quizOfTexts(numberTexts(texts)) }))

function write(quiz: ExchangeQuiz, id: string): string | Uint8Array {
  const format = findFormat(id)
  if (!format) throw new Error(`no format ${id}`)
  return writeQuiz(quiz, { format, tools: { now: 1_700_000_000_000, packDatabase } }).file
}

function check(
  id: string,
  read: (file: string | Uint8Array, made: { t: (at: number) => string; quiz: ExchangeQuiz }) => void,
  numRuns = 150,
): void {
  fc.assert(
    fc.property(quizzes, (made) => read(write(made.quiz, id), made)),
    { numRuns },
  )
}

/** linkedom's nodes, as far as they are needed. */
type Node = {
  textContent: string
  querySelector: (selector: string) => Node | null
  querySelectorAll: (selector: string) => Iterable<Node>
  getAttribute: (name: string) => string | null
}
const readXml = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Node
const all = (node: Node, selector: string): Node[] => [...node.querySelectorAll(selector)]
const wordsOf = (node: Node | null | undefined): string => node?.textContent ?? ''
/** What a reader of the HTML sees. */
const seen = (html: string): string =>
  (parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as Node).textContent

/** linkedom hands out an attribute of XML escaped. */
const attribute = (node: Node | null | undefined, name: string) => seen(node?.getAttribute(name) ?? '')

describe('any text survives', () => {
  it('Moodle XML', () => {
    check('moodle', (file, { t }) => {
      const [category, choice, trueFalse, short, numerical, matching, order] = all(
        readXml(file as string),
        'question',
      )
      expect(wordsOf(category).replaceAll('//', '/')).toBe(`$course$/top/${t(6)}`)
      for (const question of [choice, short, numerical, matching, order]) {
        expect(seen(wordsOf(question?.querySelector('questiontext text')))).toBe(t(7))
        expect(seen(wordsOf(question?.querySelector('generalfeedback text')))).toBe(`${t(9)}${t(8)}`)
      }
      const options = all(choice as Node, 'answer').map((answer) => [
        answer.getAttribute('fraction'),
        seen(wordsOf(answer.querySelector('text'))),
        seen(wordsOf(answer.querySelector('feedback text'))),
      ])
      expect(options).toEqual([
        ['100', t(0), ''],
        ['0', t(1), t(2)],
        ['0', t(3), ''],
      ])
      expect(
        all(trueFalse as Node, 'answer').map((answer) => [
          answer.getAttribute('fraction'),
          wordsOf(answer.querySelector('text')),
        ]),
      ).toEqual([
        ['0', 'true'],
        ['100', 'false'],
      ])
      expect(
        all(short as Node, 'answer').map((answer) =>
          wordsOf(answer.querySelector('text')).replaceAll('\\*', '*'),
        ),
      ).toEqual([t(4), t(5)])
      expect(
        all(numerical as Node, 'answer').map((answer) => [
          wordsOf(answer.querySelector('text')),
          wordsOf(answer.querySelector('tolerance')),
        ]),
      ).toEqual([
        ['2000', '100'],
        ['-3.5', '0'],
      ])
      const pairsOf = (question: Node | undefined) =>
        all(question as Node, 'subquestion').map((pair) => [
          seen(wordsOf(pair.querySelector('text'))),
          wordsOf(pair.querySelector('answer text')),
        ])
      expect(pairsOf(matching)).toEqual([
        [t(0), t(1)],
        [t(2), t(3)],
        [t(4), t(5)],
        ['', t(6)],
      ])
      expect(pairsOf(order)).toEqual([
        [t(0), '1'],
        [t(1), '2'],
        [t(2), '3'],
      ])
    })
  })

  it('GIFT', () => {
    check('gift', (file, { t, quiz }) => {
      const format = findFormat('gift')
      const leftOut = new Set(
        format &&
          findLosses(quiz, format).flatMap(({ number, code }) => (code === 'left-out' ? [number] : [])),
      )
      const arrows = (places: number[]) => places.some((at) => t(at).includes('->'))
      expect([...leftOut]).toEqual([
        ...(arrows([4, 5]) ? [3] : []),
        ...(arrows([0, 2, 4]) ? [5] : []),
        ...(arrows([0, 1, 2]) ? [6] : []),
      ])
      const read = readGift(file as string)
      expect(read).toHaveLength(6 - leftOut.size)
      const byNumber = new Map(read.map((question) => [Number(/^Q(\d)/u.exec(question.name)?.[1]), question]))
      for (const question of read) {
        expect(question.stem).toBe(t(7))
        expect(question.explanation).toBe(`${t(9)} “${t(8)}”`)
      }
      const answersOf = (number: number) =>
        byNumber
          .get(number)
          ?.answers.map(({ mark, text: words, right, feedback }) => [mark, words, right, feedback])
      expect(answersOf(1)).toEqual([
        ['=', t(0), null, ''],
        ['~', t(1), null, t(2)],
        ['~', t(3), null, ''],
      ])
      expect(byNumber.get(2)?.body).toBe(`FALSE#${t(1).startsWith('[') ? '[plain]' : ''}${t(1)}`)
      if (!leftOut.has(3))
        expect(byNumber.get(3)?.answers.map((answer) => answer.text.replaceAll('\\*', '*'))).toEqual([
          t(4),
          t(5),
        ])
      expect(byNumber.get(4)?.body).toBe('#=2000:100 =-3.5:0')
      if (!leftOut.has(5))
        expect(answersOf(5)).toEqual([
          ['=', t(0), t(1), ''],
          ['=', t(2), t(3), ''],
          ['=', t(4), t(5), ''],
          ['=', '', t(6), ''],
        ])
      if (!leftOut.has(6))
        expect(answersOf(6)).toEqual([
          ['=', t(0), '1', ''],
          ['=', t(1), '2', ''],
          ['=', t(2), '3', ''],
        ])
    })
  })

  it('QTI', () => {
    check('qti', (file, { t }) => {
      const files = Object.entries(unzipSync(file as Uint8Array)).map(
        ([name, bytes]) => [name, readXml(strFromU8(bytes))] as const,
      )
      const byName = new Map(files)
      const listed = all(byName.get('imsmanifest.xml') as Node, 'file').map((one) => one.getAttribute('href'))
      expect([...listed, 'imsmanifest.xml'].sort()).toEqual([...byName.keys()].sort())
      expect(attribute(byName.get('assessment.xml')?.querySelector('assessmentTest'), 'title')).toBe(t(6))
      const item = (number: number) => byName.get(`items/item-00${number}.xml`) as Node
      for (const number of [1, 2, 3, 4, 5, 6]) {
        const stem = item(number).querySelector('prompt') ?? item(number).querySelector('itemBody p')
        expect(wordsOf(stem)).toBe(t(7))
        expect(wordsOf(all(item(number), 'modalFeedback').at(-1))).toBe(`${t(9)}${t(8)}`)
      }
      const choices = (number: number) =>
        new Map(
          all(item(number), 'simpleChoice').map((choice) => [
            choice.getAttribute('identifier'),
            choice.textContent,
          ]),
        )
      const right = (number: number) => all(item(number), 'correctResponse value').map(wordsOf)
      expect([...choices(1).values()]).toEqual([t(0), t(1), t(3)])
      expect(choices(1).get(right(1)[0] ?? '')).toBe(t(0))
      expect(wordsOf(item(1).querySelector('modalFeedback'))).toBe(t(2))
      expect(choices(2).get(right(2)[0] ?? '')).toBe('False')
      expect(all(item(3), 'mapEntry').map((entry) => attribute(entry, 'mapKey'))).toEqual([t(4), t(5)])
      expect(
        all(item(4), 'equal').map((equal) => [
          equal.getAttribute('tolerance'),
          wordsOf(equal.querySelector('baseValue')),
        ]),
      ).toEqual([
        ['100 100', '2000'],
        [null, '-3.5'],
      ])
      const ends = new Map(
        all(item(5), 'simpleAssociableChoice').map((choice) => [
          choice.getAttribute('identifier'),
          choice.textContent,
        ]),
      )
      expect(right(5).map((pair) => pair.split(' ').map((id) => ends.get(id)))).toEqual([
        [t(0), t(1)],
        [t(2), t(3)],
        [t(4), t(5)],
      ])
      expect([...ends.values()]).toContain(t(6))
      expect(right(6).map((id) => choices(6).get(id))).toEqual([t(0), t(1), t(2)])
    })
  })

  it('Anki', () => {
    check(
      'anki',
      (file, { t }) => {
        const { notes, decks } = readPackage(file as Uint8Array)
        expect(Object.values(decks).map((deck) => deck.name)).toContain(t(6).replace(/:{2,}/gu, ':'))
        const gap = notes.find(({ guid }) => guid === 'gap')?.fields ?? []
        const [, before = '', key = '', after = ''] =
          /^([^{}]*)\{\{c1::([^{}:]*)\}\}([^{}]*)$/u.exec(gap[0] ?? '') ?? []
        expect([before, key, after].map(seen)).toEqual([`${t(0)} `, t(2), ` ${t(1)}`])
        expect(seen(gap[1] ?? '')).toBe(t(8))
        const read = (number: number) =>
          (notes.find(({ guid }) => guid === `item-${number}`)?.fields ?? []).map(seen)
        expect(read(1)).toEqual([[t(7), t(0), t(1), t(3)].join(''), `${t(0)}${t(9)}`, t(8)])
        expect(read(2)).toEqual([`True or false? ${t(7)}`, `False${t(9)}`, t(8)])
        expect(read(3)).toEqual([t(7), `${t(4)}${t(9)}`, t(8)])
        expect(read(6)[1]).toBe([t(0), t(1), t(2), t(9)].join(''))
        // Nothing that Anki would take for a sound, a formula or a gap of its own.
        for (const { guid, fields } of notes)
          for (const field of fields)
            expect(guid === 'gap' ? field.replace(/\{\{c1::[^{}]*\}\}/u, '') : field).not.toMatch(/[[{}]/u)
      },
      40,
    )
  })

  it('CSV', () => {
    check('csv', (file, { t }) => {
      const rows = readCsv(file as string)
      const guarded = (words: string) => (/^ *[=+\-@＝＋－＠]/u.test(words) ? `'${words}` : words)
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => rows[0]?.length))
      expect(rows[1]?.[2]).toBe(guarded(t(7)))
      expect(rows[1]?.slice(5, 8)).toEqual([t(0), t(1), t(3)].map(guarded))
      expect(rows[3]?.[4]).toBe(guarded(t(5)))
      expect(rows[6]?.at(-2)).toBe(guarded(t(8)))
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^ *[=+@]/u)
    })
  })

  it('JSON', () => {
    check('json', (file, { t }) => {
      const { items } = JSON.parse(file as string) as {
        items: { stem: string; pairs?: { left: string }[]; entries?: string[] }[]
      }
      expect(items.map((item) => item.stem)).toEqual(items.map(() => t(7)))
      expect(items[4]?.pairs?.map(({ left }) => left)).toEqual([t(0), t(2), t(4)])
      expect(items[5]?.entries).toEqual([t(0), t(1), t(2)])
    })
  })
})

it('a table has a column for every option, and four at least', () => {
  const columnsFor = (count: number) => {
    const options = Array.from({ length: count }, (_, at) => ({
      text: `o${at}`,
      fraction: at === 0 ? 1 : 0,
      feedback: null,
    }))
    const question: Question = { kind: 'choice', isFixed: false, options }
    const item = makeItem({ number: 1, stem: 'Which?', key: 'o0', question, source: null, feedback: null })
    const file = write({ ...quizOfTexts(String), items: [item], cards: [] }, 'csv')
    return readCsv(file as string).map((row) => row.slice(5, -2))
  }
  expect(columnsFor(2)).toEqual([
    ['option 1', 'option 2', 'option 3', 'option 4'],
    ['o0', 'o1', '', ''],
  ])
  expect(columnsFor(6)[1]).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 'o5'])
})

type Package = { notes: { guid: string; fields: string[] }[]; decks: Record<string, { name: string }> }

function readPackage(file: Uint8Array): Package {
  const files = unzipSync(file)
  expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media'])
  expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}')
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-test-'))
  try {
    const name = path.join(folder, 'collection.anki2')
    writeFileSync(name, files['collection.anki2'] ?? '')
    const database = new DatabaseSync(name, { readOnly: true })
    const notes = database.prepare('SELECT guid, flds FROM notes ORDER BY id').all() as {
      guid: string
      flds: string
    }[]
    const { decks } = database.prepare('SELECT decks FROM col').get() as { decks: string }
    database.close()
    return {
      notes: notes.map(({ guid, flds }) => ({ guid, fields: flds.split('\u001f') })),
      decks: JSON.parse(decks) as Package['decks'],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** RFC 4180, all texts quoted. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of file.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}
