'use client'
import { memo, useMemo } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Block } from '@/lib/domain/article/article'
import { overlaps } from '@/lib/domain/article/span'
import { LeftOut } from './left-out'
import { MarkedText, type LookedMark } from './marked-text'

type Props = {
  text: string
  title: string
  blocks: readonly Block[]
  marks: readonly LookedMark[]
  busyBlocks: ReadonlySet<number>
  onPick: (id: string) => void
  onPutBack: (starts: number[]) => void
}

/** The article, set to be read: marks and footnote numbers in it, what was left out folded up in its place. */
export function ArticleText({ text, title, blocks, marks, busyBlocks, onPick, onPutBack }: Props) {
  const groups = useMemo(() => {
    // The title stands above the text already, unless something in it is marked.
    const isShownAbove = (block: Block) =>
      block.kept && isTitle(text, block, title) && !marks.some((mark) => overlaps(mark, block))
    return groupBlocks(blocks.filter((block) => !isShownAbove(block)))
  }, [blocks, marks, text, title])
  return (
    <div className="prose-article" lang="en">
      {groups.map((group) => {
        const [first] = group.blocks
        if (!first) return null
        if (!group.kept) {
          return (
            <div key={first.start} className="font-sans" lang="">
              <LeftOut text={text} blocks={group.blocks} busy={busyBlocks} onPutBack={onPutBack} />
            </div>
          )
        }
        return <BlockText key={first.start} text={text} block={first} marks={marks} onPick={onPick} />
      })}
    </div>
  )
}

const BlockText = memo(function BlockText({
  text,
  block,
  marks,
  onPick,
}: {
  text: string
  block: Block
  marks: readonly LookedMark[]
  onPick: (id: string) => void
}) {
  const content = (
    <MarkedText
      text={text}
      span={block}
      marks={marks.filter((mark) => overlaps(mark, block))}
      onPick={onPick}
    />
  )
  switch (block.kind) {
    case 'heading':
      return <h2 className="mt-7 mb-2 text-lg hyphens-none">{content}</h2>
    case 'quotation':
      return <blockquote className="mb-4 border-l-2 border-line pl-4">{content}</blockquote>
    default:
      return <p className={classNames(block.kind === 'list-item' && 'pl-5 -indent-4')}>{content}</p>
  }
}, hasSameLooks)

/** A block is drawn again only when one of its own marks changed: an article has hundreds, a change touches one or two. */
function hasSameLooks(
  before: { text: string; block: Block; marks: readonly LookedMark[]; onPick: unknown },
  after: { text: string; block: Block; marks: readonly LookedMark[]; onPick: unknown },
): boolean {
  if (before.text !== after.text || before.onPick !== after.onPick) return false
  if (before.block.start !== after.block.start || before.block.end !== after.block.end) return false
  return describe(before) === describe(after)
}

function describe({ block, marks }: { block: Block; marks: readonly LookedMark[] }): string {
  return marks
    .filter((mark) => overlaps(mark, block))
    .map((mark) => `${mark.id} ${mark.start} ${mark.end} ${mark.look} ${mark.label} ${mark.href}`)
    .join('|')
}

/** Kept blocks one by one; neighbouring blocks that were left out together. */
function groupBlocks(blocks: readonly Block[]): { kept: boolean; blocks: Block[] }[] {
  const groups: { kept: boolean; blocks: Block[] }[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (!block.kept && last && !last.kept) last.blocks.push(block)
    else groups.push({ kept: block.kept, blocks: [block] })
  }
  return groups
}

function isTitle(text: string, block: Block, title: string): boolean {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase()
  return plain(text.slice(block.start, block.end)) === plain(title)
}
