/** A table's entry for a name that somebody else chose: `toString` and its like are in no table of ours. */
export function lookup<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
