import { describe, expect, it } from 'vitest'
import { analyse } from '@/tests/fixtures/import/analyse'
import { makeStatement, renderStatement } from '../statement'
import { listPropositions } from './propositions'

function propositionsOf(text: string, answer: string) {
  const [sentence] = analyse(text).document.sentences
  if (sentence === undefined) throw new Error('no sentence')
  const start = text.indexOf(answer)
  const keep = [{ start, end: start + answer.length }]
  const statement = makeStatement({ text, sentence, keep, swaps: [] })
  return listPropositions({ text, sentence, statement, keep }).map((each) => renderStatement(text, each))
}

describe('listPropositions', () => {
  it.each([
    [
      'Edward Hill founded a school for painters, moved to Paris in 1902, and wrote about the sea.',
      '1902',
      'Edward Hill moved to Paris in 1902.',
    ],
    [
      'Edward Hill has sold the old mill in Elm and drawn the harbour of Dover for Martha Stone.',
      'Martha Stone',
      'Edward Hill has drawn the harbour of Dover for Martha Stone.',
    ],
    [
      'The council sold the old ferry because the storm of 1902 had broken both masts of the Elm Queen.',
      'Elm Queen',
      'The storm of 1902 had broken both masts of the Elm Queen.',
    ],
    [
      'Although Martha Stone won the race in 1931, the town of Elm gave the brass lamp to Edward Hill.',
      '1931',
      'Martha Stone won the race in 1931.',
    ],
    [
      'In 1902, the town sold the old mill to Norway, and Martha Stone bought the ferry of Dover.',
      'Dover',
      'In 1902, Martha Stone bought the ferry of Dover.',
    ],
    [
      'The council paid less to the farms of the valley and production fell to 400 tonnes a year in Elm.',
      '400',
      'Production fell to 400 tonnes a year in Elm.',
    ],
    [
      'The ship was later sold to Edward Hill, who founded the first school of painters in Elm.',
      'Elm',
      'Edward Hill founded the first school of painters in Elm.',
    ],
    [
      'Many painters moved to the Isle of Elm, which belonged to Norway until 1902.',
      '1902',
      'The Isle of Elm belonged to Norway until 1902.',
    ],
    [
      'In 1902, forty towns wanted a pier of stone, six towns sold the old harbour, and two towns of Elm bought ships.',
      'six',
      'In 1902, six towns sold the old harbour.',
    ],
    [
      'In 1902, forty towns wanted a pier of stone, six towns sold the old harbour, and two towns of Elm bought ships.',
      'forty',
      'In 1902, forty towns wanted a pier of stone.',
    ],
    [
      'Although the canal was the pride of Elm, it lost its ships to the harbour of Dover.',
      'Dover',
      'The canal lost its ships to the harbour of Dover.',
    ],
    [
      'Norway not only took the island of Elm, but it extended its reach to the coast of Dover.',
      'Dover',
      'Norway extended its reach to the coast of Dover.',
    ],
  ])('%s (%s)', (text, answer, expected) => {
    expect(propositionsOf(text, answer)).toContain(expected)
  })

  it.each([
    ['a cause told of all before', 'The river flooded Elm, which led to the fall of Dover.', 'Dover'],
    ['one of many', 'The ship was sold to a painter, who founded the school of Elm.', 'Elm'],
    ['what is supposed', 'The council waited because Norway would buy the harbour of Elm.', 'Elm'],
    ['what may come', 'The pier is closed when the storms of winter reach Elm.', 'Elm'],
    ['what comes again', 'The council closes the old pier when the ferry of Norway comes to Elm.', 'Elm'],
    ['what is denied', 'Edward Hill sold the mill because Norway did not buy the harbour of Elm.', 'Elm'],
    [
      'what somebody did not do',
      'The ship was sold to Edward Hill, who did not found the school of Elm.',
      'Elm',
    ],
    ['a verb of another number', 'Norway sold the old stone harbours, which was built in 1902.', '1902'],
    ['a pronoun of another number', 'Elm sold its pier to Norway, but they kept the mill of Dover.', 'Dover'],
    ['a list of names', 'The heads of England and Norway backed the law of Elm.', 'Elm'],
    [
      'a person who is named to tell of another',
      'Hill met Henry Moor, the son of Peter Stone, who became king of Norway in 1861.',
      '1861',
    ],
    [
      'the object of the verb before',
      'They damaged tools, sabotaged machinery, and set fire to mills and barns full of sugar awaiting export to Norway.',
      'Norway',
    ],
    ['a pronoun of nobody', 'The town was sold by Norway, and he left the mill of Elm.', 'Elm'],
  ])('makes none of %s', (_, text, answer) => {
    expect(propositionsOf(text, answer)).toEqual([])
  })
})
