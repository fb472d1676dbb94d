/** How Prisma's messages and traces call this adapter. */
export const ADAPTER_NAME = 'footnote-sqlite'
