/**
 * The page's own script. It writes text, never markup, and shows a bounded number of items at a time: filters are how to
 * reach the others.
 */
export const PAGE_SCRIPT = `
const entries = JSON.parse(document.getElementById('data').textContent)
const LIMIT = 300
const form = document.getElementById('filters')
const list = document.getElementById('list')
const fields = ['half', 'article', 'type', 'kind', 'flaws', 'status']
const element = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined && text !== null) node.textContent = text
  return node
}
for (const field of fields) {
  const values = [...new Set(entries.flatMap((entry) => entry[field]))].sort()
  const select = element('select')
  select.name = field
  select.setAttribute('aria-label', field)
  select.append(new Option(field + ': all', ''))
  for (const value of values) select.append(new Option(value + ' (' + entries.filter((entry) => [entry[field]].flat().includes(value)).length + ')', value))
  form.append(select)
}
const search = element('input')
search.type = 'search'
search.name = 'search'
search.placeholder = 'search'
search.setAttribute('aria-label', 'Search in stems and answers')
form.append(search)
const render = (entry) => {
  const card = element('article')
  card.tabIndex = -1
  card.append(element('p', 'meta', [entry.article, '#' + entry.rank, entry.type, entry.kind, entry.status, 'score ' + entry.score, entry.holder && 'holder: ' + entry.holder, entry.hedge && 'hedge: ' + entry.hedge].filter(Boolean).join(' · ')))
  card.append(element('p', 'stem', entry.stem))
  if (entry.options.length > 0) {
    const options = element('ol')
    for (const option of entry.options) {
      const item = element('li', option.correct ? 'key' : '', option.text + (option.correct ? '  ✓' : ''))
      if (!option.correct) item.append(element('span', 'from', '  ' + [option.origin, option.from && '“…' + option.from + '…”'].filter(Boolean).join(': ')))
      options.append(item)
    }
    card.append(options)
  }
  if (entry.options.length === 0 || !entry.options.some((option) => option.correct)) card.append(element('p', '', 'Key: ' + entry.answer))
  if (entry.accepted.length > 0) card.append(element('p', 'meta', 'also accepted: ' + entry.accepted.join(' | ')))
  if (entry.more) card.append(element('p', 'meta', entry.more))
  if (entry.flaws.length > 0) card.append(element('p', 'flaw', entry.flaws.join(', ')))
  const paragraph = element('p', 'paragraph')
  for (const part of entry.paragraph) paragraph.append(part.mark ? element('mark', part.mark, part.text) : document.createTextNode(part.text))
  card.append(paragraph)
  return card
}
const show = () => {
  const chosen = new FormData(form)
  const words = String(chosen.get('search')).toLowerCase()
  const found = entries.filter((entry) => fields.every((field) => !chosen.get(field) || [entry[field]].flat().includes(chosen.get(field))) && (entry.stem + ' ' + entry.answer).toLowerCase().includes(words))
  list.replaceChildren(...found.slice(0, LIMIT).map(render))
  document.getElementById('count').textContent = found.length + ' of ' + entries.length + ' items' + (found.length > LIMIT ? ', the first ' + LIMIT + ' shown' : '')
}
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
const move = (step) => {
  const cards = [...list.children]
  const at = cards.indexOf(document.activeElement)
  const next = cards[Math.max(0, Math.min(cards.length - 1, at + step))]
  if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: 'start' }) }
}
document.addEventListener('keydown', (event) => {
  if (/^(INPUT|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'j') move(1)
  else if (event.key === 'k') move(-1)
  else if (event.key === '/') { event.preventDefault(); search.focus() }
})
show()
`
