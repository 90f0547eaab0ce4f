import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const START_LIMIT = 120_000

type ServerOfClients = {
  readonly variablesFile: string
  readonly logFile: string
  readonly close: () => Promise<void>
}

/** `npm run rehearse -- --serve`, which writes the variables of its clients into this file. */
export async function startServer(variablesFile: string): Promise<ServerOfClients> {
  const logFile = `${variablesFile}.log`
  const log = openSync(logFile, 'w')
  const program = spawn(
    'npm',
    ['run', '-s', 'rehearse', '--', '--serve', '--delay', '0s', '--variables', variablesFile],
    {
      stdio: ['ignore', log, log],
    },
  )
  const ended = once(program, 'close')
  const start = performance.now()
  while (!existsSync(variablesFile)) {
    const isLate = performance.now() - start > START_LIMIT
    if (isLate || program.exitCode !== null || program.signalCode !== null) {
      program.kill()
      throw new Error(`The server did not start.\n${readFileSync(logFile, 'utf8')}`)
    }
    await sleep(100)
  }
  return {
    variablesFile,
    logFile,
    close: async () => {
      program.kill()
      await ended
    },
  }
}
