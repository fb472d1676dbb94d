import { mix } from './hash'
import { writeContextFeatures } from './name-context-features'
import { NAME_TYPES, priorOf, type NameInput } from './names'
import type { NameScene } from './name-scene'
import type { WordSpan } from './name-spans'
import { PAD } from './sentence-codes'

/** Most features that a head, a stretch or a stretch with a type has. */
export const MOST_NAME_FEATURES = 128

/** Small numbers are spread over 32 bits, or features of different templates would meet. */
function spread(small: number): number {
  return Math.imul(small + 1, 0x1f123bb5)
}

const STEPS = [-0.02, -0.1, -0.35, -0.7, -1.2, -2, -3.5, -6]

/** A logarithm of a probability as one of nine steps. */
function step(logarithm: number): number {
  let k = 0
  while (k < STEPS.length && logarithm <= (STEPS[k] ?? 0)) k++
  return spread(k)
}

/** The likeliest label of a word, 0 outside of the sentence. */
function labelAt({ likeliest }: NameScene, i: number): number {
  return spread(likeliest[i] ?? 0)
}

/** Writes what is known of the word `head` that may head a name. Returns the count. */
export function writeHeadFeatures(scene: NameScene, head: number, out: Int32Array): number {
  let n = writeWordFeatures(scene.input, head, out, 0)
  n = writeLabelFeatures(scene, head, out, n)
  n = writeChildFeatures(scene, head, out, n)
  return writeContextFeatures(scene, head, out, n)
}

function writeWordFeatures(s: NameInput, head: number, out: Int32Array, n: number): number {
  const at = head + PAD
  const { lower, fine, middle, coarse, shape } = s.codes
  const tags = s.tagCodes
  const w = lower[at] ?? 0,
    w1 = lower[at + 1] ?? 0,
    v1 = lower[at - 1] ?? 0
  const t = tags[at] ?? 0,
    t1 = tags[at + 1] ?? 0,
    u1 = tags[at - 1] ?? 0
  const f = fine[at] ?? 0,
    f1 = fine[at + 1] ?? 0,
    e1 = fine[at - 1] ?? 0
  const m = middle[at] ?? 0,
    m1 = middle[at + 1] ?? 0,
    l1 = middle[at - 1] ?? 0
  const sh = shape[at] ?? 0
  const from = s.runStart[at] ?? 0
  const to = s.runEnd[at] ?? 0
  const ahead = s.runEnd[at + 1] ?? 0
  const above = s.heads[head] ?? -1
  const h = above < 0 ? 0 : above + PAD
  const relation = s.relations[at] ?? 0
  out[n++] = mix(1, 0)
  out[n++] = mix(2, w)
  out[n++] = mix(3, s.codes.form[at] ?? 0)
  out[n++] = mix(4, t)
  out[n++] = mix(5, f)
  out[n++] = mix(6, m)
  out[n++] = mix(7, coarse[at] ?? 0)
  out[n++] = mix(mix(8, sh), head === 0 ? 1 : 0)
  out[n++] = mix(9, s.codes.suffix3[at] ?? 0)
  out[n++] = mix(mix(10, s.codes.suffix4[at] ?? 0), t)
  out[n++] = mix(11, s.codes.prefix3[at] ?? 0)
  out[n++] = mix(12, v1)
  out[n++] = mix(13, w1)
  out[n++] = mix(14, lower[at - 2] ?? 0)
  out[n++] = mix(15, lower[at + 2] ?? 0)
  out[n++] = mix(mix(16, u1), t)
  out[n++] = mix(mix(17, t), t1)
  out[n++] = mix(mix(18, mix(u1, t)), t1)
  out[n++] = mix(mix(19, v1), t)
  out[n++] = mix(mix(20, t), w1)
  out[n++] = mix(mix(21, e1), t)
  out[n++] = mix(mix(22, t), f1)
  out[n++] = mix(mix(23, l1), m)
  out[n++] = mix(mix(24, m), m1)
  out[n++] = mix(mix(25, f), t)
  out[n++] = mix(mix(26, v1), w)
  out[n++] = mix(mix(27, w), w1)
  out[n++] = mix(mix(28, shape[at - 1] ?? 0), sh)
  out[n++] = mix(mix(29, sh), shape[at + 1] ?? 0)
  out[n++] = mix(mix(30, coarse[at - 2] ?? 0), coarse[at - 1] ?? 0)
  out[n++] = mix(mix(31, coarse[at + 1] ?? 0), coarse[at + 2] ?? 0)
  out[n++] = mix(mix(32, lower[to] ?? 0), from === at ? 1 : 2)
  out[n++] = mix(mix(33, fine[to] ?? 0), from === at ? 1 : 2)
  out[n++] = mix(mix(34, middle[to] ?? 0), t)
  out[n++] = mix(mix(35, lower[from] ?? 0), to === 0 ? 1 : 2)
  out[n++] = mix(mix(36, fine[from] ?? 0), to === at ? 1 : 2)
  out[n++] = mix(mix(37, from === 0 ? 0 : (lower[from - 1] ?? 0)), t)
  out[n++] = mix(mix(38, to === 0 ? 0 : (lower[to + 1] ?? 0)), t)
  out[n++] = mix(mix(39, from === 0 ? 0 : (fine[from - 1] ?? 0)), t)
  out[n++] = mix(mix(40, to === 0 ? 0 : (fine[to + 1] ?? 0)), t)
  out[n++] = mix(mix(41, Math.min(6, to - from)), t)
  out[n++] = mix(mix(42, w), fine[ahead] ?? 0)
  out[n++] = mix(mix(43, w), lower[ahead] ?? 0)
  out[n++] = mix(mix(44, lower[h] ?? 0), relation)
  out[n++] = mix(mix(45, fine[h] ?? 0), relation)
  out[n++] = mix(mix(46, tags[h] ?? 0), mix(relation, t))
  out[n++] = mix(mix(47, middle[h] ?? 0), mix(relation, t))
  out[n++] = mix(mix(48, s.codes.flags[at] ?? 0), t)
  out[n++] = mix(mix(49, e1), mix(f, f1))
  return n
}

