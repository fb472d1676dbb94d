import type { ItemDraft, PartDraft } from './item-draft'

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The form for stored content of any type. */
export function toDraft(content: unknown): ItemDraft {
  const fields = asRecord(content)
  const bank = asList(fields['bank'])
  const key = asText(fields['key']) || asText(fields['keyText']) || asText(fields['back'])
  const options = asList(fields['options']).map((option) => {
    const { text, isKey, ...rest } = asRecord(option)
    return { text: asText(text), isKey: isKey === true, rest }
  })
  return {
    stem: asText(fields['stem']),
    key,
    accepted: asList(fields['accepted']).map(asText).join('\n'),
    list: asList(fields['parts']).map(toListLine).join('\n'),
    wanted: asText(fields['wanted']),
    options:
      options.length > 0
        ? options
        : bank.map((word) => ({ text: asText(word), isKey: word === key, rest: {} })),
    parts: [...asList(fields['pairs']), ...asList(fields['entries'])].map(toPartDraft),
    distractors: asList(fields['distractors']).map(asText).join('\n'),
    isTrue: fields['key'] !== false,
    correction: asText(fields['correction']),
    value: asText(fields['value']),
    unit: asText(fields['unit']),
    tolerance: String(Math.round(Number(fields['tolerance'] ?? 0) * 1000) / 10),
    feedback: asText(fields['feedback']),
    rest: fields,
  }
}

function toListLine(part: unknown): string {
  const { text, accepted } = asRecord(part)
  return [text, ...asList(accepted)].map(asText).join(' | ')
}

function toPartDraft(part: unknown): PartDraft {
  const { left, right, text, when, ...rest } = asRecord(part)
  return { text: asText(left ?? text), key: asText(right ?? when), rest }
}
