import { cleanBlocks } from '../clean/clean-blocks'
import { decodeText } from '../decode-text'
import { finishArticle } from '../finish-article'
import { refuse, type TextImporter } from '../importer'
import { splitParagraphs } from '../split-lines'

/** A pasted page or a text file. The text stays as it is but for its line ends; only blocks are decided. */
export const plainText: TextImporter = {
  id: 'plain-text',
  mime: ['text/plain'],
  extensions: ['.txt', '.text'],
  isPacked: false,
  canParse: () => true,
  parse: (bytes) => {
    const text = decodeText(bytes)
    if (text === null) return refuse('unreadable', 'This file is not text that can be read.')
    return finishArticle(text, cleanBlocks(text, splitParagraphs(text)))
  },
}