/** What the network thinks of the head, its neighbours and the word above it. */
function writeLabelFeatures(scene: NameScene, head: number, out: Int32Array, n: number): number {
  const { input } = scene
  const at = head + PAD
  for (let t = 0; t < NAME_TYPES.length; t++) {
    const likelier = Math.max(priorOf(input, head, 2 * t + 1), priorOf(input, head, 2 * t + 2))
    out[n++] = mix(mix(61, spread(t)), step(likelier))
  }
  const label = labelAt(scene, head)
  const relation = input.relations[at] ?? 0
  out[n++] = mix(62, step(priorOf(input, head, 0)))
  out[n++] = mix(63, label)
  out[n++] = mix(mix(64, label), input.tagCodes[at] ?? 0)
  out[n++] = mix(mix(65, label), relation)
  out[n++] = mix(mix(66, label), input.codes.lower[at] ?? 0)
  out[n++] = mix(mix(67, label), input.codes.fine[at] ?? 0)
  out[n++] = mix(mix(68, label), labelAt(scene, head + 1))
  out[n++] = mix(mix(69, label), labelAt(scene, head - 1))
  out[n++] = mix(mix(70, label), mix(labelAt(scene, input.heads[head] ?? -1), relation))
  return n
}

/** The three nearest dependents on each side. */
function writeChildFeatures(
  { input, children }: NameScene,
  head: number,
  out: Int32Array,
  n: number,
): number {
  const all = children[head] ?? []
  const middle = all.findIndex((child) => child > head)
  const split = middle < 0 ? all.length : middle
  for (let k = Math.max(0, split - 3); k < Math.min(all.length, split + 3); k++) {
    const child = (all[k] ?? 0) + PAD
    const side = k < split ? 0 : 2
    out[n++] = mix(mix(71 + side, input.relations[child] ?? 0), input.codes.lower[child] ?? 0)
    out[n++] = mix(mix(72 + side, input.relations[child] ?? 0), input.codes.fine[child] ?? 0)
  }
  return n
}

