import { NextResponse, type NextRequest } from 'next/server'

const isDevelopment = process.env.NODE_ENV === 'development'

/** A form that signs in with a provider ends in a redirect to it, which `form-action` would stop. */
const PROVIDER_HOSTS = [
  process.env.GOOGLE_CLIENT_ID ? 'https://accounts.google.com' : '',
  process.env.AZURE_AD_CLIENT_ID ? 'https://login.microsoftonline.com' : '',
]
const FORM_TARGETS = ["'self'", ...PROVIDER_HOSTS.filter(Boolean)].join(' ')

/**
 * Gives each document its Content-Security-Policy with a fresh nonce, and does nothing else: it never authorises, and it
 * runs on documents only (see docs/decisions/content-security-policy.md for what that costs).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The development overlay styles itself inline; what schools run does not.
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action ${FORM_TARGETS}`,
    `frame-ancestors 'none'`,
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    {
      source: '/((?!api/|_next/|.*\\.(?:svg|png|ico|txt|webmanifest|woff2)$).*)',
      // Client-side navigations fetch data, not documents.
      missing: [
        { type: 'header', key: 'rsc' },
        { type: 'header', key: 'next-router-prefetch' },
      ],
    },
  ],
}
