/** The own entry of a table for an untrusted name: undefined for `toString` and other inherited members. */
export function lookup<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
