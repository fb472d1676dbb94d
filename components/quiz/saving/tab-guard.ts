/**
 * Lets only one tab of this browser answer a quiz: whoever opens it last has it, the others are told and can take it
 * back. Devices cannot hear each other; for them the server's revs decide.
 */
export function guardTab({ attemptId, onTaken }: { attemptId: string; onTaken: () => void }): {
  take: () => void
  close: () => void
} {
  if (typeof BroadcastChannel === 'undefined') return { take: () => {}, close: () => {} }
  const channel = new BroadcastChannel(`footnote-quiz:${attemptId}`)
  channel.onmessage = () => onTaken()
  return { take: () => channel.postMessage('taken'), close: () => channel.close() }
}
