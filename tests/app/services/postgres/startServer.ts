import { join } from 'node:path'
import { type StartedProcess, startProcess } from '../startProcess.ts'
import { untilReady } from '../untilReady.ts'
import type { PostgresCluster } from './createCluster.ts'
import type { Superuser } from './superuser.ts'

type ServerOrder = { readonly cluster: PostgresCluster; readonly logFile: string }

/** Starts the server of a cluster on a Unix socket, and waits until it accepts connections. */
export async function startServer(
  { cluster, logFile }: ServerOrder,
  { superuser }: { readonly superuser: Superuser },
): Promise<StartedProcess> {
  const [command, ...args] = cluster.server
  const server = await startProcess({
    command,
    arguments: [...args, ...optionsOf(cluster.folder)],
    folder: cluster.folder,
    user: cluster.user,
    logFile,
    // PostgreSQL's fast shutdown: it ends the connections of its clients.
    signal: 'SIGINT',
    temporaryFolder: cluster.folder,
  })
  const isReady = (): Promise<boolean> =>
    superuser.run('pg_isready', '--quiet').then(
      () => true,
      () => false,
    )
  await untilReady({ name: 'PostgreSQL', process: server, logFile, isReady })
  return server
}

export const socketOf = ({ folder }: PostgresCluster): string => join(folder, '.s.PGSQL.5432')

/** Without what protects data from a crash of the machine. */
function optionsOf(folder: string): readonly string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '32MB',
    jit: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
