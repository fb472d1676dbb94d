import type { ReactNode } from 'react'
import { Stem } from '@/components/quiz/stem'
import type { PrintedArticle, PrintedQuiz } from '@/lib/server/data/quizzes/print-quiz'
import type { Translator } from '@/lib/server/messages'
import { PaperField } from './paper-field'

/** One thing to hand out or to keep: begins on a page of its own. `kind` is the name of the switch that hides it. */
const HIDDEN = {
  questions: 'group-has-[#print-questions:not(:checked)]:hidden',
  key: 'group-has-[#print-key:not(:checked)]:hidden',
  article: 'group-has-[#print-article:not(:checked)]:hidden',
} as const

function Sheet({ kind, children }: { kind: keyof typeof HIDDEN; children: ReactNode }) {
  return (
    <section
      className={`break-after-page rounded-md border border-line bg-sheet p-5 last:break-after-auto sm:p-8 print:border-0 print:p-0 ${HIDDEN[kind]}`}
    >
      {children}
    </section>
  )
}

/** The questions in two columns, with room to answer. */
export function Worksheet({ quiz, t }: { quiz: PrintedQuiz; t: Translator }) {
  const points = quiz.questions.reduce((sum, question) => sum + question.points, 0)
  return (
    <Sheet kind="questions">
      <h2>{quiz.title}</h2>
      <p className="mt-5 mb-6 flex flex-wrap gap-x-6 gap-y-4">
        {(['print.name', 'print.date'] as const).map((key) => (
          <span key={key} className="flex min-w-40 flex-1 items-end gap-2">
            {t(key)}
            <span aria-hidden="true" className="flex-1 border-b border-ink-soft" />
          </span>
        ))}
        <span>{t('print.score', { points })}</span>
      </p>
      {quiz.instructions ? <p className="mb-6 whitespace-pre-line">{quiz.instructions}</p> : null}
      <ol className="gap-10 sm:columns-2 print:columns-2">
        {quiz.questions.map(({ number, points: worth, stem, field }) => (
          <li key={number} className="mb-7 break-inside-avoid">
            <p className="font-serif leading-snug whitespace-pre-line">
              <b className="mr-1.5">{number}</b>
              <Stem stem={stem} blank={t('print.gap')} />
              {worth === 1 ? null : (
                <span className="ml-1.5 font-sans text-sm text-ink-soft">
                  {t('preview.points', { points: worth })}
                </span>
              )}
            </p>
            <PaperField field={field} />
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

/** What is right, and the words that settle it. */
export function KeySheet({ quiz, t }: { quiz: PrintedQuiz; t: Translator }) {
  return (
    <Sheet kind="key">
      <h2>{t('print.keyOf', { title: quiz.title })}</h2>
      <ol className="mt-5 flex flex-col gap-4">
        {quiz.questions.map(({ number, key, enough, alsoRight, source }) => (
          <li key={number} className="grid break-inside-avoid grid-cols-[2rem_1fr]">
            <b className="tabular-nums">{number}</b>
            <div className="min-w-0">
              <p>
                <b>{key}</b>
                {enough === null ? null : (
                  <span className="text-ink-soft"> {t('builder.enough', { count: enough })}</span>
                )}
                {alsoRight.length === 0 ? null : (
                  <span className="text-ink-soft">
                    {' '}
                    {t('print.also', { answers: alsoRight.slice(0, 5).join(', ') })}
                  </span>
                )}
              </p>
              {source ? (
                <p className="font-serif text-sm text-ink-soft">
                  “{source.quote}”
                  {source.paragraph === null ? null : (
                    <span className="font-sans"> {t('print.paragraph', { number: source.paragraph })}</span>
                  )}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

/** The text itself, its paragraphs numbered as the key cites them. */
export function ArticleSheet({ article }: { article: PrintedArticle }) {
  return (
    <Sheet kind="article">
      <h2>{article.title}</h2>
      {article.byline ? <p className="text-ink-soft">{article.byline}</p> : null}
      <div className="mt-5 flex flex-col gap-3">
        {article.paragraphs.map(({ number, text }, index) =>
          number === null ? (
            <h3 key={index} className="mt-2 break-after-avoid">
              {text}
            </h3>
          ) : (
            <div key={index} className="grid grid-cols-[2rem_1fr]">
              <span className="text-sm text-ink-soft tabular-nums">{number}</span>
              <p className="max-w-[42em] font-serif leading-relaxed">{text}</p>
            </div>
          ),
        )}
      </div>
    </Sheet>
  )
}
