import { ArcScorer, type NetworkSource } from './arc-scorer';
import type { FeatureTable } from './feature-table';
import { createLabellerScratch, findHighest, labelArcs, type LabellerModel } from './labeller';
import type { Lexicon } from './lexicon';
import { decodeLexicon } from './lexicon-codec';
import { findMentions, type Mention, type MentionModels } from './mentions';
import { NAME_LABELS, type NameModel } from './names';
import { decodeNetwork } from './network-codec';
import { parseSentence } from './parse-sentence';
import { encodeSentence, type SentenceCodes } from './sentence-codes';
import { createSequenceScratch } from './sequence';
import { codeTags } from './tag-codes';
import { decodePackedTable, decodeTable } from './table-codec';
import { tagCodes, type TaggerModel } from './tagger';
import { WeightsError, unpackSections } from './weights-file';
import { readWordVectors, type WordVectors } from './word-vectors';

/** Names of the sections of a weights file. */
export const SECTIONS = {
  about: 'about', lexicon: 'lexicon', tagger: 'tagger', network: 'network', embeddings: 'embeddings', labeller: 'labeller',
  innerNames: 'names-inner', outerNames: 'names-outer', typer: 'typer',
} as const;

/** What the `about` section says, as JSON: what the classes of the tagger and the labeller are called. */
export type About = { readonly tags: readonly string[]; readonly relations: readonly string[] };

/** Heads are indices of words, -1 for the root; relations are Universal Dependencies (version 2) labels. */
export type Parse = {
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** The probability of each head by the network alone, 0 to 1: low where the parse is a guess. */
  readonly confidence: Float32Array;
  /** What the network thinks of names, for {@link LanguageModel.mentions}; not for other use. */
  readonly namePrior: Float32Array;
};

/** How many paths the tagger and the name labels keep. Measured: with the network behind them more gain nothing. */
const TAG_BEAM = 1;
const NAME_BEAM = 1;

/** Tags and tree of a sentence. */
export type Analysis = Parse & { readonly tags: readonly string[] };

/** The language model, ready to use. It holds working memory: one for each thread. Same words in, same result out. */
export type LanguageModel = {
  /** Tags and tree in one go: cheaper than {@link tag} and {@link parse} one after the other. */
  analyse(words: readonly string[]): Analysis;
  /** Penn Treebank tags, one a word. */
  tag(words: readonly string[]): string[];
  /** One well-formed tree for any words and given tags; tags that the model does not know count as nouns. */
  parse(words: readonly string[], tags: readonly string[]): Parse;
  /** Mentions of things in a parsed sentence, by start, longest first. */
  mentions(words: readonly string[], tags: readonly string[], parse: Parse): Mention[];
  /** What it knows of words out of any sentence. */
  readonly words: WordVectors;
};

/** The parts that a language model is made of. */
export type ModelParts = {
  readonly about: About;
  readonly lexicon: Lexicon;
  readonly tagger: FeatureTable;
  readonly network: NetworkSource;
  readonly embeddings: FeatureTable;
  readonly labeller: FeatureTable;
  readonly names: NameModel;
  readonly typer: FeatureTable;
};

/**
 * Makes a language model of the bytes of a weights file.
 * @throws WeightsError when the bytes are not a whole weights file of this version
 */
export function loadLanguageModel(bytes: Uint8Array): LanguageModel {
  const sections = unpackSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new WeightsError(`The language model has no section "${name}".`);
    return found;
  };
  const table = (name: string): FeatureTable => decodePackedTable(section(name));
  return assembleLanguageModel({
    about: JSON.parse(new TextDecoder().decode(section(SECTIONS.about))) as About,
    lexicon: decodeLexicon(section(SECTIONS.lexicon)),
    tagger: table(SECTIONS.tagger),
    network: decodeNetwork(section(SECTIONS.network)),
    embeddings: decodeTable(section(SECTIONS.embeddings)),
    labeller: table(SECTIONS.labeller),
    names: { inner: table(SECTIONS.innerNames), outer: table(SECTIONS.outerNames) },
    typer: table(SECTIONS.typer),
  });
}

/** Puts the parts together; training uses it to measure weights before they are rounded. */
export function assembleLanguageModel(parts: ModelParts): LanguageModel {
  const { about, lexicon } = parts;
  const tagger: TaggerModel = { tags: about.tags, table: parts.tagger };
  const scorer = new ArcScorer(parts.network, parts.embeddings);
  const labeller: LabellerModel = { relations: about.relations, table: parts.labeller };
  const mentionModels: MentionModels = {
    names: parts.names, typer: parts.typer, beam: NAME_BEAM, scratch: createSequenceScratch(NAME_LABELS),
  };
  const tagNumbers = new Map(about.tags.map((tag, i) => [tag, i]));
  const fallback = tagNumbers.get('NN') ?? 0;
  const toNumbers = (tags: readonly string[]): Int16Array => Int16Array.from(tags, (tag) => tagNumbers.get(tag) ?? fallback);
  const tagScratch = createSequenceScratch(about.tags.length);
  const labelScratch = createLabellerScratch(about.relations.length);

  const label = (codes: SentenceCodes, tags: Int16Array, heads: Int32Array): string[] =>
    Array.from(labelArcs(labeller, codes, codeTags(tags), heads, labelScratch), (k) => (k < 0 ? 'root' : (about.relations[k] ?? 'dep')));
  /** The tagger reads a few words around; the network, given its tags, reads the sentence and has the last word. */
  const analyse = (words: readonly string[]): Analysis => {
    const codes = encodeSentence(words, lexicon);
    const first = tagCodes(tagger, codes, TAG_BEAM, tagScratch);
    const { heads, confidence, tags: scores, tagColumns, namePrior } = parseSentence(scorer, codes, first);
    const numbers = first.map((_, i) => findHighest(scores, about.tags.length, i * tagColumns));
    return { tags: Array.from(numbers, (k) => about.tags[k] ?? 'NN'), heads, confidence, namePrior, relations: label(codes, numbers, heads) };
  };

  return {
    words: readWordVectors(parts.embeddings),
    analyse,
    tag(words) {
      return [...analyse(words).tags];
    },
    parse(words, tags) {
      const codes = encodeSentence(words, lexicon);
      const numbers = toNumbers(tags);
      const { heads, confidence, namePrior } = parseSentence(scorer, codes, numbers);
      return { heads, confidence, namePrior, relations: label(codes, numbers, heads) };
    },
    mentions(words, tags, parse) {
      return findMentions(mentionModels, {
        words, tags, heads: parse.heads, relations: parse.relations,
        codes: encodeSentence(words, lexicon), tagCodes: codeTags(toNumbers(tags)), namePrior: parse.namePrior,
      });
    },
  };
}
