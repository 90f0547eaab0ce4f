import { isMap, type Json, type Path } from '#lib/model/json.ts'
import type { ResolvedResource, ResolvedStack, Value, ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { isValueList, isValueMap, plain } from '#lib/template/resolve/unknownValue.ts'

/** One resource of a stack or of one nested in it; unknown values are `{ Unknown: 'Network/Vpc' }`. */
export type FlatResource = Pick<ResolvedResource, 'type' | 'deletionPolicy' | 'updateReplacePolicy'> & {
  /** `Database/Instance`. */
  readonly name: string
  readonly properties: { readonly [key: string]: Json }
}

export function flatResourcesOf(stack: ResolvedStack): readonly FlatResource[] {
  const own = Object.values(stack.resources).map(({ logicalId, type, properties, ...policies }): FlatResource => {
    const name = stack.nestedPath ? `${stack.nestedPath}/${logicalId}` : logicalId
    const values = plain(properties)
    return { name, type, ...policies, properties: isMap(values) ? values : {} }
  })
  return [...own, ...Object.values(stack.nested).flatMap(flatResourcesOf)]
}

/** The same stack with one resource altered: `DeletionPolicy`, `UpdateReplacePolicy` or a path below its properties. */
export function alterResource(stack: ResolvedStack, name: string, path: Path, value: Value | undefined): ResolvedStack {
  const [nestedId = '', logicalId = ''] = name.split('/')
  const nested = stack.nested[nestedId]
  const resource = nested?.resources[logicalId]
  if (!nested || !resource) throw new Error(`There is no ${name} to alter.`)
  const replaced = setInResource(resource, path, value)
  return {
    ...stack,
    nested: { ...stack.nested, [nestedId]: { ...nested, resources: { ...nested.resources, [logicalId]: replaced } } },
  }
}

/** The same stack without one of its resources. */
export function removeResource(stack: ResolvedStack, name: string): ResolvedStack {
  const [nestedId = '', logicalId = ''] = name.split('/')
  const nested = stack.nested[nestedId]
  if (!nested?.resources[logicalId]) throw new Error(`There is no ${name} to leave out.`)
  const resources = Object.fromEntries(Object.entries(nested.resources).filter(([id]) => id !== logicalId))
  return { ...stack, nested: { ...stack.nested, [nestedId]: { ...nested, resources } } }
}

function setInResource(resource: ResolvedResource, path: Path, value: Value | undefined): ResolvedResource {
  if (path[0] === 'DeletionPolicy') return { ...resource, deletionPolicy: undefined }
  if (path[0] === 'UpdateReplacePolicy') return { ...resource, updateReplacePolicy: undefined }
  const properties = setValue(resource.properties, path, value)
  return { ...resource, properties: isValueMap(properties) ? properties : {} }
}

function setValue(target: Value | undefined, path: Path, value: Value | undefined): Value | undefined {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = isValueList(target) ? target : []
    const inner = setValue(list[step], rest, value)
    return inner === undefined ? list.filter((_, index) => index !== step) : list.toSpliced(step, 1, inner)
  }
  const map: ValueMap = isValueMap(target) ? target : {}
  const inner = setValue(map[step], rest, value)
  const others = Object.fromEntries(Object.entries(map).filter(([key]) => key !== step))
  return inner === undefined ? others : { ...others, [step]: inner }
}
