import type { ImportedArticle } from '@/lib/domain/article/article'
import { sha256 } from '@/lib/domain/article/sha256'
import type { Extraction } from '@/lib/domain/engine/types'
import { ENGINE_VERSION } from '@/lib/domain/engine/version'

/** An article in which nothing was found to ask about: kept all the same when its teacher wants to write the questions. */
export function makeEmptyExtraction(article: ImportedArticle): Extraction {
  return {
    engine: `footnote-engine ${ENGINE_VERSION}`,
    article: { ...article, sha256: sha256(article.text) },
    sentences: [],
    facts: [],
    items: [],
    cards: [],
  }
}
