/** The major version goes into every id: within it, the same text keeps the same ids and a teacher's edits survive. */
export const ENGINE_VERSION = '1.0.0'
export const ENGINE_MAJOR = ENGINE_VERSION.split('.')[0] ?? '1'
