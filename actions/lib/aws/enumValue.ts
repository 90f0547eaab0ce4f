/** The value, checked against the known values. A new value of AWS is a bug of this repository; the error names it. */
export function enumValue<T extends string>(values: readonly T[], value: string | undefined, what: string): T {
  const known = values.find(candidate => candidate === value)
  if (known === undefined) throw new Error(`AWS returned the ${what} '${value}', which this repository does not know.`)
  return known
}

/** This repository's name for a value of AWS. */
export function translateEnum<T>(names: Readonly<Record<string, T>>, value: string | undefined, what: string): T {
  const key = enumValue(Object.keys(names), value, what)
  // enumValue() found the key in this table.
  return names[key] as T
}

/** The value of a member that AWS's types call optional although AWS always sends it. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`AWS returned ${what}.`)
  return value
}
