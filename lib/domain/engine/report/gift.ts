import type { Extraction } from '../types'
import { toContractItem, type ContractItem } from './contract'

/** Moodle's GIFT (https://docs.moodle.org/en/GIFT_format): one question to a paragraph, its signs escaped. */
export function writeGift(extraction: Extraction): string {
  const facts = new Map(extraction.facts.map((fact) => [fact.id, fact]))
  const questions = extraction.items.map((item, index) => {
    const fact = facts.get(item.factIds[0] ?? '')
    const tolerance = readTolerance(item.content)
    return `::Q${index + 1}::${escapeGift(toContractItem(item, fact).stem)} {${writeAnswer(toContractItem(item, fact), tolerance)}}`
  })
  return `${questions.join('\n\n')}\n`
}

function writeAnswer(item: ContractItem, tolerance: { value: number; share: number } | null): string {
  if (item.type === 'true-false') return item.answer.text === 'true' ? 'TRUE' : 'FALSE'
  if (item.options.length > 0)
    return item.options.map((option) => `${option.correct ? '=' : '~'}${escapeGift(option.text)}`).join(' ')
  if (tolerance !== null)
    return `#${tolerance.value}:${Number((tolerance.value * tolerance.share).toPrecision(6))}`
  return [item.answer.text, ...item.accepted].map((text) => `=${escapeGift(text)}`).join(' ')
}

function readTolerance(content: unknown): { value: number; share: number } | null {
  if (typeof content !== 'object' || content === null || !('value' in content) || !('tolerance' in content))
    return null
  const { value, tolerance } = content
  return typeof value === 'number' && typeof tolerance === 'number' ? { value, share: tolerance } : null
}

function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, ' ')
}
