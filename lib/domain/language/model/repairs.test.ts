import { describe, expect, it } from 'vitest'
import { repairClauses } from './repair-clauses'
import { repairSubjects } from './repair-subjects'

/** "word/TAG head relation", one a word; heads count from 0. */
function readTree(text: string) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/[\s]+/))
  const [words, tags] = [0, 1].map((k) => rows.map(([word = '']) => word.split('/')[k] ?? ''))
  return {
    words: words ?? [],
    tags: tags ?? [],
    heads: Int32Array.from(rows, ([, head]) => Number(head)),
    relations: rows.map(([, , relation = '']) => relation),
  }
}

describe('repairSubjects', () => {
  const twice = `Ada/NNP 5 nsubj
    ,/, 3 punct
    a/DT 3 det
    painter/NN 5 nsubj
    ,/, 3 punct
    sold/VBD -1 root
    it/PRP 5 obj`

  it('makes an apposition of a second subject after a comma', () => {
    const tree = readTree(twice)
    repairSubjects(tree, tree.words)
    expect([...tree.heads]).toEqual([5, 3, 3, 0, 3, -1, 5])
    expect(tree.relations[3]).toBe('appos')
  })

  it.each([
    ['without a comma', twice.replaceAll(',/,', '-/:')],
    ['with a word of the clause between', twice.replace('a/DT 3 det', 'then/RB 5 advmod')],
    ['of another clause', twice.replace('Ada/NNP 5 nsubj', 'Ada/NNP 6 nsubj')],
  ])('leaves a subject alone %s', (_, text) => {
    const tree = readTree(text)
    const before = [...tree.heads]
    repairSubjects(tree, tree.words)
    expect([...tree.heads]).toEqual(before)
  })
})

describe('repairClauses', () => {
  const double = `people/NNS -1 root
    who/WP 2 nsubj
    study/VBP 0 acl:relcl
    rocks/NNS 5 nsubj:pass
    are/VBP 5 aux:pass
    called/VBN 0 acl:relcl
    geologists/NNS 5 xcomp
    ./. 0 punct`

  it('finds the clause of which the noun is the subject, and gives the object back', () => {
    const tree = readTree(double)
    repairClauses(tree)
    expect([...tree.heads]).toEqual([5, 2, 0, 2, 5, -1, 5, 5])
    expect(tree.relations).toEqual([
      'nsubj:pass',
      'nsubj',
      'acl:relcl',
      'obj',
      'aux:pass',
      'root',
      'xcomp',
      'punct',
    ])
  })

  it.each([
    ['with a relative word of its own', double.replace('rocks/NNS 5 nsubj:pass', 'who/WP 5 nsubj:pass')],
    ['with a pronoun for its subject', double.replace('rocks/NNS 5 nsubj:pass', 'they/PRP 5 nsubj:pass')],
    ['that is not finite', double.replace('are/VBP', 'being/VBG')],
    ['that stands alone', double.replace('study/VBP 0 acl:relcl', 'study/VBP 0 dep')],
    ['of a verb', double.replace('people/NNS', 'see/VB')],
  ])('leaves a clause alone %s', (_, text) => {
    const tree = readTree(text)
    const before = [...tree.heads]
    repairClauses(tree)
    expect([...tree.heads]).toEqual(before)
  })
})
