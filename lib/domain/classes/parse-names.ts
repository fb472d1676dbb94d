/** A student as a pasted line gives them. */
export type ListedStudent = { name: string; section: string | null }

export type NameList = {
  students: ListedStudent[]
  /** Lines left out, with the reason. */ skipped: {
    line: number
    text: string
    reason: 'too-long' | 'repeated'
  }[]
}

/** As displayNameSchema has it. */
const MAX_NAME = 60

/**
 * Reads a list of names as teachers have it: one a line, "Last, First" or "First Last", perhaps numbered, perhaps with a
 * section behind a tab or semicolon. Nothing is dropped silently.
 */
export function parseNames(text: string): NameList {
  const students: ListedStudent[] = []
  const skipped: NameList['skipped'] = []
  const seen = new Set<string>()
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.replace(/^\s*(?:\d+\s*[.):]|[-*•])\s*/, '').trim()
    if (line === '') return
    const [namePart = '', sectionPart = ''] = line.split(/[\t;]/)
    const name = turnAround(namePart)
    const section = sectionPart.trim().slice(0, 40) || null
    if (name === '') return
    if (name.length > MAX_NAME) skipped.push({ line: index + 1, text: name.slice(0, 40), reason: 'too-long' })
    else if (seen.has(name.toLowerCase())) skipped.push({ line: index + 1, text: name, reason: 'repeated' })
    else {
      seen.add(name.toLowerCase())
      students.push({ name, section })
    }
  })
  return { students, skipped }
}

/** "Okafor, Ada" is Ada Okafor. */
function turnAround(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim().replace(/^"|"$/g, '')
  const comma = /^([^,]+),\s*([^,]+)$/.exec(clean)
  return comma ? `${comma[2]} ${comma[1]}`.trim() : clean
}
