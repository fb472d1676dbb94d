import type { Entry } from './entries'
import { PAGE_SCRIPT } from './page-script'
import { PAGE_STYLE } from './page-style'

/** One page with everything in it: opens from the disk, asks for nothing. */
export function renderPage(entries: readonly Entry[], title = 'Engine items'): string {
  // "<" is written as an escape, so that no text of an article can end the script.
  const data = JSON.stringify(entries)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${title}</title><style>${PAGE_STYLE}</style></head>
<body><header><h1>${title}</h1><form id="filters" aria-label="Filters"></form><p id="count" role="status"></p>
<p class="help">J next, K previous, / search</p></header><main id="list"></main>
<script type="application/json" id="data">${data}</script><script>${PAGE_SCRIPT}</script></body></html>
`
}
