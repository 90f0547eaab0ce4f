/** The value when it is one that we know; a new one of AWS's is a bug of ours and is named. */
export function enumValue<T extends string>(values: readonly T[], value: string | undefined, what: string): T {
  const found = values.find(one => one === value)
  if (found === undefined) throw new Error(`AWS gave the ${what} '${value}', which this repository does not know.`)
  return found
}

/** Our word for one of AWS's. */
export function translateEnum<T>(words: Readonly<Record<string, T>>, value: string | undefined, what: string): T {
  const key = enumValue(Object.keys(words), value, what)
  // known() just found the key in this very table.
  return words[key] as T
}

/** AWS's types call every member optional; some never are. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`AWS gave ${what}.`)
  return value
}
