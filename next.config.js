const isDevelopment = process.env.NODE_ENV === 'development'

/** Sent with everything. Documents get their Content-Security-Policy, with a nonce, from proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  // Several builds may live side by side (a test run beside a working copy).
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: isDevelopment ? ['127.0.0.1'] : undefined,
  serverExternalPackages: [
    '@photostructure/sqlite',
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pg',
    'pino',
  ],
  // The checks run as their own steps of `npm test`.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A pasted article of 2 MB must arrive, to be told kindly that it is too long.
    serverActions: { bodySizeLimit: '5mb' },
  },
  async headers() {
    return [
      { source: '/:path*', headers },
      {
        source: '/api/:path*',
        headers: [
          { key: 'Cache-Control', value: 'no-store' },
          { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
        ],
      },
    ]
  },
}

export default config
