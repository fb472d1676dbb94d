import Link from 'next/link'

/** The name with its mark: a footnote. */
export function Brand({ href = '/' }: { href?: string }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-11 items-center font-serif text-lg font-semibold tracking-tight text-ink no-underline"
      aria-label="Footnote"
    >
      <span aria-hidden="true">
        Footnote<sup className="footnote-mark">1</sup>
      </span>
    </Link>
  )
}
