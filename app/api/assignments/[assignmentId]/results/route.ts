import { z } from 'zod'
import { writeCsv } from '@/lib/domain/exchange/write-csv'
import { exportResults } from '@/lib/server/data/assignments/export-results'
import { getViewer } from '@/lib/server/data/viewer/load-viewer'
import { jsonRoute } from '@/lib/server/http/json-route'
import { getTranslator } from '@/lib/server/messages'
import { toCsvRows } from './csv-rows'
import { makeFileName } from './file-name'

/** The results as a CSV file. */
export const GET = jsonRoute({
  access: 'staff',
  params: z.strictObject({ assignmentId: z.string().max(64) }),
  async handle({ actor, params }) {
    const [results, viewer, t] = await Promise.all([
      exportResults(actor, params.assignmentId),
      getViewer(),
      getTranslator('assignments'),
    ])
    const name = makeFileName(results.head.className, results.head.title)
    return new Response(writeCsv(toCsvRows(results, { t, timeZone: viewer?.school.timeZone ?? 'UTC' })), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="results.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
