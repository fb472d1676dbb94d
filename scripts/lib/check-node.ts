/** Ends with one clear line on a Node that is too old. */
export function checkNodeVersion(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Footnote needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}
