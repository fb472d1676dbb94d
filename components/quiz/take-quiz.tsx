'use client'
import { useState, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import type { StudentQuiz } from '@/lib/domain/attempts/student-quiz'
import { Player } from './player'
import { startAttempt } from './saving/transport'
import type { PlayerText } from './text'
import type { Place } from './use-position'

type Props = {
  assignmentId: string
  /** The open attempt; null before the start. */
  quiz: StudentQuiz | null
  initialPlace: Place
  locale: string
  timeZone: string
  text: PlayerText
  startText: { start: string; starting: string; failed: string; signedOut: string }
  /** The start screen, without its button. */
  children: ReactNode
}

/** The start screen until Start is pressed (or nothing of it when an attempt is open), then the quiz. */
export function TakeQuiz({
  assignmentId,
  quiz,
  initialPlace,
  locale,
  timeZone,
  text,
  startText,
  children,
}: Props) {
  const [open, setOpen] = useState(quiz)
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')
  const start = async () => {
    if (isStarting) return
    setIsStarting(true)
    setProblem('')
    const outcome = await startAttempt(assignmentId)
    if (outcome.kind === 'ok' && outcome.value.state === 'open') {
      history.replaceState(null, '', `${location.pathname}?q=1`)
      setOpen(outcome.value.quiz)
      return
    }
    setIsStarting(false)
    if (outcome.kind === 'refused') setProblem(outcome.message)
    else if (outcome.kind === 'signed-out') setProblem(startText.signedOut)
    else if (outcome.kind === 'unreachable') setProblem(startText.failed)
    // Closed meanwhile: the start screen says so.
    else location.reload()
  }
  if (open)
    return (
      <Player
        quiz={open}
        initialPlace={quiz ? initialPlace : 1}
        text={text}
        locale={locale}
        timeZone={timeZone}
      />
    )
  return (
    <>
      {children}
      <div className="mx-auto flex w-full max-w-[44rem] flex-col gap-2 px-4 pb-10">
        <div>
          <button
            type="button"
            className={buttonClass('primary', 'medium', 'min-w-32')}
            aria-disabled={isStarting}
            onClick={() => void start()}
          >
            {isStarting ? startText.starting : startText.start}
          </button>
        </div>
        <p role="alert" className="min-h-6 text-bad">
          {problem}
        </p>
      </div>
    </>
  )
}
