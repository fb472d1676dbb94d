import type { CleanContext, Verdict } from './rule'

const MAX_CAPTION_WORDS = 70
/** A credit closes the line: "Image: Jane Roe.", "(credit: …)", "Photo by …", "Getty Images". */
const CREDIT = [
  /(?:^|[\s(])(?:image|photo|picture|photograph|illustration|video|graphic|map|source)s?(?: credit)?\s*:\s*\S.{0,100}$/iu,
  /\((?:photo|image|picture|credit|source)s?(?: credit)?[ :].{1,140}\)\.?$/iu,
  /(?:^|[.\s])(?:photo|image|photograph|picture)(?:graph)?s? (?:by|courtesy(?: of)?|via)\s.{2,80}$/iu,
  /\b(?:getty images|associated press photo|ap photo|shutterstock|wikimedia commons|flickr|afp\/getty)\b.{0,40}$/iu,
]
const FROM_FILE = /[,;] (?:from file|file photo|pictured(?: in)?)\b.{0,30}$/iu
const FILE_PHOTO = /^(?:file|stock) (?:photo|image|picture|video)\b/iu
const FIGURE = /^(?:figure|fig\.|table|plate|box)\s+\d+(?:[.-]\d+)*[.:]?\s/iu

/** Captions are told by their credit or number, never by shortness. */
export function judgeCaption({ lines, titleIndex }: CleanContext, index: number): Verdict {
  const line = lines[index]
  if (line === undefined || index === titleIndex || line.words > MAX_CAPTION_WORDS) return null
  if (line.kind === 'quotation' || line.kind === 'list-item') return null
  if (FROM_FILE.test(line.text) || FILE_PHOTO.test(line.text) || FIGURE.test(line.text)) return 'drop'
  return CREDIT.some((pattern) => pattern.test(line.text)) ? 'drop' : null
}
