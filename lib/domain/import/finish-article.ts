import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { CleanedText } from './clean/clean-blocks'
import { detectLanguage } from './detect-language'
import { refuse, type ImportResult } from './importer'

/** Under this many words a text in no known language may just be short. */
const MIN_WORDS_TO_REFUSE = 8

/** The last step of every importer: refuse what is blank or not English, else the article. */
export function finishArticle(text: string, cleaned: CleanedText): ImportResult {
  if (!/\S/u.test(text)) return refuse('empty', 'There is no text here.')
  const kept = cleaned.blocks
    .filter((block) => block.kept)
    .map((block) => sliceNarrow(text, block.start, block.end))
  const { code, words } = detectLanguage(kept)
  if (code !== 'en' && words >= MIN_WORDS_TO_REFUSE) {
    return refuse(
      'not-english',
      'This text does not look like English. Footnote reads English articles only.',
    )
  }
  return {
    ok: true,
    article: {
      title: cleaned.title,
      byline: cleaned.byline,
      publishedAt: cleaned.publishedAt,
      language: code,
      text,
      blocks: cleaned.blocks,
    },
  }
}
