import { spawn } from 'node:child_process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end. A signal that ends this process is passed on, so that no program outlives it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, shell?: boolean }} options
 * @returns {Promise<{ code: number | null, output: string, signal: string | undefined }>} `signal` ended it, or was sent to this process
 */
export function runProgram(command, args, { cwd, shell = false }) {
  return new Promise(resolve => {
    let output = ''
    let received
    const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = signal => {
      received = signal
      child.kill(signal)
    }
    const end = (code, signal) => {
      for (const name of SIGNALS) process.off(name, stop)
      resolve({ code, output, signal: received ?? signal ?? undefined })
    }
    for (const name of SIGNALS) process.on(name, stop)
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        output += text
      })
    child.on('error', error => {
      output += error.message
      end(null, undefined)
    })
    child.on('close', end)
  })
}
