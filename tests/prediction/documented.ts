import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { canonical } from '#lib/model/json.ts'
import { resolvedValue, stackAt } from '#lib/template/compare/resolvedValue.ts'
import { expressionText } from '#lib/template/resolve/expression.ts'
import type { ResolvedStack, Value } from '#lib/template/resolve/resolvedStack.ts'
import { plain, referencesInValue } from '#lib/template/resolve/unknownValue.ts'
import type { Difference, Property, Row, View } from './view.ts'

export type PredictionCase = {
  readonly base: ResolvedStack
  readonly head: ResolvedStack
  readonly predicted: View
  readonly actual: View
}

/** A difference between prediction and change set that AWS's documentation names. */
export type Rule = {
  readonly name: string
  readonly because: string
  readonly source: string
  readonly explains: (difference: Difference, about: PredictionCase) => boolean
}

const API = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference'

export const RULES: readonly Rule[] = [
  {
    name: 'automatic',
    because: 'Every nested stack has a row that CloudFormation created by itself, which names no property.',
    source: `${API}/API_ResourceChangeDetail.html (ChangeSource: Automatic)`,
    explains: ({ name, path, aspect, predicted }, { actual }) =>
      aspect === 'property' &&
      predicted === undefined &&
      path === '/Properties' &&
      actual.get(name)?.type === NESTED_STACK,
  },
  {
    name: 'values for a nested stack',
    because:
      'The row of a nested stack does not list the parameters that get an output of another nested stack that changes. The change set of the nested stack has what they change.',
    source: `${API}/API_ResourceChangeDetail.html (ChangeSource: Automatic)`,
    explains: ({ name, path, aspect, predicted, actual: is }, { actual }) =>
      aspect === 'property' &&
      predicted === 'dynamic' &&
      is === undefined &&
      path?.startsWith('/Properties/Parameters/') === true &&
      actual.get(name)?.type === NESTED_STACK,
  },
  {
    name: 'no path without values',
    because:
      'With values, CloudFormation leaves out what reads an attribute of a resource that changes in place; without values, it names the property alone. The prediction has the path inside the property.',
    source: `${API}/API_ResourceTargetDefinition.html (Path)`,
    explains: (difference, about) => isWithoutPath(difference, about),
  },
  {
    name: 'nearest cause',
    because:
      'CloudFormation names the entity in the same stack: a parameter, or an output of a nested stack. The prediction names the resource that it comes from.',
    source: `${API}/API_ResourceChangeDetail.html (CausingEntity)`,
    explains: ({ name, path, aspect, predicted }, about) =>
      aspect === 'causes' && predicted !== undefined && path !== undefined && isNearer(name, path, predicted, about),
  },
  {
    name: 'outputs of a nested stack that changes',
    because:
      'While CloudFormation creates a change set, every attribute of a changed resource is unknown, and the outputs of a nested stack are its attributes: all of them are dynamic, unchanged ones included. The prediction resolves the nested stack.',
    source: `${API}/API_ResourceChangeDetail.html (Evaluation: Dynamic; ChangeSource: ResourceAttribute)`,
    explains: (difference, about) => isBlurred(difference, about),
  },
  {
    name: 'the same value written in another way',
    because:
      'CloudFormation compares the text of templates where a value is not known yet, and calls a changed text certain. The prediction sees that the value is the same.',
    source: `${API}/API_ResourceChangeDetail.html (ChangeSource: DirectModification)`,
    explains: (difference, about) => isOnlyRewritten(difference, about),
  },
  {
    name: 'properties that cannot change',
    because:
      "CloudFormation promises to update a user pool's sign-in names in place, and Cognito refuses. The prediction reports a replacement of the pool.",
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html',
    explains: (difference, about) => isAboutFixedNames(difference, about),
  },
]

const FIXED_NAMES = /^\/Properties\/(AliasAttributes|UsernameAttributes|UsernameConfiguration)(\/|$)/

function isAboutFixedNames({ name, path, aspect, predicted, actual }: Difference, about: PredictionCase): boolean {
  const pools = [...about.predicted.values()].filter(
    ({ type, properties }) =>
      type === 'AWS::Cognito::UserPool' && [...properties.keys()].some(one => FIXED_NAMES.test(one)),
  )
  if (pools.some(pool => pool.name === name) && aspect === 'replacement' && path !== undefined)
    return FIXED_NAMES.test(path)
  // A possible replacement of the pool is a possible replacement of every resource that refers to it.
  if (aspect === 'replacement' || aspect === 'policyAction')
    return pools.length > 0 && about.predicted.get(name)?.replacement === 'conditional'
  // A resource that refers to the pool may change with it; the prediction does not decide.
  const properties = [...(about.predicted.get(name)?.properties.values() ?? [])]
  const relevantProperties = aspect === 'property' ? properties.filter(one => one.path === path) : properties
  const isUncertain =
    relevantProperties.length > 0 && relevantProperties.every(({ evaluation }) => evaluation === 'dynamic')
  return pools.length > 0 && predicted !== undefined && actual === undefined && isUncertain
}

