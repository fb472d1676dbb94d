import { strToU8, zipSync, zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_IMPORT_LIMITS } from '@/lib/domain/import/importer'
import { importArticle } from '@/lib/domain/import/registry'
import { buildArchive, buildDocx, buildEpub, wordParagraph } from '@/tests/fixtures/import/build-archives'
import { buildPdf } from '@/tests/fixtures/import/build-pdf'
import { PAGE } from '@/tests/fixtures/import/own-page'

/** HTML, zip and PDF bombs, and what else a file may try: each ends with an article or with one clear line. */

const bytesOf = (text: string) => new TextEncoder().encode(text)
const SENTENCE =
  'The bridge at Fallow Ford was built in 1866 by the engineer Amos Kettering, who had never built one before that year.'

/** Small limits, so that bombs need not be large. */
const LIMITS = { ...DEFAULT_IMPORT_LIMITS, maxElements: 5_000, maxUnpackedBytes: 500_000, maxPages: 20 }

async function refusalOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const result = await importArticle({ bytes, fileName, limits: LIMITS })
  if (result.ok) throw new Error('it was read')
  expect(result.message).toMatch(/^[^\n]{10,160}[.]$/u)
  return result.problem
}

async function textOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const result = await importArticle({ bytes, fileName })
  if (!result.ok) throw new Error(result.message)
  return result.article.text
}

describe('a page', () => {
  it('with twenty thousand levels is read, its words kept', async () => {
    expect(
      await textOf(
        bytesOf(`${'<div>'.repeat(20_000)}<p>${SENTENCE}</p><p>${SENTENCE} Again.</p>`),
        'deep.html',
      ),
    ).toContain(SENTENCE)
  })

  it('with too many elements is refused', async () => {
    expect(
      await refusalOf(bytesOf(`<html><body>${'<b>a</b>'.repeat(5_001)}</body></html>`), 'wide.html'),
    ).toBe('too-large')
  })

  it.each([
    ['tags that never end', `<html><body><p>${SENTENCE}</p>${'<a '.repeat(60_000)}`],
    ['quotation marks that never end', `<html><body><p>${SENTENCE}</p>${'<a href="'.repeat(60_001)}`],
    ['comments that never end', `<html><body><p>${SENTENCE}</p>${'<!-- '.repeat(60_000)}`],
    ['end tags without a start', `<html><body><p>${SENTENCE}</p>${'</div></x>'.repeat(60_000)}`],
    ['boxes that never end', `<html><body><p>${SENTENCE}</p>${'<textarea><select>'.repeat(10_000)}`],
  ])('with %s is read to its words', async (_, markup) => {
    expect(await textOf(bytesOf(markup), 'page.html')).toContain(SENTENCE)
  })

  it.each([
    '<script>PAYLOAD</script>',
    '<SCRIPT\n>PAYLOAD</SCRIPT\n>',
    '<style>PAYLOAD</style>',
    '<svg><desc>PAYLOAD</desc><script>PAYLOAD</script></svg>',
    '<iframe srcdoc="<p>PAYLOAD</p>"></iframe>',
    '<noscript><p>PAYLOAD</p></noscript>',
    '<template><p>PAYLOAD</p></template>',
    '<math><annotation-xml encoding="text/html"><style>PAYLOAD</style></annotation-xml></math>',
    '<img alt="PAYLOAD" src="x" onerror="PAYLOAD">',
    '<!-- PAYLOAD -->',
    '<p hidden>PAYLOAD</p>',
  ])('never shows what %s hides', async (trick) => {
    const markup = `<html><body><article><p>${SENTENCE}</p>${trick}<p>${SENTENCE} Again.</p></article></body></html>`
    const text = await textOf(bytesOf(markup), 'page.html')
    expect(text).not.toContain('PAYLOAD')
    expect(text).toContain('Again.')
    const chapter = await textOf(
      buildEpub({ chapters: { 'one.xhtml': `<p>${SENTENCE}</p>${trick}<p>${SENTENCE}</p>` } }),
      'book.epub',
    )
    expect(chapter).not.toContain('PAYLOAD')
  })
})

