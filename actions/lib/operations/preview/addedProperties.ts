import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Json } from '../../model/json.ts'
import { isSecretProperty } from '../../redaction/secrets/secretProperty.ts'
import { labelOf, stackAt, wholeOf } from '../../template/compare/resolvedValue.ts'
import { pointerOf } from '../../template/compare/valueDifferences.ts'
import { referencesIn } from '../../template/parse/references.ts'
import { sourceAt } from '../../template/parse/sourceAt.ts'
import { type ResolvedResource, type ResolvedStack, Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { hasUnknown, isValueList, isValueMap, plain } from '../../template/resolve/unknownValue.ts'

/** A structure up to so many characters is one row; a longer one has a row for each of its parts. */
const LONGEST_STRUCTURE = 80

/** The changes with the properties of each new resource, which a change set does not list. For display only. */
export function withAddedProperties(changes: readonly Change[], resolved: ResolvedStack): readonly Change[] {
  return changes.map(change => {
    if (change.action !== 'add' || change.type === NESTED_STACK) return change
    const stack = stackAt(resolved, change.nestedPath)
    const resource = stack?.resources[change.logicalId]
    return stack && resource ? { ...change, addedProperties: addedProperties(resource, stack) } : change
  })
}

function addedProperties(resource: ResolvedResource, stack: ResolvedStack): readonly PropertyChange[] {
  const whole = wholeOf(resource)
  const rowOf = (path: readonly (string | number)[]): Omit<PropertyChange, 'after'> => {
    const pointer = pointerOf(path)
    const bare = { kind: 'add', replacement: 'never', evaluation: 'static', before: undefined } as const
    return { ...bare, path: pointer, label: labelOf(whole, pointer), cause: sourceOf(path, resource, stack) }
  }
  const rowsOf = (path: readonly (string | number)[], value: Value): readonly PropertyChange[] => {
    if (value instanceof Unknown) return [{ ...rowOf(path), after: undefined, unknown: true }]
    const inner = isValueList(value)
      ? value.map((item, index) => [[...path, index], item] as const)
      : isValueMap(value)
        ? Object.entries(value).map(([key, item]) => [[...path, key], item] as const)
        : []
    const row = { ...rowOf(path), after: textOf(plain(value)) }
    if (inner.length === 0) return [row]
    const isShort = !hasUnknown(value) && row.after.length <= LONGEST_STRUCTURE
    return isShort && !isSecretProperty(resource, row) ? [row] : inner.flatMap(([at, item]) => rowsOf(at, item))
  }
  return Object.entries(resource.properties).flatMap(([name, value]) => rowsOf(['Properties', name], value))
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The parameters, or else the resources and attributes, that the template refers to at a path. */
function sourceOf(
  [, ...steps]: readonly (string | number)[],
  { logicalId }: ResolvedResource,
  { template, conditions }: ResolvedStack,
): string | undefined {
  const selectBranch = (name: string): boolean | undefined => conditions[name]
  const node = sourceAt(template.resources[logicalId]?.properties ?? {}, steps, selectBranch)
  const references = referencesIn(node, [], selectBranch)
  const parameters = references.flatMap(({ name, attribute }) =>
    attribute === undefined && Object.hasOwn(template.parameters, name) ? [name] : [],
  )
  const resources = references.flatMap(({ name, attribute }) =>
    Object.hasOwn(template.resources, name) ? [attribute === undefined ? name : `${name}.${attribute}`] : [],
  )
  const names = parameters.length > 0 ? parameters : resources
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined
}
