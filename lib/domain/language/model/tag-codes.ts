import { PAD } from './sentence-codes'

/** Spreads tag numbers over 32 bits, at padded positions, with marks for the places outside the sentence. */
export function codeTags(tags: Int16Array): Int32Array {
  const codes = new Int32Array(tags.length + 2 * PAD)
  for (let i = 0; i < codes.length; i++) {
    const tag = i < PAD ? 0 : i < tags.length + PAD ? (tags[i - PAD] ?? 0) + 2 : 1
    codes[i] = Math.imul(tag + 1, 0x3c6ef372) ^ (tag << 3)
  }
  return codes
}
