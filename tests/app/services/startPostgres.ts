import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Installed } from '../install/installed.ts'
import { createCluster, SUPERUSER } from './postgres/createCluster.ts'
import {
  createDatabaseSql,
  createUserSql,
  type Database,
  type DatabaseOptions,
  identifier,
  ownSchemaSql,
} from './postgres/databaseSql.ts'
import { negotiateTls } from './postgres/negotiateTls.ts'
import { socketOf, startServer } from './postgres/startServer.ts'
import { superuserOf } from './postgres/superuser.ts'
import type { StartedProcess } from './startProcess.ts'
import { type Certificate, startTlsPort } from './startTlsPort.ts'

export type Postgres = {
  readonly host: '127.0.0.1'
  readonly port: number
  createDatabase(name: string, options?: DatabaseOptions): Promise<Database>
  /** Runs SQL as superuser. @returns rows as lines, columns separated by `|` */
  query(database: string, sql: string): Promise<string>
  dump(name: string, file: string): Promise<void>
  /** Replaces the database by the dump; its user stays. Open connections are closed. */
  restore(name: string, file: string): Promise<void>
  /** Stops the server and keeps the data. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Stops the server and deletes the data. */
  stop(): Promise<void>
}

type PostgresOrder = {
  /** For `127.0.0.1`, and the host name that clients use. */
  readonly certificate: Certificate
  /** Gets the server's log, postgres.log. */
  readonly folder: string
}

/**
 * Starts PostgreSQL with pgvector on 127.0.0.1. It accepts connections with TLS only, as RDS does. They pass through this
 * process: while it waits for a child process synchronously, no client gets an answer.
 */
export async function startPostgres(
  { certificate, folder }: PostgresOrder,
  { installed: { postgresBin } }: { readonly installed: Pick<Installed, 'postgresBin'> },
): Promise<Postgres> {
  const cluster = await createCluster({ postgresBin, password: randomPassword() })
  const superuser = superuserOf(cluster, postgresBin)
  const { query, run } = superuser
  const deleteData = (): void => rmSync(cluster.folder, { recursive: true, force: true })
  const start = (): Promise<StartedProcess> =>
    startServer({ cluster, logFile: join(folder, 'postgres.log') }, { superuser })
  let server: StartedProcess | undefined = await start().catch(error => {
    deleteData()
    throw error
  })
  const tlsPort = await startTlsPort({ socketFile: socketOf(cluster), certificate, negotiate: negotiateTls })

  const databases = new Map<string, { readonly database: Database; readonly options: DatabaseOptions }>()
  const create = async (database: Database, options: DatabaseOptions): Promise<void> => {
    await query(SUPERUSER, createDatabaseSql(database, options))
    await query(database.name, ownSchemaSql(database))
  }
  return {
    host: '127.0.0.1',
    port: tlsPort.port,
    query,
    createDatabase: async (name, options = {}) => {
      const database = { name, user: `${name}_user`, password: randomPassword() }
      await query(SUPERUSER, createUserSql(database))
      await create(database, options)
      databases.set(name, { database, options })
      return database
    },
    dump: async (name, file) => {
      await run('pg_dump', '--format=custom', `--file=${file}`, name)
    },
    restore: async (name, file) => {
      const known = databases.get(name)
      if (!known) throw new Error(`Database '${name}' was not created here.`)
      await query(SUPERUSER, `DROP DATABASE ${identifier(name)} WITH (FORCE)`)
      await create(known.database, known.options)
      await run('pg_restore', '--exit-on-error', `--dbname=${name}`, file)
    },
    pause: async () => {
      await server?.stop()
      await tlsPort.pause()
      server = undefined
    },
    resume: async () => {
      server ??= await start()
      await tlsPort.resume()
    },
    stop: async () => {
      await tlsPort.pause()
      // The immediate shutdown: the data is not needed any more.
      await server?.stop('SIGQUIT')
      server = undefined
      deleteData()
    },
  }
}

/** URL-safe: Open WebUI does not encode it when it composes the address of the database. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}
