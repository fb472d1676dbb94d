/** One assignment of a student's classes, as far as it decides what they may practise. */
export type AssignedWork = {
  kind: 'QUIZ' | 'PRACTICE'
  /** False before its opening time. */
  isOpened: boolean
  /** The deck's article, or the articles that the quiz's items come from. */
  articleIds: readonly string[]
  /** The facts that a quiz tests. */
  factIds: readonly string[]
  /** The student has an attempt that is not handed in. */
  hasOpenAttempt: boolean
  /** The policy lets the student see right answers and sources now. */
  isFeedbackShown: boolean
}

export type PracticeScope = {
  /** Articles whose accepted cards may be practised. */
  articleIds: ReadonlySet<string>
  /** Of these, the ones that a teacher assigned as a deck: only `openFactIds` are held back of them. */
  deckArticleIds: ReadonlySet<string>
  /** Facts whose cards would give away a quiz that is still to come or still open. */
  heldFactIds: ReadonlySet<string>
  /** Of these, the ones that the student is being asked right now. */
  openFactIds: ReadonlySet<string>
}

/**
 * What a student may practise. Articles come from assigned decks, and from assigned quizzes once their feedback is
 * shown. A fact is held back while a quiz that tests it is open in front of the student, or has its feedback still to
 * come and no other quiz's feedback has shown the fact already. A deck that the teacher assigned lifts the second hold, as
 * the teacher decided, but not the first: nobody means to hand out the key to a quiz while it is being answered.
 */
export function choosePracticeScope(work: readonly AssignedWork[]): PracticeScope {
  const decks = work.filter((one) => one.kind === 'PRACTICE' && one.isOpened)
  const quizzes = work.filter((one) => one.kind === 'QUIZ')
  const shown = quizzes.filter((one) => one.isFeedbackShown)
  const deckArticleIds = new Set(decks.flatMap((one) => one.articleIds))
  const shownFactIds = new Set(shown.flatMap((one) => one.factIds))
  const heldFactIds = new Set<string>()
  for (const quiz of quizzes) {
    for (const factId of quiz.factIds) {
      if (quiz.hasOpenAttempt || (!quiz.isFeedbackShown && !shownFactIds.has(factId))) heldFactIds.add(factId)
    }
  }
  return {
    articleIds: new Set([...deckArticleIds, ...shown.flatMap((one) => one.articleIds)]),
    deckArticleIds,
    heldFactIds,
    openFactIds: new Set(quizzes.filter((one) => one.hasOpenAttempt).flatMap((one) => one.factIds)),
  }
}
