import type { Setting } from '../setting/setting.ts'

/** The role of each account that Open WebUI has, by e-mail address. */
export async function accountsOf({ postgres, database }: Setting): Promise<Readonly<Record<string, string>>> {
  const lines = await postgres.query(database.name, 'SELECT email, role FROM "user"')
  const rows = lines.split('\n').filter(line => line !== '')
  return Object.fromEntries(rows.map(row => row.split('|')))
}
