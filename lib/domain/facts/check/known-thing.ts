/** What everybody knows and hardly any sentence tells anything about: "the orbit of the _____". */
const KNOWN =
  /^(?:the )?(?:sun|moon|earth|galaxy|milky way galaxy|universe|solar system|world|internet|web|sky|god|planet)$/iu

/** True for the things of which there is one for all of us. As the answer of a gap they test nothing. */
export function isKnownThing(text: string): boolean {
  return KNOWN.test(text)
}
