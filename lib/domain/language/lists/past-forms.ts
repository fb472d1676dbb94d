/** Participle to past tense of the verbs in which the two differ; for all others they are one form. */
const PAST = new Map(
  (
    'become became begun began been was bitten bit blown blew broken broke chosen chose come came done did drawn drew drunk drank driven drove eaten ate fallen fell flown flew ' +
    'forbidden forbade forgotten forgot forgiven forgave frozen froze given gave gone went gotten got grown grew hidden hid known knew lain lay outgrown outgrew overcome overcame ' +
    'overtaken overtook overthrown overthrew overseen oversaw proven proved ridden rode risen rose arisen arose run ran seen saw shaken shook shown showed shrunk shrank sung sang sunk sank ' +
    'sown sowed spoken spoke sprung sprang stolen stole stridden strode striven strove sworn swore swum swam swollen swelled taken took torn tore thrown threw undergone underwent ' +
    'undertaken undertook withdrawn withdrew woken woke worn wore written wrote rewritten rewrote mistaken mistook borne bore beaten beat woven wove forgone forwent foreseen foresaw undone undid'
  )
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? word] as const] : [])),
)

/** "gone" → "went", "moved" → "moved", "been" → "was" or "were". Lower case in and out. */
export function toPast(participle: string, isPlural: boolean): string {
  if (participle === 'been' && isPlural) return 'were'
  return PAST.get(participle) ?? participle
}
