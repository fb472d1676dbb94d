import type { FeatureTable } from './feature-table';
import { hashText } from './hash';
import { NAME_LABELS, NAME_TYPES, findNames, findRuns, type NameInput, type NameModel, type NameSpan } from './names';
import { baseOf, findPhrase, isNamePart } from './phrase';
import { PAD, type SentenceCodes } from './sentence-codes';
import type { SequenceScratch } from './sequence';
import { layOutTree } from './tree';
import { typeMention, type MentionType, type ParsedCodes, type TyperScratch } from './typer';

/** Something a sentence speaks of: words `[start, end)` around the word `head`. A name keeps its article, as in the treebank. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly type: MentionType;
  readonly isName: boolean;
  /** Of a name: how likely the network by itself finds its type, 0 to 1; of other mentions 1. */
  readonly certainty: number;
};

export type MentionModels = {
  readonly names: NameModel;
  readonly typer: FeatureTable;
  readonly beam: number;
  readonly scratch: SequenceScratch;
  readonly typerScratch: TyperScratch;
};

/** A parsed sentence, with its codes. `heads` are word indices, -1 for the root. */
export type ParsedSentence = {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  readonly codes: SentenceCodes;
  readonly tagCodes: Int32Array;
  /** See {@link NameInput.prior}. */
  readonly namePrior: Float32Array;
};

/** The code of a relation's first part ("nsubj:pass" counts as "nsubj"), for features. */
function codeRelation(relation: string): number {
  return hashText(baseOf(relation), 0x4e1a);
}

/** Whether a word looks like part of a name: a proper noun, or a capitalised noun inside the sentence. */
function looksProper(word: string, tag: string, index: number): boolean {
  return tag.startsWith('NNP') || (index > 0 && tag.startsWith('N') && /^\p{Lu}/u.test(word));
}

/** Lays a parsed sentence out for the name labels. */
export function toNameInput(s: ParsedSentence): NameInput {
  const size = s.words.length + 2 * PAD;
  const heads = new Int32Array(size);
  const relations = new Int32Array(size);
  for (let i = 0; i < s.words.length; i++) {
    const head = s.heads[i] ?? -1;
    heads[i + PAD] = head < 0 ? 0 : head + PAD;
    relations[i + PAD] = codeRelation(s.relations[i] ?? '');
  }
  const runs = findRuns(s.words.map((word, i) => looksProper(word, s.tags[i] ?? '', i)));
  return { codes: s.codes, tags: s.tagCodes, heads, relations, around: new Int32Array(size), prior: s.namePrior, settled: null, ...runs };
}

/** Lays a parsed sentence out for the typer. */
export function toParsedCodes(s: ParsedSentence): ParsedCodes {
  const relations = new Int32Array(s.words.length + 2 * PAD);
  for (const [i, relation] of s.relations.entries()) relations[i + PAD] = codeRelation(relation);
  return { codes: s.codes, tags: s.tagCodes, tree: layOutTree(s.heads), relations };
}

/** Whether a word can head a mention: a noun, a number or a personal pronoun that is not merely part of another name. */
export function canHeadMention(tag: string, relation: string): boolean {
  return /^(NN|NNS|NNP|NNPS|PRP|PRP\$|CD)$/.test(tag) && !isNamePart(relation) && relation !== 'nummod';
}

/** The names of a sentence by their labels, by start, longest first; one that is none of the main types is typed like any noun. */
export function findNamed(models: MentionModels, s: ParsedSentence): Mention[] {
  if (!s.words.some((word, i) => looksProper(word, s.tags[i] ?? '', i))) return [];
  const names = findNames(models.names, toNameInput(s), models.beam, models.scratch);
  let parsed: ParsedCodes | null = null;
  const found = names.map(({ start, end, type }): Mention => {
    const head = findHead(s.heads, start, end);
    const typed = type === 'other' ? typeMention(models.typer, (parsed ??= toParsedCodes(s)), head, models.typerScratch) : type;
    const certainty = averagePrior(s.namePrior, { start, end, type });
    return { start, end, head, type: typed === 'none' ? 'abstract' : typed, isName: true, certainty };
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Finds names by their labels and other mentions by the tree: every noun that heads a phrase and that the typer takes for a
 * mention. Names come first where both find the same words.
 */
export function findMentions(models: MentionModels, s: ParsedSentence): Mention[] {
  const parsed = toParsedCodes(s);
  const found = new Map<string, Mention>();
  const add = (mention: Mention): void => {
    const key = `${mention.start} ${mention.end}`;
    if (!found.has(key)) found.set(key, mention);
  };
  for (const name of findNamed(models, s)) add(name);
  const named = new Set([...found.values()].map((mention) => mention.head));
  const children = s.words.map((): number[] => []);
  for (const [i, head] of s.heads.entries()) children[head]?.push(i);
  for (let i = 0; i < s.words.length; i++) {
    if (named.has(i) || !canHeadMention(s.tags[i] ?? '', s.relations[i] ?? '')) continue;
    const type = typeMention(models.typer, parsed, i, models.typerScratch);
    if (type === 'none') continue;
    const phrase = findPhrase(i, children, s.relations, (k) => s.relations[k] === 'punct');
    add({ ...phrase, type, isName: false, certainty: 1 });
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The network's probability of a type, on average over the words of a name. */
function averagePrior(prior: Float32Array, { start, end, type }: NameSpan): number {
  const begin = 2 * NAME_TYPES.indexOf(type) + 1;
  let sum = 0;
  for (let i = start; i < end; i++) {
    const row = i * NAME_LABELS + begin;
    sum += Math.exp(prior[row] ?? -Infinity) + Math.exp(prior[row + 1] ?? -Infinity);
  }
  return sum / (end - start);
}

/** The word of a span whose head is outside it; the first one when several are. */
function findHead(heads: Int32Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const head = heads[i] ?? -1;
    if (head < start || head >= end) return i;
  }
  return start;
}

