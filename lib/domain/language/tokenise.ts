import { listMatches } from '@/lib/domain/article/list-matches'
import { sliceNarrow } from '@/lib/domain/article/narrow-text'
import type { Span } from '@/lib/domain/article/span'
import { ABBREVIATIONS, COUNTING_ABBREVIATIONS } from './lists/abbreviations'

const CHUNK = /[^\s\p{Cf}]+/gu
/** Stays one word whatever signs are in it: addresses, dots, clock times, fractions, list letters. */
const WHOLE =
  /^(?:https?:\/\/\S+?|www\.\S+?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\.{2,}|…|-{2,}|\[(?:…|\.{3})\]|\(\p{L}\)|\d{1,2}:\d{2}|\d+[/⁄]\d+)(?=[,.;:!?)\]"”’']*$)/u
const OPENING =
  /^(?:["“”‘«»([{<#*•–—…`]|[$£€¥]|['’](?!(?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))|\p{Lu}{1,2}\$|-(?=[\p{L}]))/u
const CLOSING = /(?:["“”‘’'»)\]}>,;:!?%…*°]|\.{3})$/u
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu
/** A map, not an object: a word of any text may be \"constructor\". */
const FUSED = new Map(Object.entries({ cannot: 3, gonna: 3, wanna: 3, gotta: 3 }))
const DOTTED = /^(?:\p{L}\.){1,}$/u
/** Prefixes that the trees keep in one word with what follows ("co-owned"); other hyphens part words. */
const PREFIX =
  /^(?:anti|bi|co|counter|de|e|eco|ex|extra|hyper|inter|intra|macro|mega|meta|micro|mid|mini|mono|multi|neo|non|omni|over|para|post|pre|pro|proto|pseudo|quasi|re|semi|socio|sub|super|trans|tri|ultra|un|uni|vice)$/iu

/**
 * Words and signs of one sentence in the way of the Universal Dependencies trees that the model learned from: signs,
 * clitics ("do" + "n't") and the parts of a hyphenated word each by themselves. Spans in order, covering every
 * character that is not white space.
 */
export function tokenise(text: string, sentence: Span): Span[] {
  const spans: Span[] = []
  const words = sliceNarrow(text, sentence.start, sentence.end)
  for (const { index, 0: chunk } of listMatches(words, CHUNK))
    splitChunk({ text: words, start: index, end: index + chunk.length, spans })
  return partLastStop(words, spans).map(({ start, end }) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  }))
}

/** "works of art.", "owned by Sun.": before nothing that could be counted the stop is the sentence's. */
function partLastStop(text: string, spans: Span[]): Span[] {
  const last = spans.at(-1)
  if (last === undefined) return spans
  const stop = last.end - 1
  const isCounting =
    text[stop] === '.' && COUNTING_ABBREVIATIONS.has(text.slice(last.start, stop).toLowerCase())
  return isCounting
    ? [...spans.slice(0, -1), { start: last.start, end: stop }, { start: stop, end: last.end }]
    : spans
}

type Chunk = { text: string; start: number; end: number; spans: Span[] }

/** Most chunks are letters alone: nothing to take off or apart. */
const PLAIN = /^[A-Za-z]+$/u

/** Takes signs off both ends until a word is left, then takes that apart. */
function splitChunk({ text, start, end, spans }: Chunk): void {
  if (PLAIN.test(text.slice(start, end))) return splitClitics({ text, start, end, spans })
  const after: Span[] = []
  while (start < end) {
    const word = text.slice(start, end)
    const whole = WHOLE.exec(word)?.[0]
    if (whole !== undefined) {
      spans.push({ start, end: start + whole.length })
      start += whole.length
      continue
    }
    const opening = OPENING.exec(word)?.[0]
    if (opening !== undefined && opening.length < word.length) {
      spans.push({ start, end: start + opening.length })
      start += opening.length
      continue
    }
    const closing = findClosing(word)
    if (closing === 0 || closing === word.length) break
    after.push({ start: end - closing, end })
    end -= closing
  }
  if (start < end) splitWord({ text, start, end, spans })
  spans.push(...after.reverse())
}

/** How many characters at the end are a sign of their own. */
function findClosing(word: string): number {
  const sign = CLOSING.exec(word)?.[0]
  if (sign !== undefined) return sign.length
  if (!word.endsWith('.')) return 0
  const bare = word.slice(0, -1)
  if (DOTTED.test(word) || ABBREVIATIONS.has(bare.toLowerCase())) return 0
  return 1
}

function splitWord({ text, start, end, spans }: Chunk): void {
  const word = text.slice(start, end)
  const parts = splitJoints(word)
  let at = start
  for (const part of parts) {
    splitClitics({ text, start: at, end: at + part.length, spans })
    at += part.length
  }
}

/** "step-by-step" → step, -, by, -, step; "1914–1918" → 1914, –, 1918; "e-mail" and "T-shirt" stay whole. */
function splitJoints(word: string): string[] {
  if (!/[-‐‑–—/]|\.{3}|…/u.test(word)) return [word]
  const parts = word
    .split(/(--|\.{3}|…|[–—]|(?<=[\p{L}\p{N}.])[-‐‑](?=[\p{L}\p{N}])|(?<=\p{L}{2})\/(?=\p{L}{2}))/u)
    .filter((part) => part !== '')
  const joined: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    const last = joined.at(-1)
    const isHyphen = /^[-‐‑]$/u.test(part)
    if (isHyphen && last !== undefined && at + 1 < parts.length && isOneWord(last, parts[at + 1] ?? '')) {
      joined[joined.length - 1] = `${last}${part}${parts[at + 1] ?? ''}`
      at++
    } else joined.push(part)
  }
  return joined
}

function isOneWord(before: string, after: string): boolean {
  return (
    PREFIX.test(before) ||
    (/^\p{L}$/u.test(before) && /^\p{Ll}/u.test(after)) ||
    (/^\d+$/u.test(before) && /^\d/u.test(after))
  )
}

function splitClitics({ text, start, end, spans }: Chunk): void {
  const word = text.slice(start, end)
  const fused = FUSED.get(word.toLowerCase())
  const clitic = CLITIC.exec(word)?.[0].length ?? 0
  const cut = fused ?? (clitic > 0 && clitic < word.length ? word.length - clitic : 0)
  if (cut === 0) {
    spans.push({ start, end })
    return
  }
  spans.push({ start, end: start + cut }, { start: start + cut, end })
}
