import { buttonClass } from '@/components/ui/button-class'
import type { SaveStatus } from './saving/answer-queue'
import { fill, type PlayerText } from './text'
import { Trouble, TroubleButton } from './trouble'
import type { SubmitState } from './use-submit'

type Props = {
  status: SaveStatus
  waiting: number
  isTaken: boolean
  /** Numbers of the questions that another device changed. */
  overtaken: readonly number[]
  submitState: SubmitState
  isReview: boolean
  resultUrl: string
  text: PlayerText
  onRetry: () => void
}

/** What stands in the way, if anything, above the question. */
export function PlayerNotices({
  status,
  waiting,
  isTaken,
  overtaken,
  submitState,
  isReview,
  resultUrl,
  text,
  onRetry,
}: Props) {
  if (isTaken) {
    return (
      <Trouble
        title={text.takenTitle}
        action={
          <TroubleButton isPrimary onPress={() => location.reload()}>
            {text.takeOver}
          </TroubleButton>
        }
      >
        {text.takenText}
      </Trouble>
    )
  }
  const isWaiting = submitState.kind === 'waiting'
  const isSignedOut = status.kind === 'signed-out' || (isWaiting && submitState.isSignedOut)
  return (
    <>
      {status.kind === 'closed' ? (
        <Trouble
          title={text.closedTitle}
          action={
            <a className={buttonClass('primary')} href={resultUrl}>
              {text.toResult}
            </a>
          }
        >
          {status.reason === 'deadline'
            ? fill(text.closedDeadline, { count: waiting })
            : text.closedSubmitted}
        </Trouble>
      ) : null}
      {isSignedOut ? (
        <Trouble
          title={text.signedOutTitle}
          action={
            <>
              <a className={buttonClass('primary')} href="/sign-in" target="_blank" rel="noreferrer">
                {text.signIn}
              </a>
              <TroubleButton onPress={onRetry}>{text.tryNow}</TroubleButton>
            </>
          }
        >
          {text.signedOutText}
        </Trouble>
      ) : null}
      {status.kind === 'refused' ? (
        <Trouble
          title={text.statusRefused}
          action={<TroubleButton onPress={onRetry}>{text.tryNow}</TroubleButton>}
        >
          {status.message}
        </Trouble>
      ) : null}
      {overtaken.map((number) => (
        <Trouble key={number}>{fill(text.overtaken, { number })}</Trouble>
      ))}
      {submitState.kind !== 'no' && !isReview ? (
        <Trouble>
          {isWaiting ? (isSignedOut ? text.submitSignedOut : text.submitWaiting) : text.submitting}
        </Trouble>
      ) : null}
    </>
  )
}
