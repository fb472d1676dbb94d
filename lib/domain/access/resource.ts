/**
 * What the policy may know about a record. The caller reads these from the database (never from a request) and leaves
 * out what it does not know: what is absent counts as "no".
 */
export type ResourceFacts = {
  /** The school the record belongs to. For 'create' and 'list' actions: the actor's own school. */
  schoolId: string
  /** Who made it: the article's, quiz's or item's owner. */
  ownerId?: string
  /** Whom it is about: the attempt's, result's or practice's student, or the user themself. */
  userId?: string
  /** The actor teaches the class it belongs to (for a user or a result: a class of that student). */
  teachesClass?: boolean
  /** The actor is enrolled, and has not left, in the class it belongs to or is assigned to. */
  isEnrolled?: boolean
  /** Kept to its owner. Only `false` opens a record to the other teachers of the school. */
  isPrivate?: boolean
}
