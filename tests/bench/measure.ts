export type Measurement = { name: string; operations: number; cpuMs: number; wallMs: number; p99Ms: number }

/** Runs an operation `count` times after a warm-up, one after another; CPU is user + system time of this process. */
export async function measure(
  name: string,
  options: { count: number; warmUp?: number },
  operation: (index: number) => Promise<unknown> | unknown,
): Promise<Measurement> {
  for (let i = 0; i < (options.warmUp ?? Math.min(50, options.count)); i += 1) await operation(-1 - i)
  const laps: number[] = []
  const cpuStart = process.cpuUsage()
  const wallStart = performance.now()
  for (let i = 0; i < options.count; i += 1) {
    const lap = performance.now()
    await operation(i)
    laps.push(performance.now() - lap)
  }
  const cpu = process.cpuUsage(cpuStart)
  laps.sort((a, b) => a - b)
  return {
    name,
    operations: options.count,
    cpuMs: (cpu.user + cpu.system) / 1000 / options.count,
    wallMs: (performance.now() - wallStart) / options.count,
    p99Ms: laps[Math.min(laps.length - 1, Math.floor(laps.length * 0.99))] ?? 0,
  }
}

/** One row each; ratios of CPU are against the first row. */
export function printMeasurements(title: string, rows: Measurement[]): void {
  const base = rows[0]?.cpuMs ?? 1
  console.log(`\n${title}`)
  console.log(
    `${'operation'.padEnd(52)}${'CPU ms/op'.padStart(11)}${'wall ms/op'.padStart(12)}${'p99 ms'.padStart(9)}${'× first'.padStart(9)}`,
  )
  for (const row of rows) {
    console.log(
      `${row.name.padEnd(52)}${row.cpuMs.toFixed(3).padStart(11)}${row.wallMs.toFixed(3).padStart(12)}${row.p99Ms.toFixed(2).padStart(9)}${(row.cpuMs / base).toFixed(2).padStart(9)}`,
    )
  }
}
