import { isMap, type Json, type Path } from '#lib/model/json.ts'

/** The value at a path; undefined if there is none. */
export function valueInJson(value: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(value)) return valueInJson(value[Number(step)], rest)
  return isMap(value) && Object.hasOwn(value, step) ? valueInJson(value[step], rest) : undefined
}

/**
 * The same value with another one at a path, or without it for `undefined`. An index after the last one appends.
 * @throws Error if the path leads through a scalar, or if there is nothing to remove
 */
export function setInJson(target: Json | undefined, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path
  if (step === undefined) {
    if (value === undefined) throw new Error('There is no parent to remove this from.')
    return value
  }
  const isRemoval = value === undefined && rest.length === 0
  if (isRemoval && valueInJson(target, [step]) === undefined) throw new Error(`There is no ${step} to remove.`)
  if (Array.isArray(target)) {
    const index = Math.min(Number(step), target.length)
    return isRemoval ? target.toSpliced(index, 1) : target.toSpliced(index, 1, setInJson(target[index], rest, value))
  }
  if (target !== undefined && !isMap(target)) throw new Error(`${step} would be in a scalar.`)
  if (isRemoval) return Object.fromEntries(Object.entries(target ?? {}).filter(([key]) => key !== String(step)))
  return { ...target, [step]: setInJson(target?.[step], rest, value) }
}
