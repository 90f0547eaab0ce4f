import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'

/** A resource that violates a rule, and the deepest part of it that has all that the rule rejects. */
export type ViolatedPart = {
  /** `Database/Instance` */
  readonly resource: string
  /** `['Properties', 'MultiAZ']`; where a property is missing, the part that should have it. */
  readonly path: Path
}

type Resources = Readonly<Record<string, JsonMap>>

/**
 * What the failed checks of a rule in Guard's report are about: each resource once. Checks also name constants of the rules
 * and resources that were looked up; a resource of one of `types`, which the rule evaluates, comes before every other.
 */
export function violatedParts(checks: Json, resources: Resources, types: readonly string[]): readonly ViolatedPart[] {
  const evaluated = Object.keys(resources).filter(id => types.includes(String(resources[id]?.Type)))
  for (const paths of [pathsIn(checks, ['to']), pathsIn(checks, [])]) {
    const parts = paths.flatMap(path => partAt(path, resources))
    const [ofEvaluated, found] = [parts.filter(({ resource }) => evaluated.includes(resource)), parts]
    if (found.length > 0) return byResource(ofEvaluated.length > 0 ? ofEvaluated : found)
  }
  // A search without a result has no path: none of the resources has what the rule looks for.
  return evaluated.map(resource => ({ resource, path: [] }))
}

/** The paths of the values in checks: `/Resources/Database/Instance/Properties/MultiAZ`. A value is not searched for more. */
function pathsIn(node: Json, ignored: readonly string[]): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(item => pathsIn(item, ignored))
  if (!isMap(node)) return []
  if (typeof node.path === 'string' && Object.hasOwn(node, 'value')) return [node.path]
  return Object.entries(node).flatMap(([key, inner]) => (ignored.includes(key) ? [] : pathsIn(inner, ignored)))
}

/** The ids of resources and the keys of properties may have slashes too, so that the longest one that exists counts. */
function partAt(text: string, resources: Resources): readonly ViolatedPart[] {
  const [, root, ...steps] = text.split('/')
  const [resource, ...path] = root === 'Resources' ? pathThrough(resources, steps) : []
  return resource === undefined ? [] : [{ resource: String(resource), path }]
}

function pathThrough(node: Json | undefined, steps: readonly string[]): Path {
  for (let length = steps.length; length > 0; length--) {
    const key = steps.slice(0, length).join('/')
    const rest = steps.slice(length)
    if (Array.isArray(node) && length === 1) return node[Number(key)] === undefined ? [] : next(node, Number(key), rest)
    if (isMap(node) && Object.hasOwn(node, key)) return [key, ...pathThrough(node[key], rest)]
  }
  return []
}

function next(list: readonly Json[], index: number, rest: readonly string[]): Path {
  return [index, ...pathThrough(list[index], rest)]
}

function byResource(parts: readonly ViolatedPart[]): readonly ViolatedPart[] {
  return [...Map.groupBy(parts, ({ resource }) => resource)].map(([resource, [first, ...others]]) => ({
    resource,
    path: others.reduce((path, part) => commonStart(path, part.path), first?.path ?? []),
  }))
}

function commonStart(left: Path, right: Path): Path {
  const length = left.findIndex((step, index) => step !== right[index])
  return length === -1 ? left : left.slice(0, length)
}
