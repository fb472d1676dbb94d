import Link from 'next/link'

/** A question and the link that answers it. */
export function AskLine({ ask, link, href }: { ask: string; link: string; href: string }) {
  return (
    <p>
      {ask}{' '}
      <Link href={href} className="link inline-flex min-h-11 items-center">
        {link}
      </Link>
    </p>
  )
}
