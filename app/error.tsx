'use client'
import { buttonClass } from '@/components/ui/button-class'

// Shown when a page fails in a way nobody foresaw: never the error's own words, only the id that the log has too.
// The words stand here and not in the message files because those may be what failed to load.
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main id="main" className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-16">
      <h1>Something went wrong on our side</h1>
      <p>
        What you had saved is safe. Please try again; if it happens again, tell your school&rsquo;s Footnote
        administrator this number:
      </p>
      <p className="font-mono">{error.digest ?? 'no number'}</p>
      <p className="flex gap-2">
        <button type="button" className={buttonClass('primary')} onClick={reset}>
          Try again
        </button>
        <a className={buttonClass()} href="/">
          Go to the start page
        </a>
      </p>
    </main>
  )
}
