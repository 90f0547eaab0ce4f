import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Installed } from '../install/installed.ts'
import { startProcess } from './startProcess.ts'
import { type Certificate, startTlsPort } from './startTlsPort.ts'
import { untilReady } from './untilReady.ts'

export type Valkey = {
  /** With the token, and TLS as ElastiCache has it: `rediss://:TOKEN@localhost:PORT/0`. */
  readonly url: string
  readonly port: number
  /** Makes it unreachable, as a failing network does: the data stays. */
  pause(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

type ValkeyOrder = {
  /** For `localhost`. */
  readonly certificate: Certificate
  /** Gets the server's log, valkey.log. */
  readonly folder: string
}

/** Starts Valkey with a token, reachable through TLS only. Connections pass through this process. */
export async function startValkey(
  { certificate, folder }: ValkeyOrder,
  { installed }: { readonly installed: Pick<Installed, 'valkeyServer'> },
): Promise<Valkey> {
  const data = mkdtempSync(join(tmpdir(), 'valkey-'))
  const socketFile = join(data, 'socket')
  const token = randomBytes(24).toString('hex')
  const settings = { port: '0', unixsocket: socketFile, requirepass: token, save: '', appendonly: 'no', dir: data }
  const logFile = join(folder, 'valkey.log')
  const deleteData = (): void => rmSync(data, { recursive: true, force: true })
  const server = await startProcess({
    command: installed.valkeyServer,
    arguments: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    folder: data,
    logFile,
    signal: 'SIGTERM',
    temporaryFolder: data,
  })
  await untilReady({ name: 'Valkey', process: server, logFile, isReady: () => accepts(socketFile) }).catch(error => {
    deleteData()
    throw error
  })
  const tlsPort = await startTlsPort({ socketFile, certificate })
  return {
    url: `rediss://:${token}@localhost:${tlsPort.port}/0`,
    port: tlsPort.port,
    pause: tlsPort.pause,
    resume: tlsPort.resume,
    stop: async () => {
      await tlsPort.pause()
      await server.stop()
      deleteData()
    },
  }
}

function accepts(socketFile: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(socketFile, () => {
      socket.destroy()
      resolve(true)
    }).on('error', () => resolve(false))
  })
}
