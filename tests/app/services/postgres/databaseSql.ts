export type DatabaseOptions = {
  /** False: the user may not run `CREATE EXTENSION`. Default: true, as the master user of RDS may. */
  readonly mayCreateExtension?: boolean
}

export type Database = { readonly name: string; readonly user: string; readonly password: string }

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

export function createUserSql({ user, password }: Database): string {
  return `CREATE ROLE ${identifier(user)} LOGIN PASSWORD ${literal(password)}`
}

/** An extension needs the right to create in the database, which its owner has and others do not. */
export function createDatabaseSql({ name, user }: Database, { mayCreateExtension = true }: DatabaseOptions): string {
  return `CREATE DATABASE ${identifier(name)}${mayCreateExtension ? ` OWNER ${identifier(user)}` : ''}`
}

/** Lets the user create tables, also in a database that it does not own. */
export function ownSchemaSql({ user }: Database): string {
  return `ALTER SCHEMA public OWNER TO ${identifier(user)}`
}
