import { useCallback, useMemo, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { StudentQuiz } from '@/lib/domain/attempts/student-quiz'
import type { Answer } from '@/lib/domain/items/field'
import { isAnswered, listChoices, toChoice } from './answers'
import { ItemCard } from './item-card'
import { KeyHints } from './key-hints'
import { NumberStrip } from './number-strip'
import { PlayerNotices } from './player-notices'
import { QuizHeader } from './quiz-header'
import { ReviewScreen } from './review-screen'
import { SaveBadge } from './save-badge'
import { fill, type PlayerText } from './text'
import { TimeLeft } from './time-left'
import { useAnswerQueue } from './use-answer-queue'
import { usePosition, type Place } from './use-position'
import { useQuizKeys } from './use-quiz-keys'
import { useSubmit } from './use-submit'

export type PlayerProps = {
  quiz: StudentQuiz
  initialPlace: Place
  text: PlayerText
  locale: string
  timeZone: string
}

/** The quiz itself: one question at a time, each answer saved as it is given. */
export function Player({ quiz, initialPlace, text, locale, timeZone }: PlayerProps) {
  const { items, canGoBack } = quiz
  const { queue, state, transport, store, isTaken } = useAnswerQueue(quiz)
  const resultUrl = `/results/${quiz.attemptId}`
  const { state: submitState, submit } = useSubmit({ queue, transport, store, resultUrl })
  const [place, setPlace] = usePosition({ total: items.length, initial: initialPlace, canGoBack })
  const [hasKeys, setHasKeys] = useState(true)
  const [hasMoved, setHasMoved] = useState(false)

  const go = useCallback(
    (next: Place) => {
      setHasMoved(true)
      // Nothing waits for the pause of typing when one goes on.
      void queue.flush()
      setPlace(next)
    },
    [queue, setPlace],
  )
  const index = place === 'review' ? items.length : place - 1
  const item = items[index]
  const saved = item ? state.answers.get(item.position) : undefined
  const isOver = submitState.kind !== 'no' || state.status.kind === 'closed'
  const setAnswer = useCallback(
    (answer: Answer | null) => item && !isOver && queue.edit(item.position, { answer }),
    [item, isOver, queue],
  )
  const flag = useCallback(
    () => item && canGoBack && !isOver && queue.edit(item.position, { isFlagged: !saved?.isFlagged }),
    [item, canGoBack, isOver, queue, saved],
  )
  const goNext = useCallback(() => {
    if (item) go(index + 1 < items.length ? index + 2 : 'review')
  }, [item, index, items.length, go])
  const choose = useCallback(
    (at: number) => {
      const option = item && listChoices(item.field)[at]
      if (item && option) setAnswer(toChoice(item.field, option.id))
    },
    [item, setAnswer],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const options = item ? listChoices(item.field) : []
      if (options.length === 0) return
      const answer = saved?.answer
      const at =
        answer?.kind === 'choice' || answer?.kind === 'span'
          ? options.findIndex(({ id }) => id === answer.optionId)
          : by === 1
            ? -1
            : options.length
      choose(Math.min(options.length - 1, Math.max(0, at + by)))
    },
    [item, saved, choose],
  )
  useQuizKeys({ isOn: hasKeys && !isOver, onChoose: choose, onStep: step, onFlag: flag, onNext: goNext })
  const onTimeUp = useCallback(() => void submit(), [submit])

  const entries = useMemo(
    () =>
      items.map(({ position }, at) => {
        const known = state.answers.get(position)
        return { number: at + 1, isAnswered: isAnswered(known?.answer), isFlagged: known?.isFlagged ?? false }
      }),
    [items, state],
  )
  const overtaken = state.overtaken.map(
    (position) => items.findIndex((candidate) => candidate.position === position) + 1,
  )

  return (
    <>
      <QuizHeader title={quiz.title} className={quiz.className}>
        {quiz.deadlineAt === null ? (
          <span />
        ) : (
          <TimeLeft deadlineAt={quiz.deadlineAt} serverNow={quiz.now} text={text} onTimeUp={onTimeUp} />
        )}
        <SaveBadge status={state.status} text={text} locale={locale} timeZone={timeZone} />
      </QuizHeader>
      <main id="main" className="mx-auto flex w-full max-w-[44rem] flex-col gap-5 px-4 py-5 sm:py-8">
        <PlayerNotices
          status={state.status}
          waiting={state.waiting}
          isTaken={isTaken}
          overtaken={overtaken}
          submitState={submitState}
          isReview={place === 'review'}
          resultUrl={resultUrl}
          text={text}
          onRetry={() => void queue.flush()}
        />
        {isTaken ? null : (
          <>
            <NumberStrip
              entries={entries}
              current={place === 'review' ? null : place}
              canJump={canGoBack}
              text={text}
              onGo={go}
            />
            {item ? (
              <ItemCard
                item={item}
                number={index + 1}
                total={items.length}
                answer={saved?.answer ?? null}
                isFlagged={saved?.isFlagged ?? false}
                text={text}
                takesFocus={hasMoved}
                onAnswer={setAnswer}
                onFlag={canGoBack ? flag : null}
              />
            ) : (
              <ReviewScreen
                entries={entries}
                canGoBack={canGoBack}
                state={submitState}
                text={text}
                onGo={go}
                onSubmit={() => void submit()}
              />
            )}
            {item ? (
              <div className="flex items-center justify-between gap-3">
                {canGoBack && index > 0 ? (
                  <button type="button" className={buttonClass()} onClick={() => go(index)}>
                    {text.back}
                  </button>
                ) : (
                  <span className="text-sm text-ink-soft">{canGoBack ? '' : text.noBackNote}</span>
                )}
                <KeyHints
                  count={listChoices(item.field).length}
                  isOn={hasKeys}
                  canFlag={canGoBack}
                  text={text}
                  onToggle={() => setHasKeys(!hasKeys)}
                />
                <button type="button" className={buttonClass('primary')} onClick={goNext}>
                  {index + 1 < items.length ? text.next : text.toReview}
                </button>
              </div>
            ) : null}
          </>
        )}
        <p className="sr-only" aria-live="polite">
          {item ? fill(text.item, { number: index + 1, total: items.length }) : ''}
        </p>
      </main>
    </>
  )
}
