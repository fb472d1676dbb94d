import { ArcScorer, type NetworkSource } from './arc-scorer';
import type { FeatureTable } from './feature-table';
import type { Lexicon } from './lexicon';
import { decodeLexicon } from './lexicon-codec';
import { findMentions, findNamed, type Mention, type MentionModels, type ParsedSentence } from './mentions';
import { NAME_LABELS, type NameModel } from './names';
import { decodeNetwork } from './network-codec';
import { parseSentence } from './parse-sentence';
import { repairClauses } from './repair-clauses';
import { repairSubjects } from './repair-subjects';
import { encodeSentence, type CodeMemory, type SentenceCodes } from './sentence-codes';
import { createSequenceScratch } from './sequence';
import { codeTags } from './tag-codes';
import { decodePackedTable, decodeTable } from './table-codec';
import { createTyperScratch } from './typer';
import { WeightsError, unpackSections } from './weights-file';
import { readWordVectors, type WordVectors } from './word-vectors';

/** Names of the sections of a weights file. */
export const SECTIONS = {
  about: 'about', lexicon: 'lexicon', network: 'network', embeddings: 'embeddings', innerNames: 'names-inner', outerNames: 'names-outer', typer: 'typer',
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

/** How many paths the name labels keep. Measured: with the network behind them more gain nothing. */
const NAME_BEAM = 1;

/** How many words' codes are kept. */
const MOST_REMEMBERED = 20_000;

/** Tags and tree of a sentence. */
export type Analysis = Parse & { readonly tags: readonly string[] };

/** The language model, ready to use. It holds working memory: one for each thread. Same words in, same result out. */
export type LanguageModel = {
  /** Tags and one well-formed tree, for any words. */
  analyse(words: readonly string[]): Analysis;
  /** Penn Treebank tags, one a word. */
  tag(words: readonly string[]): string[];
  /** Mentions of things in a parsed sentence, by start, longest first. */
  mentions(words: readonly string[], tags: readonly string[], parse: Parse): Mention[];
  /** Only the names among the mentions: much cheaper. */
  names(words: readonly string[], tags: readonly string[], parse: Parse): Mention[];
  /** What it knows of words out of any sentence. */
  readonly words: WordVectors;
};

/** The parts that a language model is made of. */
export type ModelParts = {
  readonly about: About;
  readonly lexicon: Lexicon;
  readonly network: NetworkSource;
  readonly embeddings: FeatureTable;
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
    network: decodeNetwork(section(SECTIONS.network)),
    embeddings: decodeTable(section(SECTIONS.embeddings)),
    names: { inner: table(SECTIONS.innerNames), outer: table(SECTIONS.outerNames) },
    typer: table(SECTIONS.typer),
  });
}

/** Puts the parts together; training uses it to measure weights before they are rounded. */
export function assembleLanguageModel(parts: ModelParts): LanguageModel {
  const { about, lexicon } = parts;
  const classes = { tags: about.tags.length, relations: about.relations.length };
  const scorer = new ArcScorer(parts.network, parts.embeddings);
  const mentionModels: MentionModels = {
    names: parts.names, typer: parts.typer, beam: NAME_BEAM, scratch: createSequenceScratch(NAME_LABELS),
    typerScratch: createTyperScratch(),
  };
  const tagNumbers = new Map(about.tags.map((tag, i) => [tag, i]));
  const fallback = tagNumbers.get('NN') ?? 0;
  const toNumbers = (tags: readonly string[]): Int16Array => new Int16Array(tags.map((tag) => tagNumbers.get(tag) ?? fallback));

  const memory: CodeMemory = new Map();
  const last: { words: readonly string[]; codes: SentenceCodes | null } = { words: [], codes: null };
  // Names are asked for right after the tree, with the same words: they are encoded once.
  const encode = (words: readonly string[]): SentenceCodes => {
    if (last.codes !== null && last.words === words) return last.codes;
    if (memory.size > MOST_REMEMBERED) memory.clear();
    last.words = words;
    last.codes = encodeSentence(words, lexicon, memory);
    return last.codes;
  };
  const toParsedSentence = (words: readonly string[], tags: readonly string[], parse: Parse): ParsedSentence => ({
    words, tags, heads: parse.heads, relations: parse.relations,
    codes: encode(words), tagCodes: codeTags(toNumbers(tags)), namePrior: parse.namePrior,
  });
  const nameRelations = (labels: Int16Array): string[] => Array.from(labels, (k) => (k < 0 ? 'root' : (about.relations[k] ?? 'dep')));
  const analyse = (words: readonly string[]): Analysis => {
    const codes = encode(words);
    const { heads, confidence, labels, tags: numbers, namePrior } = parseSentence(scorer, words, codes, classes);
    const relations = nameRelations(labels);
    const tags = Array.from(numbers, (k) => about.tags[k] ?? 'NN');
    repairSubjects({ heads, relations }, words);
    repairClauses({ heads, relations, tags });
    return { tags, heads, confidence, namePrior, relations };
  };

  return {
    words: readWordVectors(parts.embeddings),
    analyse,
    tag(words) {
      return [...analyse(words).tags];
    },
    mentions(words, tags, parse) {
      return findMentions(mentionModels, toParsedSentence(words, tags, parse));
    },
    names(words, tags, parse) {
      return findNamed(mentionModels, toParsedSentence(words, tags, parse));
    },
  };
}
