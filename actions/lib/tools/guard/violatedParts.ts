import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'
import { type CheckedValue, checkedValues } from './checkedValues.ts'

/** A resource that violates a rule, and the deepest part of it that has all that the rule rejects. */
export type ViolatedPart = {
  /** `Database/Instance` */
  readonly resource: string
  /** `['Properties', 'MultiAZ']`; where a property is missing, the part that should have it. */
  readonly path: Path
}

type Resources = Readonly<Record<string, JsonMap>>

type RejectedPart = ViolatedPart & Pick<CheckedValue, 'kind'>

/**
 * What the failed checks of a rule in Guard's report are about: each resource once. Checks also name constants of the rules
 * and resources that were looked up; a resource of one of `types`, which the rule evaluates, comes before every other.
 */
export function violatedParts(checks: Json, resources: Resources, types: readonly string[]): readonly ViolatedPart[] {
  const evaluated = Object.keys(resources).filter(id => types.includes(String(resources[id]?.Type)))
  const parts = checkedValues(checks).flatMap(value => partAt(value, resources))
  const subjects = parts.filter(({ resource }) => evaluated.includes(resource))
  const found = subjects.length > 0 ? subjects : parts
  // A search without a result has no path: none of the resources has what the rule looks for.
  if (found.length === 0) return evaluated.map(resource => ({ resource, path: [] }))
  return [...Map.groupBy(found, ({ resource }) => resource)].map(([resource, rejected]) => ({
    resource,
    path: commonPath(rejectedPaths(rejected)),
  }))
}

/** The ids of resources and the keys of properties may have slashes too, so that the longest one that exists counts. */
function partAt({ path: text, kind }: CheckedValue, resources: Resources): readonly RejectedPart[] {
  const [, root, ...steps] = text.split('/')
  const [resource, ...path] = root === 'Resources' ? pathThrough(resources, steps) : []
  return resource === undefined ? [] : [{ resource: String(resource), path, kind }]
}

function pathThrough(node: Json | undefined, steps: readonly string[]): Path {
  for (let length = steps.length; length > 0; length--) {
    const key = steps.slice(0, length).join('/')
    const step = Array.isArray(node) ? Number(key) : key
    const inner = Array.isArray(node)
      ? node[Number(key)]
      : isMap(node) && Object.hasOwn(node, key)
        ? node[key]
        : undefined
    if (inner !== undefined) return [step, ...pathThrough(inner, steps.slice(length))]
  }
  return []
}

/**
 * The paths that say best what is wrong. A rule that wants some item of a list to have a label and a value rejects every item:
 * those with another label are not meant, unless all are. A wrong value says more than one that is missing beside it.
 */
function rejectedPaths(parts: readonly RejectedPart[]): readonly Path[] {
  const others = parts
    .filter(({ kind, path }) => kind === 'label' && isOfItem(path))
    .map(({ path }) => path.slice(0, -1))
  const meant = parts.filter(({ path }) => !others.some(item => item.every((step, index) => step === path[index])))
  if (meant.length === 0) return others.map(item => item.slice(0, -1))
  const wrong = meant.filter(({ kind }) => kind !== 'missing')
  return (wrong.length > 0 ? wrong : meant).map(({ path }) => path)
}

const LABELS: readonly unknown[] = ['Key', 'Name', 'Effect']

function isOfItem(path: Path): boolean {
  return LABELS.includes(path.at(-1)) && typeof path.at(-2) === 'number'
}

function commonPath([first = [], ...others]: readonly Path[]): Path {
  return others.reduce((path, other) => {
    const length = path.findIndex((step, index) => step !== other[index])
    return length === -1 ? path : path.slice(0, length)
  }, first)
}