describe('an archive', () => {
  it('that unpacks to far more than it is, is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(600_000)
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': bomb }
    expect(await refusalOf(zipSync(parts), 'bomb.docx')).toBe('too-large')
    expect(
      await refusalOf(zipSync({ mimetype: strToU8('application/epub+zip'), 'a.xhtml': bomb }), 'bomb.epub'),
    ).toBe('too-large')
  })

  it('with thousands of parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`word/p${at}.xml`, 'x']))
    expect(await refusalOf(buildArchive({ '[Content_Types].xml': '<Types/>', ...parts }), 'many.docx')).toBe(
      'too-large',
    )
  })

  it('with names that lead out of it is read without them', async () => {
    const text = await textOf(
      buildEpub({
        chapters: { 'one.xhtml': `<p>${SENTENCE}</p>`, '../../../etc/passwd.xhtml': '<p>PAYLOAD</p>' },
        parts: { '/etc/shadow.xhtml': '<p>PAYLOAD</p>' },
      }),
      'book.epub',
    )
    expect(text).toBe(SENTENCE)
  })

  it('whose XML declares entities is refused as a Word file, and expands nothing as a book', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "PAYLOAD PAYLOAD"><!ENTITY b "&a;&a;&a;&a;">]>`
    expect(
      await refusalOf(
        buildDocx('', { 'word/document.xml': `${laughs}<w:document>&b;</w:document>` }),
        'laughs.docx',
      ),
    ).toBe('unreadable')
    const page = `${laughs}<html><body><p>${SENTENCE}</p><p>&b;</p></body></html>`
    expect(
      await textOf(
        buildEpub({ chapters: { 'one.xhtml': '' }, parts: { 'OEBPS/one.xhtml': page } }),
        'laughs.epub',
      ),
    ).not.toContain('PAYLOAD')
  })

  it('with a Word file thousands of levels deep is refused', async () => {
    expect(
      await refusalOf(
        buildDocx(
          `${'<w:sdt><w:sdtContent>'.repeat(4_000)}${wordParagraph(SENTENCE)}${'</w:sdtContent></w:sdt>'.repeat(4_000)}`,
        ),
        'deep.docx',
      ),
    ).toBe('unreadable')
  })
})

describe('a PDF', () => {
  /** A page whose content is this stream. */
  const withStream = (stream: Uint8Array, filter: string) => {
    const head = bytesOf(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter ${filter} /Length ${stream.length} >>\nstream\n`,
    )
    const tail = bytesOf('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
    const file = new Uint8Array(head.length + stream.length + tail.length)
    file.set(head)
    file.set(stream, head.length)
    file.set(tail, head.length + stream.length)
    return file
  }

  it('whose stream unpacks to far more than it is, is refused', async () => {
    expect(await refusalOf(withStream(zlibSync(new Uint8Array(9_000_000)), '/FlateDecode'), 'bomb.pdf')).toBe(
      'too-large',
    )
  })

  it('packed twice is refused', async () => {
    expect(
      await refusalOf(
        withStream(zlibSync(zlibSync(new Uint8Array(1_000_000))), '[/FlateDecode /FlateDecode]'),
        'twice.pdf',
      ),
    ).toBe('too-large')
  })

  it('of too many pages is refused', async () => {
    const pages = Array.from({ length: 21 }, () => [{ words: 'x', x: 60, y: 700 }])
    expect(await refusalOf(buildPdf(pages), 'long.pdf')).toBe('too-large')
  })
})

describe('any bytes', () => {
  const samples: [string, Uint8Array][] = [
    ['page.html', bytesOf(PAGE)],
    ['essay.docx', buildDocx(wordParagraph(SENTENCE))],
    ['book.epub', buildEpub({ chapters: { 'one.xhtml': `<p>${SENTENCE}</p>` } })],
    ['paper.pdf', buildPdf([[{ words: SENTENCE, x: 60, y: 700 }]])],
  ]

  it.each(samples)('of %s, cut off or changed, end in an article or a sentence', async (fileName, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.constantFrom(fileName, null, 'other.pdf', 'other.docx', 'other.epub', 'other.html'),
        async (cut, changes, name) => {
          const changed = bytes.slice(0, Math.max(1, cut))
          for (const [at, value] of changes) if (at < changed.length) changed[at] = value
          const result = await importArticle({ bytes: changed, fileName: name })
          if (!result.ok) expect(result.message).toMatch(/^[^\n]{10,160}[.]$/u)
          else
            for (const block of result.article.blocks)
              expect(result.article.text.slice(block.start, block.end)).not.toBe('')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('under any name end in an article or a sentence', async () => {
    const heads = [
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<html>',
      'PK\u0003\u0004mimetypeapplication/epub+zip',
    ].map(bytesOf)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'a.html', 'a.pdf', 'a.docx', 'a.epub'),
        async (head, tail, fileName) => {
          const result = await importArticle({ bytes: new Uint8Array([...head, ...tail]), fileName })
          if (!result.ok) expect(result.message).toMatch(/^[^\n]{10,160}[.]$/u)
        },
      ),
      { numRuns: 150 },
    )
  })
})
