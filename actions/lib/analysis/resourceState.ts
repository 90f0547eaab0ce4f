import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { resourcePathOf } from '../model/cloudFormation/change.ts'
import type { Json } from '../model/json.ts'
import { resourceValue } from '../template/compare/resolvedValue.ts'
import type { ResourceInStack } from '../template/compare/resourcesByPath.ts'
import { Unknown, type Value, type ValueMap } from '../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../template/resolve/unknownValue.ts'

/** A resource as its template writes it, before and after a change: `{ Type, Properties, DeletionPolicy, … }`. */
export type ResourceStates = { readonly before: ValueMap | undefined; readonly after: ValueMap | undefined }

type Resources = ReadonlyMap<string, ResourceInStack>

const UNLISTED_OLD_VALUE = new Unknown({ kind: 'unlisted', state: 'before' })
const UNLISTED_NEW_VALUE = new Unknown({ kind: 'unlisted', state: 'after' })

/**
 * Both states from the resolved templates. Where the deployed template is unknown, the old state is the new state
 * with the old values that CloudFormation lists.
 */
export function statesOf(change: Change, before: Resources | undefined, after: Resources | undefined): ResourceStates {
  const path = resourcePathOf(change)
  if (change.action === 'remove') return { before: resourceAt(before, path), after: undefined }
  const next = resourceAt(after, path) ?? withValues({}, change.properties, valueAfter)
  if (change.action === 'add' || change.action === 'import') return { before: undefined, after: next }
  return { before: resourceAt(before, path) ?? withValues(next, change.properties, valueBefore), after: next }
}

/** The properties of a resource's state. */
export function propertiesIn(state: ValueMap | undefined): ValueMap {
  return isValueMap(state?.Properties) ? state.Properties : {}
}

function resourceAt(resources: Resources | undefined, path: string): ValueMap | undefined {
  const found = resources?.get(path)
  return found && resourceValue(found.resource)
}

type PropertyValue = (property: PropertyChange) => Value | undefined

function valueBefore({ kind, before }: PropertyChange): Value | undefined {
  if (kind === 'add') return undefined
  return before === undefined ? UNLISTED_OLD_VALUE : parsed(before)
}

function valueAfter({ kind, after }: PropertyChange): Value | undefined {
  if (kind === 'remove') return undefined
  return after === undefined ? UNLISTED_NEW_VALUE : parsed(after)
}

function withValues(state: ValueMap, properties: readonly PropertyChange[], propertyValue: PropertyValue): ValueMap {
  return properties.reduce<ValueMap>((whole, property) => {
    const steps = property.path
      .split('/')
      .slice(1)
      .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const result = withValue(whole, steps, propertyValue(property))
    return isValueMap(result) ? result : whole
  }, state)
}

function withValue(node: Value | undefined, steps: readonly string[], value: Value | undefined): Value | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (isValueList(node)) {
    const inner = withValue(node[Number(step)], rest, value)
    return Number.isInteger(Number(step)) && inner !== undefined
      ? Object.assign([...node], { [Number(step)]: inner })
      : node.filter((_, index) => index !== Number(step))
  }
  const map = isValueMap(node) ? node : {}
  const inner = withValue(Object.hasOwn(map, step) ? map[step] : undefined, rest, value)
  const { [step]: _, ...others } = map
  return inner === undefined ? others : { ...others, [step]: inner }
}

/** A change set writes structures as JSON and scalars as they are. */
function parsed(text: string): Json {
  if (!/^\s*["[{]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
