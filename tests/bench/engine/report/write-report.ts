import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Outcome } from '../outcome'
import { findAll } from '../parts/checks'
import { listEntries } from './entries'
import { renderPage } from './page'

/** Writes the page with every item. @returns its path */
export function writeReport(outcomes: readonly Outcome[], folder: string): string {
  const file = path.join(folder, 'items.html')
  const entries = outcomes.flatMap((outcome) => listEntries(outcome, findAll(outcome)))
  writeFileSync(file, renderPage(entries))
  return file
}
