import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runProgram } from '../runProgram.ts'
import { isOpenToAll, unprivilegedUser } from '../unprivilegedUser.ts'

export const SUPERUSER = 'postgres'

export type PostgresCluster = {
  /** Holds the data and everything else that the server needs; temporary. */
  readonly folder: string
  readonly data: string
  /** The command that starts the server in the folder; it ends with the options of the server. */
  readonly server: readonly [command: string, ...args: string[]]
  readonly user: { readonly uid: number; readonly gid: number } | undefined
  readonly password: string
}

type ClusterOrder = { readonly postgresBin: string; readonly password: string }

/** Creates the data of a server, owned by a user that is not root. Every user needs a password. */
export async function createCluster({ postgresBin, password }: ClusterOrder): Promise<PostgresCluster> {
  const as = unprivilegedUser()
  const user = as.kind === 'other user' ? { uid: as.uid, gid: as.gid } : undefined
  const prefix = as.kind === 'user namespace' ? as.prefix : []
  const parent = user && !isOpenToAll(tmpdir()) ? '/tmp' : tmpdir()
  const folder = mkdtempSync(join(parent, 'postgres-'))
  const bin = user && !isOpenToAll(join(postgresBin, 'postgres')) ? copiedPrograms(postgresBin, folder) : postgresBin
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid)
  const data = join(folder, 'data')
  const commandOf = (program: string, ...args: string[]): readonly [string, ...string[]] => {
    const [command = '', ...rest] = [...prefix, join(bin, program), ...args]
    return [command, ...rest]
  }
  const [command, ...args] = commandOf('initdb', '-D', data, '-U', SUPERUSER, ...INITDB, `--pwfile=${passwordFile}`)
  await runProgram({ command, arguments: args, folder, user })
  return { folder, data, server: commandOf('postgres', '-D', data), user, password }
}

const INITDB = [
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--lc-messages=C',
  '--no-sync',
  '--no-instructions',
]

/** For a repository in a folder that the other user may not enter, such as /root. */
function copiedPrograms(postgresBin: string, folder: string): string {
  const installation = dirname(postgresBin)
  const copy = join(folder, 'programs')
  mkdirSync(copy)
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(installation, part), join(copy, part), { recursive: true, dereference: true })
  openToAll(copy)
  return join(copy, 'bin')
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else chmodSync(path, 0o755)
  }
}
