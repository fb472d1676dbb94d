import { readSort, SortHead, sortRows } from '@/components/classes/sort-head'
import { Cell, DataTable, HeadCell } from '@/components/ui/data-table'
import type { AssignmentResults, ItemResult } from '@/lib/server/data/assignments/views'
import { getTranslator } from '@/lib/server/messages'
import { formatDiscrimination } from './format-discrimination'
import { keyInWords } from './key-in-words'

const COLUMNS = {
  number: (row: ItemResult) => row.number,
  right: (row: ItemResult) => row.facility,
  discrimination: (row: ItemResult) => row.discrimination,
}

/** Each question: how many got it, whether it tells who knows, and the answer that misled most. */
export async function QuestionTable({
  results,
  sort: wanted,
}: {
  results: AssignmentResults
  sort: string | undefined
}) {
  const t = await getTranslator('assignments')
  const sort = readSort(wanted, { known: Object.keys(COLUMNS), fallback: 'number' })
  const href = (value: string) => `/assignments/${results.head.id}?view=questions&sort=${value}`
  return (
    <div className="flex flex-col gap-3">
      <DataTable caption={t('page.questions')}>
        <thead>
          <tr>
            <SortHead id="number" label={t('questions.number')} sort={sort} href={href} numeric />
            <HeadCell>{t('questions.question')}</HeadCell>
            <SortHead id="right" label={t('questions.right')} sort={sort} href={href} numeric />
            <SortHead
              id="discrimination"
              label={t('questions.discrimination')}
              sort={sort}
              href={href}
              numeric
            />
            <HeadCell className="pl-6">{t('questions.wrong')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {sortRows(results.items, { sort, columns: COLUMNS }).map((item) => (
            <tr key={item.position}>
              <Cell numeric>{item.number}</Cell>
              <Cell className="min-w-64">
                <p className="font-serif leading-snug">{item.stem}</p>
                <p className="mt-1 text-sm font-semibold text-good">
                  <span aria-hidden="true">✓ </span>
                  {keyInWords(item.key, t)}
                </p>
              </Cell>
              <Cell numeric className="whitespace-nowrap">
                {item.answered === 0 ? '–' : t('questions.of', { count: item.right, of: item.answered })}
                {item.unanswered > 0 ? (
                  <p className="text-sm text-ink-soft">
                    {t('questions.unanswered', { count: item.unanswered })}
                  </p>
                ) : null}
              </Cell>
              <Cell numeric>{formatDiscrimination(item.discrimination)}</Cell>
              <Cell className="min-w-56 pl-6">
                {item.commonWrong ? (
                  <>
                    <p>
                      <q>{keyInWords(item.commonWrong.text, t)}</q>{' '}
                      <span className="text-sm text-ink-soft">
                        {t('questions.times', { count: item.commonWrong.count })}
                      </span>
                    </p>
                    {item.commonWrong.source ? (
                      <p className="mt-1 border-l-[3px] border-marker-strong pl-2 font-serif text-sm">
                        {item.commonWrong.source}
                      </p>
                    ) : null}
                  </>
                ) : null}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className="max-w-prose text-sm text-ink-soft">{t('questions.explain')}</p>
    </div>
  )
}
