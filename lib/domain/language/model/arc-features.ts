import { peekStack, type Configuration } from './configuration';
import { mix } from './hash';
import { type SentenceCodes } from './sentence-codes';

/** How many features describe one configuration. */
export const ARC_FEATURES = 113;

/** Distances and counts past this say nothing new. */
const LONGEST_GAP = 7;
const MOST_DEPENDENTS = 4;

/**
 * Writes the features of a configuration: words, tags and clusters around the top of the stack and the front of the buffer,
 * with their outermost dependents, distances and valencies (after Zhang & Nivre 2011, with the clusters of Koo et al. 2008).
 * A dependent's first word tells its preposition, which is what attachment is about.
 *
 * Names: s0 s1 s2 the stack from the top, n0 n1 n2 n3 the words to come; w word, t tag, p word with tag, m and f middle and fine cluster,
 * l and r outermost left and right dependent; tt the tags of s0 n0, uu those of s1 s0. One function without loops, because it
 * runs some thirty times for each word.
 * @param tags codes of the tags at padded positions
 * @param out room for {@link ARC_FEATURES} numbers
 */
export function writeArcFeatures(k: SentenceCodes, tags: Int32Array, c: Configuration, out: Int32Array): void {
  const { lower, middle, fine } = k;
  const s0 = peekStack(c, 0);
  const s1 = peekStack(c, 1);
  const s2 = peekStack(c, 2);
  const n0 = c.next;
  const s0l = c.left1[s0] ?? 0;
  const s0r = c.right1[s0] ?? 0;
  const s0l2 = c.left2[s0] ?? 0;
  const s0r2 = c.right2[s0] ?? 0;
  const s1l = c.left1[s1] ?? 0;
  const s1r = c.right1[s1] ?? 0;
  const s1r2 = c.right2[s1] ?? 0;
  const n0l = c.left1[n0] ?? 0;
  const n0l2 = c.left2[n0] ?? 0;
  const s0w = lower[s0] ?? 0, s1w = lower[s1] ?? 0, s2w = lower[s2] ?? 0;
  const n0w = lower[n0] ?? 0, n1w = lower[n0 + 1] ?? 0, n2w = lower[n0 + 2] ?? 0;
  const s0t = tags[s0] ?? 0, s1t = tags[s1] ?? 0, s2t = tags[s2] ?? 0;
  const n0t = tags[n0] ?? 0, n1t = tags[n0 + 1] ?? 0, n2t = tags[n0 + 2] ?? 0, n3t = tags[n0 + 3] ?? 0;
  const s0p = mix(s0w, s0t), s1p = mix(s1w, s1t), s2p = mix(s2w, s2t);
  const n0p = mix(n0w, n0t), n1p = mix(n1w, n1t), n2p = mix(n2w, n2t);
  const s0f = fine[s0] ?? 0, s1f = fine[s1] ?? 0, s2f = fine[s2] ?? 0, n0f = fine[n0] ?? 0, n1f = fine[n0 + 1] ?? 0;
  const s0m = middle[s0] ?? 0, s1m = middle[s1] ?? 0, s2m = middle[s2] ?? 0, n0m = middle[n0] ?? 0;
  const s0lw = lower[s0l] ?? 0, s0lt = tags[s0l] ?? 0, s0l2w = lower[s0l2] ?? 0, s0l2t = tags[s0l2] ?? 0;
  const s0rw = lower[s0r] ?? 0, s0rt = tags[s0r] ?? 0, s0r2t = tags[s0r2] ?? 0;
  const s1lw = lower[s1l] ?? 0, s1lt = tags[s1l] ?? 0, s1rw = lower[s1r] ?? 0, s1rt = tags[s1r] ?? 0, s1r2t = tags[s1r2] ?? 0;
  const n0lw = lower[n0l] ?? 0, n0lt = tags[n0l] ?? 0, n0l2w = lower[n0l2] ?? 0, n0l2t = tags[n0l2] ?? 0;
  const gap = s0 === 0 ? 0 : Math.min(LONGEST_GAP, n0 - s0);
  const gap1 = s1 === 0 ? 0 : Math.min(LONGEST_GAP, s0 - s1);
  const s0vl = Math.min(MOST_DEPENDENTS, c.leftCount[s0] ?? 0);
  const s0vr = Math.min(MOST_DEPENDENTS, c.rightCount[s0] ?? 0);
  const s1vr = Math.min(MOST_DEPENDENTS, c.rightCount[s1] ?? 0);
  const n0vl = Math.min(MOST_DEPENDENTS, c.leftCount[n0] ?? 0);
  const tt = mix(s0t, n0t);
  const uu = mix(s1t, s0t);
  const lastt = tags[n0 - 1] ?? 0;
  const beforet = s0 === 0 ? 0 : (tags[(s0l === 0 ? s0 : s0l) - 1] ?? 0);
  const afters0t = s0 === 0 ? 0 : (tags[s0 + 1] ?? 0);
  const afters1t = s1 === 0 ? 0 : (tags[s1 + 1] ?? 0);
  const finalw = lower[c.end - 1] ?? 0;
  out[0] = mix(1, s0w);
  out[1] = mix(2, s0t);
  out[2] = mix(3, s0p);
  out[3] = mix(mix(4, s0f), s0t);
  out[4] = mix(mix(5, s0m), s0t);
  out[5] = mix(6, s1w);
  out[6] = mix(7, s1t);
  out[7] = mix(8, s1p);
  out[8] = mix(mix(9, s1f), s1t);
  out[9] = mix(mix(10, s1m), s1t);
  out[10] = mix(11, s2t);
  out[11] = mix(12, s2p);
  out[12] = mix(13, s2f);
  out[13] = mix(14, n0w);
  out[14] = mix(15, n0t);
  out[15] = mix(16, n0p);
  out[16] = mix(mix(17, n0f), n0t);
  out[17] = mix(mix(18, n0m), n0t);
  out[18] = mix(19, n1w);
  out[19] = mix(20, n1t);
  out[20] = mix(21, n1p);
  out[21] = mix(22, n1f);
  out[22] = mix(23, n2t);
  out[23] = mix(24, n2p);
  out[24] = mix(25, n3t);
  out[25] = mix(mix(26, s0p), n0p);
  out[26] = mix(mix(27, s0p), n0t);
  out[27] = mix(mix(28, s0t), n0p);
  out[28] = mix(mix(29, s0w), n0w);
  out[29] = mix(mix(30, s0t), n0t);
  out[30] = mix(mix(31, n0t), n1t);
  out[31] = mix(mix(32, s0w), n0t);
  out[32] = mix(mix(33, s0t), n0w);
  out[33] = mix(mix(34, s1p), s0p);
  out[34] = mix(mix(35, s1p), s0t);
  out[35] = mix(mix(36, s1t), s0p);
  out[36] = mix(mix(37, s1w), s0w);
  out[37] = mix(mix(38, s1t), s0t);
  out[38] = mix(mix(39, s1w), s0t);
  out[39] = mix(mix(40, s1t), s0w);
  out[40] = mix(mix(41, s1f), s0f);
  out[41] = mix(mix(42, s0f), n0f);
  out[42] = mix(mix(mix(43, s0m), n0m), tt);
  out[43] = mix(mix(mix(44, s1m), s0m), uu);
  out[44] = mix(mix(45, s1f), s0w);
  out[45] = mix(mix(46, s1w), s0f);
  out[46] = mix(mix(47, s0f), n0w);
  out[47] = mix(mix(48, s0w), n0f);
  out[48] = mix(mix(49, s1m), n0m);
  out[49] = mix(mix(50, s1t), n0t);
  out[50] = mix(mix(51, s1w), n0w);
  out[51] = mix(mix(mix(52, n0t), n1t), n2t);
  out[52] = mix(mix(53, tt), n1t);
  out[53] = mix(mix(54, uu), n0t);
  out[54] = mix(mix(55, s2t), uu);
  out[55] = mix(mix(mix(56, s2t), uu), n0t);
  out[56] = mix(mix(mix(57, uu), n0t), n1t);
  out[57] = mix(mix(58, s2w), uu);
  out[58] = mix(mix(59, tt), n1w);
  out[59] = mix(mix(60, uu), n0w);
  out[60] = mix(mix(61, tt), s0lt);
  out[61] = mix(mix(62, tt), s0rt);
  out[62] = mix(mix(63, tt), n0lt);
  out[63] = mix(mix(64, uu), s1lt);
  out[64] = mix(mix(65, uu), s1rt);
  out[65] = mix(mix(66, uu), s0lt);
  out[66] = mix(mix(67, uu), s0rt);
  out[67] = mix(mix(mix(68, uu), s0lt), s1rt);
  out[68] = mix(mix(69, s0t), s0lw);
  out[69] = mix(mix(70, s0t), s0rw);
  out[70] = mix(mix(71, n0t), n0lw);
  out[71] = mix(mix(72, s1t), s1rw);
  out[72] = mix(mix(73, s1t), s1lw);
  out[73] = mix(mix(74, s0t), s0l2w);
  out[74] = mix(mix(75, n0t), n0l2w);
  out[75] = mix(mix(76, s0w), s0lw);
  out[76] = mix(mix(77, n0w), n0lw);
  out[77] = mix(mix(mix(78, s0t), s0lt), s0l2t);
  out[78] = mix(mix(mix(79, s0t), s0rt), s0r2t);
  out[79] = mix(mix(mix(80, s1t), s1rt), s1r2t);
  out[80] = mix(mix(mix(81, n0t), n0lt), n0l2t);
  out[81] = mix(mix(mix(82, s1w), s0lw), s0t);
  out[82] = mix(mix(83, uu), s0lw);
  out[83] = mix(mix(mix(84, s1m), s0lw), s0m);
  out[84] = mix(mix(85, s1f), s0lw);
  out[85] = mix(mix(mix(86, s2t), uu), s0lw);
  out[86] = mix(mix(87, s2m), s0lw);
  out[87] = mix(mix(88, s2w), s0lw);
  out[88] = mix(mix(89, tt), s0lw);
  out[89] = mix(mix(mix(90, s1m), s1rw), s0lw);
  out[90] = mix(mix(91, s0w), gap);
  out[91] = mix(mix(92, s0t), gap);
  out[92] = mix(mix(93, n0t), gap);
  out[93] = mix(mix(94, n0w), gap);
  out[94] = mix(mix(95, tt), gap);
  out[95] = mix(mix(96, uu), gap1);
  out[96] = mix(mix(97, s1w), gap1);
  out[97] = mix(mix(mix(98, s0lw), uu), gap1);
  out[98] = mix(mix(99, s0w), s0vr);
  out[99] = mix(mix(100, s0t), s0vr);
  out[100] = mix(mix(101, s0w), s0vl);
  out[101] = mix(mix(102, s0t), s0vl);
  out[102] = mix(mix(103, n0t), n0vl);
  out[103] = mix(mix(104, n0w), n0vl);
  out[104] = mix(mix(105, uu), s1vr);
  out[105] = mix(mix(mix(106, s1w), s1vr), s0t);
  out[106] = mix(mix(mix(mix(107, s0t), s0vl), s0vr), n0t);
  out[107] = mix(mix(108, tt), lastt);
  out[108] = mix(mix(109, uu), beforet);
  out[109] = mix(mix(mix(110, s0t), afters0t), n0t);
  out[110] = mix(mix(mix(111, s1t), afters1t), s0t);
  out[111] = mix(mix(112, uu), finalw);
  out[112] = mix(mix(113, tt), finalw);
}

/** A key of everything in a configuration that {@link writeArcFeatures} reads: equal keys, equal features (within one sentence). */
export function hashArcContext(c: Configuration): number {
  const s0 = peekStack(c, 0);
  const s1 = peekStack(c, 1);
  const n0 = c.next;
  let key = mix(mix(mix(s0 * 0x10001, s1), peekStack(c, 2)), n0);
  key = mix(mix(key, c.left1[s0] ?? 0), c.left2[s0] ?? 0);
  key = mix(mix(key, c.right1[s0] ?? 0), c.right2[s0] ?? 0);
  key = mix(mix(key, c.left1[s1] ?? 0), c.right1[s1] ?? 0);
  key = mix(mix(key, c.right2[s1] ?? 0), c.left1[n0] ?? 0);
  key = mix(key, c.left2[n0] ?? 0);
  const counts = (c.leftCount[s0] ?? 0) * 512 + (c.rightCount[s0] ?? 0) * 64 + (c.rightCount[s1] ?? 0) * 8 + (c.leftCount[n0] ?? 0);
  return mix(key, counts * 0x9e35);
}
