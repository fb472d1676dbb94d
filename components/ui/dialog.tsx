'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import { buttonClass } from './button-class'

/**
 * A modal on the platform's own <dialog>: focus is trapped and given back, Escape closes. `open` is the caller's state.
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  children,
}: {
  open: boolean
  onClose: () => void
  title: ReactNode
  closeLabel: string
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    // A press on the backdrop closes; its equal on the keyboard is the dialog's own Escape.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto max-h-[85dvh] w-[min(36rem,calc(100vw-2rem))] overflow-auto rounded-md border border-line bg-sheet p-0 text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.45)]"
    >
      {open ? (
        <div className="flex flex-col gap-4 p-6">
          <div className="flex items-start justify-between gap-4">
            <h2>{title}</h2>
            <button type="button" className={buttonClass('quiet', 'small')} onClick={onClose}>
              {closeLabel}
            </button>
          </div>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
