import { spawn, type SpawnOptions } from 'node:child_process'

/** Runs a command with this process's own terminal; resolves with its exit code. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs a package's command line with this same Node, without a shell or npx in between. */
export function runNode(script: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return run(process.execPath, [script, ...args], options)
}
