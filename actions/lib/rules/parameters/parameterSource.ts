import type { Environment } from '../../model/environment.ts'
import { describeParameter } from '../../model/parameterOrigin.ts'
import type { Location } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { isValueList } from '../../template/resolve/unknownValue.ts'

/** A parameter of the root stack with the file that sets it. */
export type ParameterSource = {
  readonly name: string
  /** That of a list has commas. */
  readonly value: string
  /** Of the value in the environment's file or a layer; of the default in the template where neither has it. */
  readonly location: Location
  readonly isDefault: boolean
}

/** Undefined if the template has no such parameter, or its value is unknown. */
export function parameterSource(
  name: string,
  environment: Environment,
  { parameters, template: { document } }: ResolvedStack,
): ParameterSource | undefined {
  const given = parameters[name]
  const value = isValueList(given) && given.every(item => typeof item === 'string') ? given.join(',') : given
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const isSet = Object.hasOwn(environment.parameters, name)
  const location = isSet
    ? environment.locationOf(['parameters', name])
    : document.locationOf(['Parameters', name, 'Default'])
  return { name, value: String(value), location, isDefault: !isSet }
}

/** `DatabaseStorage 20 (environments/sizes/small.yaml)` */
export function parameterWithFile({ name, value, location: { file }, isDefault }: ParameterSource): string {
  return describeParameter({ name, value, file, isDefault })
}
