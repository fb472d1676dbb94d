import { ChoiceField } from './choice-field'
import { MatchField } from './match-field'
import { OrderField } from './order-field'
import { SpanField } from './span-field'
import { TypedField } from './typed-field'
import { fill } from '../text'
import type { FieldProps } from './field-props'
import type { Field } from '@/lib/domain/items/field'

/** The input for each kind of field: the closed set that every item type compiles to. */
export function ItemField(props: FieldProps<Field['kind']>) {
  const { field, answer, labelledBy, text, onAnswer } = props
  const chosen = answer?.kind === 'choice' ? [answer.optionId] : []
  switch (field.kind) {
    case 'choice':
      return (
        <ChoiceField
          options={field.options}
          chosen={chosen}
          labelledBy={labelledBy}
          onToggle={(optionId) => onAnswer({ kind: 'choice', optionId })}
        />
      )
    case 'multi-choice': {
      const ticked = answer?.kind === 'multi-choice' ? answer.optionIds : []
      const toggle = (id: string) =>
        onAnswer({
          kind: 'multi-choice',
          optionIds: ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id],
        })
      return (
        <ChoiceField
          options={field.options}
          chosen={ticked}
          labelledBy={labelledBy}
          isMultiple
          onToggle={toggle}
        />
      )
    }
    case 'text': {
      if (field.bank) {
        return (
          <ChoiceField
            options={field.bank}
            chosen={chosen}
            labelledBy={labelledBy}
            isBank
            onToggle={(optionId) => onAnswer({ kind: 'choice', optionId })}
          />
        )
      }
      const typed = answer?.kind === 'text' ? answer.text : ''
      return (
        <TypedField
          value={typed}
          label={text.answerLabel}
          labelledBy={labelledBy}
          maxLength={field.maxLength}
          hint={field.wanted === undefined ? undefined : fill(text.listHint, { count: field.wanted })}
          onType={(value) => onAnswer(value === '' ? null : { kind: 'text', text: value })}
        />
      )
    }
    case 'number':
      return (
        <TypedField
          value={answer?.kind === 'number' ? answer.text : ''}
          label={text.answerLabel}
          labelledBy={labelledBy}
          hint={text.numberHint}
          unit={field.unit}
          maxLength={60}
          isNumber
          onType={(value) => onAnswer(value === '' ? null : { kind: 'number', text: value })}
        />
      )
    case 'order':
      return (
        <OrderField field={field} answer={answer} labelledBy={labelledBy} text={text} onAnswer={onAnswer} />
      )
    case 'match':
      return (
        <MatchField field={field} answer={answer} labelledBy={labelledBy} text={text} onAnswer={onAnswer} />
      )
    case 'span':
      return (
        <SpanField field={field} answer={answer} labelledBy={labelledBy} text={text} onAnswer={onAnswer} />
      )
    case 'reveal':
      return null
  }
}
