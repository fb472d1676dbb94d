import { cleanBlocks } from '../clean/clean-blocks'
import { decodeText } from '../decode-text'
import { finishArticle } from '../finish-article'
import { refuse, type TextImporter } from '../importer'
import { renderMarkdown } from './render-markdown'

/** Markdown, as its words without the marks. Headings and quotations come from the marks, the rest from the line cleaner. */
export const markdown: TextImporter = {
  id: 'markdown',
  mime: ['text/markdown'],
  extensions: ['.md', '.markdown'],
  isPacked: false,
  canParse: (head) => /^(?:---\n[\s\S]*?\n---\n\s*)?#{1,2} \S/u.test(new TextDecoder().decode(head)),
  parse: (bytes) => {
    const source = decodeText(bytes)
    if (source === null) return refuse('unreadable', 'This file is not text that can be read.')
    const { text, paragraphs } = renderMarkdown(source)
    const cleaned = cleanBlocks(text, paragraphs)
    const blocks = cleaned.blocks.map((block, index) => {
      const kind = paragraphs[index]?.kind ?? null
      return kind === null ? block : { ...block, kind }
    })
    return finishArticle(text, { ...cleaned, blocks })
  },
}
