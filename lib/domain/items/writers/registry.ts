import { writeCloze } from './cloze'
import { writeContrast } from './contrast'
import { writeFlashcard } from './flashcard'
import { writeFlashcardCloze } from './flashcard-cloze'
import { writeMultipleChoice } from './multiple-choice'
import { writeNumeric } from './numeric'
import { writeShortAnswer } from './short-answer'
import { writeTrueFalse } from './true-false'
import type { Writer } from './writer'

/** One writer for each graded item type. */
export const ITEM_WRITERS: readonly Writer[] = [
  writeShortAnswer,
  writeMultipleChoice,
  writeContrast,
  writeNumeric,
  writeCloze,
  writeTrueFalse,
]

/** One writer for each kind of card. */
export const CARD_WRITERS: readonly Writer[] = [writeFlashcard, writeFlashcardCloze]
