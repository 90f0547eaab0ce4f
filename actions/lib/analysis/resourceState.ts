import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { resourcePathOf } from '../model/cloudFormation/change.ts'
import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import { wholeOf } from '../template/compare/resolvedValue.ts'
import type { ResourceInStack } from '../template/compare/resourcesByPath.ts'
import { UNKNOWN_NEW_VALUE, UNKNOWN_OLD_VALUE } from './unknownText.ts'

/** A resource as its template writes it, before and after a change: `{ Type, Properties, DeletionPolicy, … }`. */
export type ResourceStates = { readonly before: JsonMap | undefined; readonly after: JsonMap | undefined }

type Resources = ReadonlyMap<string, ResourceInStack>

/**
 * Both states from the resolved templates. Where the deployed template is unknown, the old state is the new one with the
 * old values that CloudFormation lists put back.
 */
export function statesOf(change: Change, before: Resources | undefined, after: Resources | undefined): ResourceStates {
  const path = resourcePathOf(change)
  if (change.action === 'remove') return { before: wholeAt(before, path), after: undefined }
  const next = wholeAt(after, path) ?? addedState(change) ?? withValues({}, change.properties, valueAfter(change))
  if (change.action === 'add' || change.action === 'import') return { before: undefined, after: next }
  return { before: wholeAt(before, path) ?? withValues(next, change.properties, valueBefore), after: next }
}

function wholeAt(resources: Resources | undefined, path: string): JsonMap | undefined {
  const found = resources?.get(path)
  const whole = found && wholeOf(found.resource)
  return isMap(whole) ? whole : undefined
}

function addedState({ resolved }: Change): JsonMap | undefined {
  const whole = resolved['']
  return isMap(whole) ? whole : undefined
}

type PropertyValue = (property: PropertyChange) => Json | undefined

function valueBefore({ kind, before }: PropertyChange): Json | undefined {
  if (kind === 'add') return undefined
  return before === undefined ? UNKNOWN_OLD_VALUE : parsed(before)
}

function valueAfter({ resolved }: Change): PropertyValue {
  return ({ path, kind, after }) => {
    if (kind === 'remove') return undefined
    return resolved[path] ?? (after === undefined ? UNKNOWN_NEW_VALUE : parsed(after))
  }
}

function withValues(state: JsonMap, properties: readonly PropertyChange[], propertyValue: PropertyValue): JsonMap {
  return properties.reduce<JsonMap>((whole, property) => {
    const steps = property.path
      .split('/')
      .slice(1)
      .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const result = withValue(whole, steps, propertyValue(property))
    return isMap(result) ? result : whole
  }, state)
}

function withValue(node: Json | undefined, steps: readonly string[], value: Json | undefined): Json | undefined {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(node)) {
    const items: readonly Json[] = node
    const inner = withValue(items[Number(step)], rest, value)
    return Number.isInteger(Number(step)) && inner !== undefined
      ? Object.assign([...items], { [Number(step)]: inner })
      : items.filter((_, index) => index !== Number(step))
  }
  const map = isMap(node) ? node : {}
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
