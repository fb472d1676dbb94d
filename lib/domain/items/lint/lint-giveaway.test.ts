import { describe, expect, it } from 'vitest'
import { lintItem } from './lint-item'

const codesOf = (stem: string, key: string, answerType: string) =>
  lintItem({
    type: 'cloze',
    stem,
    key,
    accepted: [],
    options: [],
    answerType,
    holder: null,
    hedge: null,
  }).map((flaw) => flaw.code)

describe('stems that give the answer away', () => {
  it.each([
    ['answer-counted-in-stem', 'The harbour of Elm has _____ piers, Lane and Vail.', 'two', 'number'],
    ['answer-counted-in-stem', 'The reef has _____ towers: Nix, Hydra, Styx and Old Kerb.', 'four', 'number'],
    [
      'answer-counted-in-stem',
      'Edward Hill led the guild for _____ years, from 1821 to 1823.',
      'two',
      'number',
    ],
    [
      'answer-relative-in-stem',
      'In Elm _____ is added to salt so that all salt is iodised.',
      'iodine',
      'term',
    ],
    ['told-by-its-own', 'In the _____ most senators kept their seats.', 'U.S. Congress', 'organisation'],
    ['told-by-its-own', 'Mecca is the holiest town in _____ for sailors.', 'Islam', 'name'],
    ['answer-relative-in-stem', 'The old lamp was sold to _____ by Norwegian sailors.', 'Norwegia', 'place'],
    [
      'answer-counted-in-stem',
      'Lang names _____ stages: the calm, the swell and the storm.',
      'three',
      'number',
    ],
    [
      'answer-counted-in-stem',
      'It was filmed by _____ crews, one from Elm and one from Dover.',
      'two',
      'number',
    ],
    [
      'answer-counted-in-stem',
      'The reef has _____ bands at the lengths 687 and 760 metres.',
      'two',
      'number',
    ],
    [
      'answer-relative-in-stem',
      'The court turned to _____, and Muslim scribes kept its books.',
      'Islam',
      'name',
    ],
    ['place-told-in-stem', 'Athens is the capital of _____.', 'Greece', 'place'],
    ['container-beside-blank', 'The lamp was sold in Elm, _____.', 'Norway', 'place'],
  ])('%s: %s', (code, stem, key, answerType) => {
    expect(codesOf(stem, key, answerType)).toContain(code)
  })

  it.each([
    ['The harbour of Elm has _____ piers, Lane and Vail.', 'seven', 'number'],
    ['Lang names _____ stages: the calm, the swell and the storm.', 'seven', 'number'],
    [
      'Hill taught at the _____ after the years at Dover State University.',
      'University of Elm',
      'organisation',
    ],
    ['Polish miners moved to _____ in 1890.', 'Germany', 'place'],
    ['The company of Edward Hill lost its _____ in the storm.', 'lantern', 'term'],
    ['The lamp was sold by Elm in _____ for coal.', 'Norway', 'place'],
  ])('nothing in: %s', (stem, key, answerType) => {
    expect(codesOf(stem, key, answerType)).toEqual([])
  })
})
