/** A parameter of a stack with the file that its value comes from. */
export type ParameterOrigin = {
  readonly name: string
  /** Undefined if no message may quote it. */
  readonly value: string | undefined
  /** From the repository's root. */
  readonly file: string
  /** True if the value is the default of the template `file`. */
  readonly isDefault: boolean
}

/** `CacheMode none (default of cloudformation/main.yaml)`, `DatabaseStorage 20 (environments/sizes/small.yaml)`. */
export function describeParameter({ name, value, file, isDefault }: ParameterOrigin): string {
  const assignment = value === undefined ? name : `${name} ${visibleValue(value)}`
  return `${assignment} (${isDefault ? 'default of ' : ''}${file})`
}

/** A value within a sentence, the empty one as `''`. */
export function visibleValue(value: string): string {
  return value === '' ? "''" : value
}