/** A dependent as relation and first word of what hangs on it ("nmod of"); 0 for none. */
type Edge = { readonly relation: number; readonly word: number }
const NO_EDGE: Edge = { relation: 0, word: 0 }

function edgeOf({ input, first }: NameScene, child: number | undefined): Edge {
  if (child === undefined) return NO_EDGE
  const relation = input.relations[child + PAD] ?? 0
  return { relation, word: mix(relation, input.codes.lower[(first[child] ?? child) + PAD] ?? 0) }
}

/** Writes what speaks for a stretch being the name around `head`, whatever its type: what stands at its ends, inside and outside. */
export function writeSpanFeatures(
  scene: NameScene,
  head: number,
  { start, end }: WordSpan,
  out: Int32Array,
): number {
  const { input } = scene
  const { lower, fine, middle } = input.codes
  const tags = input.tagCodes
  const at = head + PAD,
    s = start + PAD,
    e = end + PAD
  const first = lower[s] ?? 0,
    before = lower[s - 1] ?? 0,
    last = lower[e - 1] ?? 0,
    after = lower[e] ?? 0
  const firstTag = tags[s] ?? 0,
    lastTag = tags[e - 1] ?? 0,
    afterTag = tags[e] ?? 0
  const w = lower[at] ?? 0,
    f = fine[at] ?? 0,
    m = middle[at] ?? 0,
    relation = input.relations[at] ?? 0
  const more = head - start,
    rest = end - 1 - head
  let n = 0
  out[n++] = mix(101, 0)
  out[n++] = mix(102, spread(Math.min(8, end - start)))
  out[n++] = mix(mix(103, spread(Math.min(5, more))), spread(Math.min(6, rest)))
  out[n++] = mix(104, first)
  out[n++] = mix(mix(105, firstTag), more === 0 ? 1 : 2)
  out[n++] = mix(106, before)
  out[n++] = mix(mix(107, tags[s - 1] ?? 0), firstTag)
  out[n++] = mix(108, fine[s - 1] ?? 0)
  out[n++] = mix(109, fine[s] ?? 0)
  out[n++] = mix(mix(110, before), firstTag)
  out[n++] = mix(mix(111, first), f)
  out[n++] = mix(mix(112, first), w)
  out[n++] = mix(113, last)
  out[n++] = mix(mix(114, lastTag), rest === 0 ? 1 : 2)
  out[n++] = mix(115, after)
  out[n++] = mix(mix(116, lastTag), afterTag)
  out[n++] = mix(117, fine[e] ?? 0)
  out[n++] = mix(118, fine[e - 1] ?? 0)
  out[n++] = mix(mix(119, lastTag), after)
  out[n++] = mix(mix(120, after), lower[e + 1] ?? 0)
  out[n++] = mix(mix(121, afterTag), tags[e + 1] ?? 0)
  const children = scene.children[head] ?? []
  const beforeOut = edgeOf(
    scene,
    children.findLast((child) => child < start),
  )
  const beforeIn = edgeOf(
    scene,
    children.find((child) => child >= start && child < head),
  )
  const afterIn = edgeOf(
    scene,
    children.findLast((child) => child > head && child < end),
  )
  const afterOut = edgeOf(
    scene,
    children.find((child) => child >= end),
  )
  let template = 122
  for (const edge of [beforeOut, beforeIn, afterOut, afterIn]) {
    out[n++] = mix(template++, edge.word)
    out[n++] = mix(template++, edge.relation)
    out[n++] = mix(mix(template++, edge.word), m)
  }
  out[n++] = mix(mix(134, afterIn.relation), afterOut.relation)
  out[n++] = mix(mix(135, afterIn.word), f)
  out[n++] = mix(mix(136, afterOut.word), f)
  out[n++] = mix(mix(137, afterIn.word), w)
  out[n++] = mix(mix(138, beforeOut.relation), mix(tags[at] ?? 0, beforeIn === NO_EDGE ? 1 : 2))
  out[n++] = mix(mix(139, beforeIn.relation), w)
  out[n++] = mix(mix(140, beforeOut.relation), w)
  out[n++] = mix(mix(141, beforeIn.relation), relation)
  out[n++] = mix(mix(142, afterIn.relation), relation)
  return writeShapeFeatures(scene, head, { start, end }, out, n)
}