/** True for a path that the change set has as a whole property, and for that property. */
function isWithoutPath({ name, path, aspect, predicted, actual: is }: Difference, about: PredictionCase): boolean {
  if (aspect !== 'property' || path === undefined) return false
  const [, section, property] = path.split('/')
  const whole = `/${section}/${property}`
  if (predicted === 'dynamic' && is === undefined) return about.actual.get(name)?.properties.has(whole) === true
  const inside = [...(about.predicted.get(name)?.properties.keys() ?? [])].filter(one => one.startsWith(`${whole}/`))
  return predicted === undefined && is === 'dynamic' && path === whole && inside.length > 0
}

function isOnlyRewritten({ name, path, aspect, predicted, actual }: Difference, about: PredictionCase): boolean {
  const row = about.actual.get(name)
  if (!row) return false
  const isSame = (one: string): boolean => sameValue(row, one, about) !== undefined
  if (aspect === 'evaluation')
    return path !== undefined && isSame(path) && predicted === 'dynamic' && actual === 'static'
  if (aspect === 'property') return path !== undefined && isSame(path) && predicted === undefined && actual === 'static'
  const certain = [...row.properties.values()].filter(
    ({ evaluation, replacement }) => evaluation === 'static' && replacement === 'always',
  )
  const isSurer = aspect === 'replacement' && predicted === 'conditional' && actual === 'always'
  return isSurer && certain.every(one => isSame(one.path))
}

/** In another stack than the causing resource, CloudFormation names the parameter or output that passes the value. */
function isNearer(name: string, path: string, predicted: string, { actual, head }: PredictionCase): boolean {
  const row = actual.get(name)
  const causes = row?.properties.get(path)?.causes ?? []
  if (!row) return false
  const inside = row.nestedPath ? `${row.nestedPath}/` : ''
  const relative = predicted.startsWith(inside) ? predicted.slice(inside.length) : predicted
  if (predicted.startsWith(inside) && !relative.includes('/')) return causes.includes(relative)
  // The value is made from the resource that the prediction names.
  if (!canonical(resolvedValue(head, row.nestedPath, row.logicalId, path)).includes(predicted)) return false
  const parameters = stackAt(head, row.nestedPath)?.template.parameters ?? {}
  const [stack = ''] = relative.split('/')
  return causes.some(cause => Object.hasOwn(parameters, cause) || cause.startsWith(`${stack}.Outputs.`))
}

/** True if CloudFormation is less certain than the prediction only because of such an output. */
function isBlurred({ name, path, aspect, predicted, actual: is }: Difference, about: PredictionCase): boolean {
  const row = about.actual.get(name)
  if (row?.action !== 'modify') return false
  const properties = [...row.properties.values()]
  if (aspect === 'row') return predicted === undefined && isBlurredRow(row, about)
  if (aspect === 'property') {
    const property = row.properties.get(path ?? '')
    return predicted === undefined && property !== undefined && isBlurredProperty(row, property, about)
  }
  if (aspect === 'evaluation') {
    const property = row.properties.get(path ?? '')
    return is === 'dynamic' && property !== undefined && isUnsure(row, property, about)
  }
  if (is === undefined || row.replacement !== 'conditional') return false
  const replacing = properties.filter(({ replacement }) => replacement !== 'never')
  const unsure = replacing.filter(property => isUnsure(row, property, about))
  if (aspect === 'policyAction') return predicted === undefined && unsure.length === replacing.length
  if (aspect !== 'replacement') return false
  return predicted === 'always' ? unsure.length > 0 : unsure.length === replacing.length
}

/** The value changes for a reason of its own, which reaches the resource through such an output all the same. */
function isUnsure(row: Row, property: Property, about: PredictionCase): boolean {
  if (property.evaluation !== 'dynamic') return false
  const { nestedPath } = row
  const inside = nestedPath ? `${nestedPath}/` : ''
  const reaches = (cause: string): boolean => {
    if (isBlurredCause(nestedPath, cause, about)) return true
    const given = about.actual.get(nestedPath)?.properties.get(`/Properties/Parameters/${cause}`)
    if (given && given.causes.length === 0)
      return isOfChangedStack(stackAt(about.head, nestedPath)?.parameters[cause], about)
    if (given) return given.causes.some(one => isBlurredCause(parentOf(nestedPath), one, about))
    const [properties, is] = [about.predicted.get(`${inside}${cause}`), about.actual.get(`${inside}${cause}`)]
    return properties?.replacement === 'always' && is?.replacement === 'conditional'
  }
  return property.causes.length > 0 && property.causes.every(reaches)
}

