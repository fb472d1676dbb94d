import { MatrixArena } from '../lib/domain/language/model/matrix-kernel'
import { SECTIONS } from '../lib/domain/language/model/language-model'
import { encodeLexicon } from '../lib/domain/language/model/lexicon-codec'
import { encodeNetwork } from '../lib/domain/language/model/network-codec'
import { encodeTable, quantise } from '../lib/domain/language/model/table-codec'
import { packSections } from '../lib/domain/language/model/weights-file'
import type { BuiltModel } from './build'

/** Rounds all weights to 8 bits and packs them; also tells the size of each section in bytes. */
export function writeWeights({ parts, lexicon }: BuiltModel): {
  bytes: Uint8Array
  sizes: Record<string, number>
} {
  const sections = new Map<string, Uint8Array>([
    [SECTIONS.about, new TextEncoder().encode(JSON.stringify(parts.about))],
    [SECTIONS.lexicon, encodeLexicon(lexicon.keys, lexicon.values)],
    [SECTIONS.network, encodeNetwork(parts.network.shape, parts.network.load(new MatrixArena(3_000_000)))],
    [SECTIONS.embeddings, encodeTable(quantise(parts.embeddings))],
    [SECTIONS.names, encodeTable(quantise(parts.names))],
    [SECTIONS.typer, encodeTable(quantise(parts.typer))],
  ])
  const sizes = Object.fromEntries([...sections].map(([name, data]) => [name, data.length]))
  return { bytes: packSections(sections), sizes }
}
