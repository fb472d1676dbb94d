import { sendJson } from '@/components/desk/api'
import type { ArticleDetailsInput } from '@/lib/server/data/articles/update-details'
import type { DeskView } from '@/lib/server/data/articles/views'

/** Changes what is said about an article; the answer is the whole desk, since a date may change its facts. */
export function saveDetails(articleId: string, details: ArticleDetailsInput): Promise<DeskView> {
  return sendJson<DeskView>(`/api/articles/${articleId}`, details, 'PATCH')
}