/** True for a value from nested stacks that change, if the resources behind it do not: it is unknown until they are updated. */
function isOfChangedStack(value: Value | undefined, about: PredictionCase): boolean {
  const names = value === undefined ? [] : referencesInValue(value).map(reference => expressionText(reference))
  return names.length > 0 && names.every(name => about.actual.has(parentOf(name)) && isUntouched(name, about))
}

function parentOf(nestedPath: string): string {
  return nestedPath.split('/').slice(0, -1).join('/')
}

function isBlurredRow(row: Row, about: PredictionCase): boolean {
  // A nested stack has a row of its own once anything in it has one, whatever became of its parameters.
  if (row.type === NESTED_STACK) return [...row.properties.keys()].every(path => path.startsWith('/Properties'))
  return row.action === 'modify' && [...row.properties.values()].every(one => isBlurredProperty(row, one, about))
}

function isBlurredProperty(row: Row, { path, evaluation, causes }: Property, about: PredictionCase): boolean {
  const same = sameValue(row, path, about)
  if (same === 'known') return true
  if (evaluation !== 'dynamic' && same === undefined) return false
  if (row.type === NESTED_STACK && path === '/Properties') return true
  return causes.length > 0 && causes.every(cause => isBlurredCause(row.nestedPath, cause, about))
}

/** The same value in another form, or of another output: `DatabaseName` is always `openwebui`. */
function sameValue(
  { nestedPath, logicalId }: Row,
  path: string,
  { base, head }: PredictionCase,
): 'known' | 'unknown' | undefined {
  const [before, after] = [base, head].map(stack => canonical(resolvedValue(stack, nestedPath, logicalId, path)))
  if (before !== after || before === undefined || before === 'null') return undefined
  return before.includes('"Unknown":') ? 'unknown' : 'known'
}

function isBlurredCause(nestedPath: string, cause: string, about: PredictionCase): boolean {
  const { head, actual } = about
  const inside = nestedPath ? `${nestedPath}/` : ''
  const parameter = stackAt(head, nestedPath)?.parameters[cause]
  if (parameter !== undefined) {
    const parent = actual.get(nestedPath)
    const given = parent?.properties.get(`/Properties/Parameters/${cause}`)
    if (parent && given) return isBlurredProperty(parent, given, about)
    return isKeptValue(stackAt(about.base, nestedPath)?.parameters[cause], parameter, about)
  }
  const [logicalId = '', ...attribute] = cause.split('.')
  if (attribute[0] === 'Outputs') return isKeptOutput(`${inside}${logicalId}`, attribute.slice(1).join('.'), about)
  return isUntouched(`${inside}${cause}`, about)
}

/** True if the output is unchanged, and no source of it changes for any other reason. */
function isKeptOutput(nestedPath: string, output: string, about: PredictionCase): boolean {
  const before = stackAt(about.base, nestedPath)?.outputs[output]
  const after = stackAt(about.head, nestedPath)?.outputs[output]
  return isKeptValue(before, after, about)
}

function isKeptValue(before: Value | undefined, after: Value | undefined, about: PredictionCase): boolean {
  if (before === undefined || after === undefined || canonical(plain(before)) !== canonical(plain(after))) return false
  return referencesInValue(after).every(reference => isUntouched(expressionText(reference), about))
}

function isUntouched(expression: string, about: PredictionCase): boolean {
  const [name = ''] = expression.split('.')
  const row = about.actual.get(name)
  if (!row) return true
  if (row.action !== 'modify') return false
  const properties = [...row.properties.values()]
  const counting = expression === name ? properties.filter(({ replacement }) => replacement !== 'never') : properties
  return counting.every(property => isBlurredProperty(row, property, about))
}

/** The refusals of CloudFormation while it creates a change set that a prediction does not check. */
export const REFUSALS: readonly { readonly name: string; readonly source: string; readonly words: RegExp }[] = [
  {
    name: 'a value of the wrong type (cfn-lint tells it before)',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html',
    words: /Property \[\w+\] has the wrong type/,
  },
  {
    name: 'a name that is taken',
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/validate-stack-deployments.html',
    words: /with identifier '[^']+' already exists/,
  },
]
