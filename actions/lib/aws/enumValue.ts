/** The value, checked against the known values. A new value of AWS is a bug of this repository; the error names it. */
export function enumValue<T extends string>(values: readonly T[], value: string | undefined, subject: string): T {
  const match = values.find(candidate => candidate === value)
  if (match === undefined)
    throw new Error(`AWS returned the ${subject} '${value}', which this repository does not know.`)
  return match
}

/** This repository's name for a value of AWS. */
export function translateEnum<T>(names: Readonly<Record<string, T>>, value: string | undefined, subject: string): T {
  const key = enumValue(Object.keys(names), value, subject)
  // enumValue() found the key in this table.
  return names[key] as T
}

/** The value of a member that AWS's types call optional although AWS always sends it. */
export function required<T>(value: T | undefined, subject: string): T {
  if (value === undefined) throw new Error(`AWS returned ${subject}.`)
  return value
}
