import { useEffect } from 'react'

type Handlers = {
  isOn: boolean
  /** Chooses the option at this index. */
  onChoose: (index: number) => void
  /** Moves the choice by one. */
  onStep: (by: 1 | -1) => void
  onFlag: () => void
  onNext: () => void
}

/** Digits and letters choose, arrows move the choice, F marks, Enter goes on. Never while something else needs the key. */
export function useQuizKeys({ isOn, onChoose, onStep, onFlag, onNext }: Handlers): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const isTyping = target.matches('input[type=text], textarea, select')
      const isRadio = target.matches('input[type=radio], input[type=checkbox]')
      // A focused button or link keeps its own Enter.
      if (event.key === 'Enter') {
        if (target.matches('button, a, select, summary')) return
        event.preventDefault()
        return onNext()
      }
      if (!isOn || isTyping) return
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !isRadio) {
        if (target.matches('button, a, summary')) return
        event.preventDefault()
        return onStep(event.key === 'ArrowDown' ? 1 : -1)
      }
      const key = event.key.toLowerCase()
      if (key === 'f') return onFlag()
      if (/^[1-9]$/.test(key)) return onChoose(Number(key) - 1)
      // F marks, so the sixth option has only its digit.
      if (/^[a-eg-h]$/.test(key)) onChoose(key.charCodeAt(0) - 97)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, onChoose, onStep, onFlag, onNext])
}
