/** @type {import('next').NextConfig} */
const config = {
  // Several builds may live side by side (a test run beside a working copy).
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@photostructure/sqlite', '@node-rs/argon2', '@prisma/client', '@prisma/adapter-pg', 'pg', 'pino'],
  // The checks run as their own steps of `npm test`.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '3mb' } },
}

export default config
