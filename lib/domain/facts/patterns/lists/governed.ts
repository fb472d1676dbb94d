/** Which preposition a verb has its second thing with: "relies on", "is made of". What hangs so is as near to it as an object. */
const GOVERNED: Readonly<Record<string, string>> = {
  on: 'rely depend focus base build center centre draw subsist feed',
  of: 'consist compose make form accuse convict deprive',
  from: 'derive evolve arise suffer stem originate emerge benefit recover make extract protect descend develop',
  to: 'lead contribute belong adapt convert attribute link connect reduce expose',
  with: 'fill cover surround equip associate line supply charge infect replace',
  by: 'cover cause drive power replace influence shape surround dominate fuel oversee govern trigger protect inspire threaten bind absorb produce',
  into: 'turn divide convert transform develop grow evolve organize organise split',
  in: 'find specialize specialise engage result trade cover store',
  for: 'advocate call account search fight hunt campaign push',
}
const sets = new Map(
  Object.entries(GOVERNED).map(([preposition, verbs]) => [preposition, new Set(verbs.split(' '))]),
)

export function isGoverned(verb: string, preposition: string): boolean {
  return sets.get(preposition)?.has(verb) ?? false
}
