import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction } from 'wink-nlp'
import type { Span } from '@/lib/domain/article/span'
import type { Analyser } from '@/lib/domain/language/analyser'
import { mergeTokens } from '@/lib/domain/language/merge-tokens'
import { TAGS, type Tag, type Token } from '@/lib/domain/language/token'

const KNOWN_TAGS: ReadonlySet<string> = new Set(TAGS)

let instance: Analyser | null = null

/** The tagger of wink-nlp, loaded on first use (about 0.1 s) and kept. Its state never depends on what it has read. */
export function getWinkAnalyser(): Analyser {
  instance ??= createWinkAnalyser()
  return instance
}

function createWinkAnalyser(): Analyser {
  const nlp = winkNLP(model, ['pos'])
  const { its } = nlp
  return {
    id: 'wink-1',
    vector: () => null,
    knows: () => false,
    similarity: () => null,
    analyse: (text, sentence) => {
      // Curly signs are one unit each, like the plain ones that the model knows: offsets stay the same.
      const plain = text
        .slice(sentence.start, sentence.end)
        .replace(/[‘’]/gu, "'")
        .replace(/[“”]/gu, '"')
        .replace(/[–—]/gu, '-')
      const tokens = nlp.readDoc(plain).tokens()
      const words = {
        texts: tokens.out().map(String),
        tags: tokens.out(its.pos).map(String),
        // The package's own types disagree on this one function.
        lemmas: tokens.out(its.lemma as ItsFunction<string>).map(String),
      }
      return { tokens: mergeTokens(text, alignTokens({ text, plain, sentence, words })) }
    },
    findEntities: (analyses) => analyses.map(() => []),
  }
}

type Words = { texts: string[]; tags: string[]; lemmas: string[] }

/** Finds each word in the text again. A word that the model changed is skipped rather than guessed. */
function alignTokens({
  text,
  plain,
  sentence,
  words,
}: {
  text: string
  plain: string
  sentence: Span
  words: Words
}): Token[] {
  const tokens: Token[] = []
  let cursor = 0
  for (const [index, word] of words.texts.entries()) {
    const at = plain.indexOf(word, cursor)
    if (word === '' || at < 0) continue
    cursor = at + word.length
    const start = sentence.start + at
    const end = start + word.length
    const tag = words.tags[index] ?? 'X'
    tokens.push({
      start,
      end,
      text: text.slice(start, end),
      tag: isTag(tag) ? tag : 'X',
      fineTag: 'NN',
      lemma: (words.lemmas[index] ?? word).toLowerCase(),
      head: -1,
      relation: 'dep',
      confidence: 0,
    })
  }
  return tokens
}

function isTag(tag: string): tag is Tag {
  return KNOWN_TAGS.has(tag)
}
