import type { BlockKind } from '@/lib/domain/article/article'
import type { Span } from '@/lib/domain/article/span'

export type MarkdownParagraph = Span & { /** Null where the marks say nothing. */ kind: BlockKind | null }

const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/u
const RULE = /^(?:[-*_]\s*){3,}$|^=+$|^-+$/u
const FENCE = /^(?:```|~~~)/u

/** The words of a Markdown text, one paragraph to a line, with what the marks say of each. Total: any text is Markdown. */
export function renderMarkdown(source: string): { text: string; paragraphs: MarkdownParagraph[] } {
  const paragraphs: MarkdownParagraph[] = []
  let text = ''
  for (const { words, kind } of groupLines(source.replace(FRONT_MATTER, ''))) {
    const rendered = renderInline(words)
    if (rendered === '') continue
    if (text !== '') text += '\n\n'
    paragraphs.push({ start: text.length, end: text.length + rendered.length, kind })
    text += rendered
  }
  return { text, paragraphs }
}

type Group = { words: string; kind: BlockKind | null }

function groupLines(source: string): Group[] {
  const groups: Group[] = []
  let isOpen = false
  let isCode = false
  for (const raw of source.split('\n')) {
    const line = raw.trim()
    if (FENCE.test(line)) {
      isCode = !isCode
      isOpen = false
    } else if (isCode || line === '' || RULE.test(line) || /^\|/u.test(line)) {
      isOpen = false
    } else {
      const { words, kind } = readMarks(line)
      const last = groups.at(-1)
      const continues =
        isOpen && last !== undefined && (kind === null || kind === 'quotation') && last.kind !== 'heading'
      if (continues) last.words += ` ${words}`
      else groups.push({ words, kind })
      isOpen = true
    }
  }
  return groups
}

function readMarks(line: string): Group {
  const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/u.exec(line)?.[1]
  if (heading !== undefined) return { words: heading, kind: 'heading' }
  const quotation = /^>+\s?(.*)$/u.exec(line)?.[1]
  if (quotation !== undefined) return { words: quotation, kind: 'quotation' }
  const entry = /^(?:[-*+]|\d{1,3}[.)])\s+(.*)$/u.exec(line)?.[1]
  if (entry !== undefined) return { words: entry, kind: 'list-item' }
  return { words: line, kind: null }
}

function renderInline(words: string): string {
  return words
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\[\^[^\]]+\]/gu, '')
    .replace(/<\/?[a-z][^>]*>/giu, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]*\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
