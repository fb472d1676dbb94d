import { describe, expect, it } from 'vitest'
import { EMPTY_LEXICON } from '../lib/domain/language/model/lexicon'
import { NAME_LABELS, findRuns, type NameInput } from '../lib/domain/language/model/names'
import { PAD, encodeSentence } from '../lib/domain/language/model/sentence-codes'
import type { Sentence } from './conllu'
import { FeatureRows } from './feature-rows'
import { listNouns, numberNouns } from './noun-cases'
import { listChoices, shareChoices, trainInOrders } from './train-names'

/** Words with tags, which all hang on the first one. */
function inputOf(sentence: string, tags: string): NameInput {
  const words = sentence.split(' ')
  const cells = new Int32Array(words.length + 2 * PAD)
  return {
    words,
    tags: tags.split(' '),
    heads: Int32Array.from(words, (_, i) => (i === 0 ? -1 : 0)),
    codes: encodeSentence(words, EMPTY_LEXICON),
    tagCodes: cells,
    relations: cells,
    prior: new Float32Array(words.length * NAME_LABELS).fill(-2),
    ...findRuns(tags.split(' ').map((tag) => tag === 'NNP')),
  }
}

const RIVER = inputOf('saw rivers with Vesk Fleets', 'VBD NNS IN NNP NNS')
const ENTITIES: Sentence['entities'] = [
  { start: 1, end: 2, type: 'place' },
  { start: 3, end: 4, type: 'person' },
  { start: 4, end: 5, type: 'organization' },
]
const sentence = (entities: Sentence['entities']): Sentence => ({ words: [], entities })

describe('nouns that names learn types from', () => {
  it('are mentions that no name is headed by', () => {
    const found = listNouns(RIVER, sentence(ENTITIES))
    expect(found.map(({ type }) => type)).toEqual([1])
    expect(listNouns(RIVER, sentence([]))).toEqual([])
  })

  it('bring only features that names have, or that many nouns have', () => {
    const rows = new FeatureRows()
    const nouns = listNouns(RIVER, sentence(ENTITIES))
    expect(numberNouns(nouns, rows)[0]?.ofHead).toHaveLength(0)
    expect(numberNouns([...nouns, ...nouns, ...nouns], rows)[0]?.ofHead).toHaveLength(
      nouns[0]?.features.length ?? -1,
    )
  })

  it('tell the type of a name that stands where they do', () => {
    const rows = new FeatureRows()
    const [choice] = listChoices(inputOf('saw Rivers with him', 'VBD NNP IN PRP'), [], rows)
    const mentions = listNouns(RIVER, sentence(ENTITIES))
    const nouns = numberNouns([...mentions, ...mentions, ...mentions], rows)
    const weights = trainInOrders({ choices: [], nouns, rowCount: rows.size }, [1, 2])
    const shares = choice ? shareChoices(choice, weights) : []
    expect(shares[1]).toBeGreaterThan(2 * (shares[0] ?? 0))
  })
})
