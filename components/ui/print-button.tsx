'use client'
import type { ReactNode } from 'react'
import { Button } from './button'

/** Opens the browser's own print dialogue. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
