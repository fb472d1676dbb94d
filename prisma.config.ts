import { defineConfig } from 'prisma/config'

/** Only `prisma generate` and the editor read this; the server migrates itself. */
export default defineConfig({ schema: 'prisma/schema.prisma' })
