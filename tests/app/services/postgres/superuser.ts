import { join } from 'node:path'
import { runProgram } from '../runProgram.ts'
import { type PostgresCluster, SUPERUSER } from './createCluster.ts'

export type Superuser = {
  /** Runs a program of PostgreSQL as superuser. @returns its standard output */
  readonly run: (program: string, ...args: readonly string[]) => Promise<string>
  /** Runs SQL. @returns rows as lines, columns separated by `|` */
  readonly query: (database: string, sql: string) => Promise<string>
}

/** Works on the server's Unix socket, so that it needs no TLS. */
export function superuserOf(cluster: PostgresCluster, postgresBin: string): Superuser {
  const run = (program: string, ...args: readonly string[]): Promise<string> =>
    runProgram({
      command: join(postgresBin, program),
      arguments: [`--host=${cluster.folder}`, `--username=${SUPERUSER}`, ...args],
      // Without the variables of this process: those that begin with PG would change the connection.
      variables: { PATH: process.env.PATH, PGPASSWORD: cluster.password },
    })
  return {
    run,
    query: async (database, sql) => {
      const options = ['--no-psqlrc', '-qAt', '--set=ON_ERROR_STOP=1']
      return (await run('psql', ...options, `--dbname=${database}`, `--command=${sql}`)).trim()
    },
  }
}
