import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { Path } from '../../model/json.ts'
import type { Finding, Location } from '../../model/problem.ts'
import { type ResourceInStack, resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import type { ResolvedStack, Value } from '../../template/resolve/resolvedStack.ts'
import { resourceLocation } from '../../template/resolve/resourceLocation.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { decidingParameters } from '../parameters/decidingParameters.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from '../parameters/parameterSource.ts'

/** A known text that a property of a resource has in the end, wherever it comes from. */
export type ReachedValue = {
  readonly found: ResourceInStack
  /** Below the properties: `['Certificates', 0, 'CertificateArn']`. */
  readonly path: Path
  /** The same without indexes: `Certificates/CertificateArn`. */
  readonly property: string
  readonly text: string
}

/** Every known text in the properties of a stack's resources. Those of custom resources have meanings of their own. */
export function reachedValues(stack: ResolvedStack): readonly ReachedValue[] {
  return [...resourcesByPath(stack).values()].flatMap(found => {
    const { type, properties } = found.resource
    return type === NESTED_STACK || !type.startsWith('AWS::') || type === CUSTOM ? [] : textsIn(properties, found, [])
  })
}

const CUSTOM = 'AWS::CloudFormation::CustomResource'

function textsIn(value: Value, found: ResourceInStack, path: Path): readonly ReachedValue[] {
  if (typeof value === 'string') {
    const property = path.filter(step => typeof step === 'string').join('/')
    return value === '' ? [] : [{ found, path, property, text: value }]
  }
  if (isValueList(value)) return value.flatMap((item, index) => textsIn(item, found, [...path, index]))
  return isValueMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, found, [...path, key])) : []
}

/** Where a value is set, for a person who is to correct it. */
export type ValueSource = {
  /** `Klass db.t9.micro (environments/dev.yaml)`, `Property 'CidrBlock' of 'Network/Vpc' (10.0.0.0/16)`. */
  readonly words: string
  readonly location: Location
  /** The parameter of the root stack that the whole value comes from. */
  readonly parameter: ParameterSource | undefined
}

export function sourceOf(
  { found, path, property, text }: ReachedValue,
  environment: Environment,
  stack: ResolvedStack,
): ValueSource {
  const { logicalId } = found.resource
  const location = resourceLocation(found.stack, logicalId, ['Properties', ...path])
  const finding: Finding = { level: 'error', rule: '', message: '', location, resource: logicalId }
  const sources = decidingParameters(finding, stack, path).flatMap(
    name => parameterSource(name, environment, stack) ?? [],
  )
  const parameter = sources.find(({ value }) => value === text || value.split(/\s*,\s*/).includes(text))
  if (parameter) return { words: parameterWithFile(parameter), location: parameter.location, parameter }
  return { words: `Property '${property}' of '${found.path}' (${text})`, location, parameter }
}
