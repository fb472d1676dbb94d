import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Sentence } from '@/lib/domain/article/article'
import { overlaps } from '@/lib/domain/article/span'
import { loadDeskFacts } from '@/lib/server/data/facts/load-desk-facts'
import { getDatabase } from '@/lib/server/db/client'
import { findDeicticWords } from './deictic-words'
import { loadOwnArticle } from './own-article'
import { findSensitiveTopics } from './sensitive-topics'
import { readBlocks, readSentences } from './stored-json'
import type { AsideSentence, DeskFact, DeskView } from './views'

/** Everything the review desk shows of one article. */
export async function getDesk(actor: Actor, articleId: string): Promise<DeskView> {
  const client = getDatabase()
  const article = await loadOwnArticle(actor, articleId, { client })
  const { id, text } = article
  const blocks = readBlocks(article.blocks)
  const keptText = blocks
    .filter((block) => block.kept)
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
  const next = await client.article.findFirst({ where: { previousId: id }, select: { id: true }, orderBy: { createdAt: 'desc' } })
  const facts = await loadDeskFacts(client, { articleId: id, text })
  return {
    article: {
      id,
      title: article.title,
      byline: article.byline,
      publishedOn: article.publishedAt?.toISOString().slice(0, 10) ?? null,
      sourceUrl: article.sourceUrl,
      contentNote: article.contentNote || null,
      language: article.language,
      wordCount: article.wordCount,
      isArchived: article.archivedAt !== null,
      previousId: article.previousId,
      nextId: next?.id ?? null,
      deicticWords: article.publishedAt ? [] : findDeicticWords(keptText),
      // An empty note is a decision: none wanted.
      suggestedTopics: article.contentNote === null ? findSensitiveTopics(keptText) : [],
    },
    text,
    blocks,
    facts,
    aside: listAside(readSentences(article.sentences), facts),
  }
}

/** The sentences that make no fact item because of what they do; broken ones too, so that nothing is lost silently. */
function listAside(sentences: readonly Sentence[], facts: readonly DeskFact[]): AsideSentence[] {
  return sentences.filter(
    (sentence) =>
      sentence.status !== 'stated' &&
      sentence.status !== 'attributed' &&
      !facts.some((fact) => overlaps(fact, sentence)),
  )
}
