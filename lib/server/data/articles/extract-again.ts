import 'server-only'
import type { Block } from '@/lib/domain/article/article'
import type { Extraction } from '@/lib/domain/engine/types'
import { AppError } from '@/lib/server/errors'
import { extractReadArticle } from '@/lib/server/extract/extract-article'
import { makeEmptyExtraction } from './empty-extraction'
import type { ArticleRow } from './own-article'

type StoredText = Pick<ArticleRow, 'title' | 'byline' | 'language' | 'text'>

/**
 * Reads a stored text again with other blocks or another date. Its words, and with them the facts' ids, stay the same.
 * Blocks without any fact are no failure here: the teacher may bring others back.
 *
 * @throws AppError 'busy' when it takes too long.
 */
export async function extractAgain(
  { title, byline, language, text }: StoredText,
  { blocks, publishedAt }: { blocks: readonly Block[]; publishedAt: Date | null },
): Promise<Extraction> {
  const article = { title, byline, language, text, publishedAt: publishedAt?.toISOString().slice(0, 10) ?? null, blocks: [...blocks] }
  const result = await extractReadArticle(article)
  if (result.ok) return result.extraction
  if (result.problem === 'no-facts') return makeEmptyExtraction(article)
  throw new AppError('busy', { problem: result.problem })
}
