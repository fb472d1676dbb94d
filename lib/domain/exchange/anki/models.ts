import type { AnkiNote } from './note'

/** Chosen once: notes of a later file are the same notes only if their models are. */
export const MODEL_IDS: Record<AnkiNote['model'], number> = { basic: 1763750400001, cloze: 1763750400002 }

const CSS =
  '.card { font-family: sans-serif; font-size: 20px; text-align: center; }\n' +
  'ol, ul { display: inline-block; text-align: left; }\n' +
  'blockquote { margin: 1.5em auto 0; max-width: 36em; font-family: serif; font-size: 0.85em; opacity: 0.8; }\n' +
  '.cloze { font-weight: bold; }'

const SOURCE = '{{#Source}}<blockquote>{{Source}}</blockquote>{{/Source}}'

/** The two note types, by id, as the collection holds them. `at` is in seconds. */
export function describeModels(deckId: number, at: number): Record<string, object> {
  const common = {
    did: deckId,
    mod: at,
    usn: -1,
    sortf: 0,
    css: CSS,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    tags: [],
    vers: [],
  }
  return {
    [MODEL_IDS.basic]: {
      ...common,
      id: String(MODEL_IDS.basic),
      name: 'Footnote',
      type: 0,
      flds: describeFields(['Front', 'Back', 'Source']),
      tmpls: [
        describeTemplate({
          name: 'Card 1',
          front: '{{Front}}',
          back: `{{FrontSide}}<hr id="answer">{{Back}}${SOURCE}`,
        }),
      ],
      req: [[0, 'all', [0]]],
    },
    [MODEL_IDS.cloze]: {
      ...common,
      id: String(MODEL_IDS.cloze),
      name: 'Footnote Cloze',
      type: 1,
      flds: describeFields(['Text', 'Source']),
      tmpls: [describeTemplate({ name: 'Cloze', front: '{{cloze:Text}}', back: `{{cloze:Text}}${SOURCE}` })],
      req: [[0, 'any', [0]]],
    },
  }
}

function describeFields(names: readonly string[]): object[] {
  return names.map((name, ord) => ({
    name,
    ord,
    font: 'Arial',
    size: 20,
    rtl: false,
    sticky: false,
    media: [],
  }))
}

function describeTemplate({ name, front, back }: { name: string; front: string; back: string }): object {
  return { name, ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }
}