/** How the stretch lies to the run of capitals and to the network's labels. */
function writeShapeFeatures(
  scene: NameScene,
  head: number,
  { start, end }: WordSpan,
  out: Int32Array,
  n: number,
): number {
  const { input, likeliest } = scene
  const from = (input.runStart[head + PAD] ?? 0) - PAD
  const to = (input.runEnd[head + PAD] ?? 0) - PAD + 1
  let low = 0
  let marks = 0
  for (let i = start; i < end; i++) {
    if ((input.runStart[i + PAD] ?? 0) === 0) low++
    if (input.words[i] === ',') marks |= 1
    if ((input.tags[i] ?? '').startsWith('V')) marks |= 2
  }
  const goesOn = likeliest[end] ?? 0
  const isLabelled =
    (likeliest[start] ?? 0) > 0 &&
    !continues(likeliest, start) &&
    !continues(likeliest, end) &&
    staysOne(likeliest, start, end)
  out[n++] = mix(mix(151, spread(Math.sign(start - from))), spread(Math.sign(end - to)))
  out[n++] = mix(mix(152, spread(Math.min(4, low))), spread(marks))
  out[n++] = mix(153, isLabelled ? 1 : 2)
  out[n++] = mix(mix(154, goesOn > 0 && goesOn % 2 === 0 ? 1 : 2), (likeliest[start] ?? 0) === 0 ? 1 : 2)
  out[n++] = mix(155, step(likelierInside(input, end)))
  out[n++] = mix(156, step(priorOf(input, start, 0)))
  out[n++] = mix(157, step(priorOf(input, end - 1, 0)))
  out[n++] = mix(158, step(priorOf(input, start - 1, 0)))
  out[n++] = mix(mix(159, labelAt(scene, end - 1)), labelAt(scene, end))
  out[n++] = mix(mix(160, labelAt(scene, start - 1)), labelAt(scene, start))
  out[n++] = mix(mix(161, labelAt(scene, head)), labelAt(scene, end))
  out[n++] = mix(mix(162, labelAt(scene, start - 1)), labelAt(scene, head))
  return n
}

/** Whether a word's label continues that of the word before. */
function continues(likeliest: Int16Array, i: number): boolean {
  const label = likeliest[i] ?? 0
  const before = likeliest[i - 1] ?? 0
  return label > 0 && label % 2 === 0 && (before === label || before === label - 1)
}

function staysOne(likeliest: Int16Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (!continues(likeliest, i)) return false
  return true
}

/** The network's logarithm for the likeliest label that continues a name. */
function likelierInside(input: NameInput, i: number): number {
  let best = -20
  for (let t = 0; t < NAME_TYPES.length; t++) best = Math.max(best, priorOf(input, i, 2 * t + 2))
  return best
}

/** Writes what the network's labels say for the stretch as a name of one type; the same features for every type. */
export function writeTypedFeatures(
  { input }: NameScene,
  { start, end }: WordSpan,
  type: number,
  out: Int32Array,
): number {
  const begins = priorOf(input, start, 2 * type + 1)
  let inside = 0
  for (let i = start + 1; i < end; i++) inside = Math.min(inside, priorOf(input, i, 2 * type + 2))
  const goesOn = priorOf(input, end, 2 * type + 2)
  const isLong = end - start > 1
  out[0] = mix(mix(181, step(begins)), isLong ? step(inside) : 0)
  out[1] = mix(182, step(begins))
  out[2] = mix(183, isLong ? step(inside) : 0)
  out[3] = mix(184, step(goesOn))
  out[4] = mix(mix(185, step(begins + inside)), goesOn > -1 ? 1 : 2)
  return 5
}
