import { z } from 'zod'
import { EXCHANGE_FORMATS, findFormat } from '@/lib/domain/exchange/registry'
import { exportQuiz, loadExportChoices } from '@/lib/server/data/quizzes/export-quiz'
import { attachFile } from '@/lib/server/http/attachment'
import { jsonRoute } from '@/lib/server/http/json-route'

/** With a format the file; without one what each format would leave out. Without a version the working list. */
export const GET = jsonRoute({
  access: 'staff',
  params: z.strictObject({ quizId: z.string().max(64) }),
  query: z.strictObject({
    format: z.enum(EXCHANGE_FORMATS.map(({ id }) => id)).optional(),
    version: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .optional(),
  }),
  async handle({ actor, params, query }) {
    const state = { quizId: params.quizId, version: query.version ?? null }
    const format = findFormat(query.format ?? '')
    if (format === null) return loadExportChoices(actor, state)
    const { title, file } = await exportQuiz(actor, { ...state, format })
    return attachFile(file, { title, extension: format.extension, mime: format.mime })
  },
})
