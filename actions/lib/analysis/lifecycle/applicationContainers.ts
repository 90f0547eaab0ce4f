import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { resourceValue } from '../../template/compare/resolvedValue.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { propertiesIn, statesOf } from '../resourceState.ts'
import { isOpenWebUi } from './containerImages.ts'

type Resources = ReadonlyMap<string, ResourceInStack>
export type ResourcesBeforeAndAfter = { readonly before: Resources | undefined; readonly after: Resources | undefined }
/** A resource by its path, before and after the change. */
export type TypedStates = {
  readonly type: string
  readonly before: ValueMap | undefined
  readonly after: ValueMap | undefined
}
type Container = { readonly path: string; readonly name: string; readonly image: string }
export type ContainerPair = { readonly before: Container; readonly after: Container }

export const TASK_DEFINITION = 'AWS::ECS::TaskDefinition'

/** Where the deployed stack is unknown, a resource without a row of the change set is the same before and after. */
export function allStates(
  changes: readonly Change[],
  { before, after }: ResourcesBeforeAndAfter,
): ReadonlyMap<string, TypedStates> {
  const unchanged = [...(after ?? [])].map(([path, { resource }]): [string, TypedStates] => {
    const whole = resourceValue(resource)
    const known = before?.get(path)
    return [
      path,
      { type: resource.type, before: before ? known && resourceValue(known.resource) : whole, after: whole },
    ]
  })
  const removed = [...(before ?? [])].flatMap(([path, { resource }]): [string, TypedStates][] =>
    after?.has(path) ? [] : [[path, { type: resource.type, before: resourceValue(resource), after: undefined }]],
  )
  const rows = changes.map((change): [string, TypedStates] => [
    resourcePathOf(change),
    { type: change.type, ...statesOf(change, before, after) },
  ])
  return new Map([...unchanged, ...removed, ...rows])
}

/** The containers of Open WebUI with the ones that they replace: by path and name, or any if they moved. */
export function containerPairs(states: ReadonlyMap<string, TypedStates>): readonly ContainerPair[] {
  const [old, next] = [containersIn(states, 'before'), containersIn(states, 'after')]
  const ofOpenWebUi = old.filter(isOpenWebUi)
  return next.flatMap(after => {
    const same = old.filter(({ path, name }) => path === after.path && name === after.name)
    const replaced = same.length > 0 ? same : ofOpenWebUi
    return replaced
      .filter(
        before => before.image !== after.image && (isOpenWebUi(after) || (same.length > 0 && isOpenWebUi(before))),
      )
      .map(before => ({ before, after }))
  })
}

function containersIn(states: ReadonlyMap<string, TypedStates>, state: 'before' | 'after'): readonly Container[] {
  return [...states].flatMap(([path, { type, [state]: whole }]) => {
    const definitions = type === TASK_DEFINITION ? propertiesIn(whole).ContainerDefinitions : undefined
    return isValueList(definitions) ? definitions.flatMap(definition => containerOf(path, definition)) : []
  })
}

function containerOf(path: string, definition: Value): readonly Container[] {
  if (!isValueMap(definition)) return []
  const { Name: name, Image: image } = definition
  const text = image instanceof Unknown ? image.text : image
  return typeof text === 'string' ? [{ path, name: typeof name === 'string' ? name : '', image: text }] : []
}
