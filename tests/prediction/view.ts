import type { Change, PropertyChange, Replacement } from '#lib/model/cloudFormation/change.ts'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'

/** One row of a preview, its properties by path: a change set lists a property once for each cause. */
export type Row = Pick<Change, 'nestedPath' | 'logicalId' | 'type' | 'action' | 'replacement' | 'policyAction'> & {
  readonly name: string
  readonly properties: ReadonlyMap<string, Property>
}

export type Property = {
  readonly path: string
  readonly kind: PropertyChange['kind']
  readonly replacement: Replacement
  /** static when one of the causes is. */
  readonly evaluation: PropertyChange['evaluation']
  readonly causes: readonly string[]
}

/** A preview by resource. */
export type View = ReadonlyMap<string, Row>

export function viewOf(changes: readonly Change[]): View {
  return new Map(
    changes.map(change => {
      const { nestedPath, logicalId, type, action, replacement, policyAction, properties } = change
      const name = resourcePathOf(change)
      const byPath = Map.groupBy(properties, ({ path }) => path)
      const merged = new Map([...byPath].map(([path, all]) => [path, propertyOf(path, all)]))
      return [name, { name, nestedPath, logicalId, type, action, replacement, policyAction, properties: merged }]
    }),
  )
}

function propertyOf(path: string, all: readonly PropertyChange[]): Property {
  const [first] = all
  if (!first) throw new Error(`Nothing is said of ${path}.`)
  return {
    path,
    kind: first.kind,
    replacement: first.replacement,
    evaluation: all.some(({ evaluation }) => evaluation === 'static') ? 'static' : 'dynamic',
    causes: [...new Set(all.flatMap(({ cause }) => (cause === undefined ? [] : [cause])))].toSorted(),
  }
}

/** Where two previews differ: one aspect of one resource or of one of its properties. */
export type Difference = {
  readonly name: string
  readonly path: string | undefined
  readonly aspect: 'row' | 'type' | 'action' | 'replacement' | 'policyAction' | 'property' | keyof Property
  readonly predicted: string | undefined
  readonly actual: string | undefined
}

export function differencesBetween(predicted: View, actual: View): readonly Difference[] {
  const names = [...new Set([...predicted.keys(), ...actual.keys()])].toSorted()
  return names.flatMap(name => {
    const [said, is] = [predicted.get(name), actual.get(name)]
    const base = { name, path: undefined }
    if (!said || !is) return [{ ...base, aspect: 'row' as const, predicted: said?.action, actual: is?.action }]
    const aspects = (['type', 'action', 'replacement', 'policyAction'] as const)
      .filter(aspect => said[aspect] !== is[aspect])
      .map(aspect => ({ ...base, aspect, predicted: said[aspect], actual: is[aspect] }))
    return [...aspects, ...propertyDifferences(name, said, is)]
  })
}

function propertyDifferences(name: string, said: Row, is: Row): readonly Difference[] {
  const paths = [...new Set([...said.properties.keys(), ...is.properties.keys()])].toSorted()
  return paths.flatMap((path): readonly Difference[] => {
    const [one, other] = [said.properties.get(path), is.properties.get(path)]
    if (!one || !other)
      return [{ name, path, aspect: 'property', predicted: one?.evaluation, actual: other?.evaluation }]
    const aspects = (['kind', 'replacement', 'evaluation'] as const)
      .filter(aspect => one[aspect] !== other[aspect])
      .map(aspect => ({ name, path, aspect, predicted: one[aspect], actual: other[aspect] }))
    const [cause] = one.causes
    const knowsBoth = cause !== undefined && other.causes.length > 0
    const agrees = !knowsBoth || other.causes.includes(cause)
    const causes = { name, path, aspect: 'causes' as const, predicted: cause, actual: other.causes.join(', ') }
    return agrees ? aspects : [...aspects, causes]
  })
}

export function lineOf({ name, path, aspect, predicted, actual }: Difference): string {
  const what = path === undefined ? name : `${name} ${path}`
  return `${what}: ${aspect} is predicted as ${predicted ?? 'nothing'} and is ${actual ?? 'nothing'}`
}
