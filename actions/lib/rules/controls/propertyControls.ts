import type { Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { isUnknown, propertyAt, quotedValue } from './values.ts'
import { type ControlViolation, violationOf } from './violation.ts'

/** A control of one property of one type. */
export type PropertyControl = Pick<ControlViolation, 'rule' | 'severity' | 'todo'> & {
  readonly types: readonly string[]
  readonly path: Path
  /** True for the values that the control accepts; undefined is a property that is absent. Unknown values are not asked about. */
  readonly accepts: (value: Value | undefined) => boolean
  /** The effect of another value, as the end of a sentence; a function where that of an absent property is another one. */
  readonly effect: string | ((value: Value | undefined) => string)
  /** The resources of the type that the control is for; all without it. */
  readonly isFor?: (found: ResourceInStack, scope: ControlScope) => boolean
}

/** The rules for a table of properties. */
export function propertyControls(table: readonly PropertyControl[]): readonly Control[] {
  return table.map(row => {
    // A rule that throws is reported by the name of its function.
    const { [row.rule]: control } = { [row.rule]: (scope: ControlScope) => violationsOf(row, scope) }
    return control ?? (() => [])
  })
}

function violationsOf(
  { types, path, accepts, effect, isFor = () => true, ...violation }: PropertyControl,
  scope: ControlScope,
): readonly Finding[] {
  return resourcesOfType(scope, ...types)
    .filter(found => isFor(found, scope))
    .flatMap(found => {
      const value = propertyAt(found.resource.properties, ...path)
      if (isUnknown(value) || accepts(value)) return []
      const name = path.join('/')
      const state = value === undefined ? `has no ${name}` : `has ${name} ${quotedValue(value)}`
      return [
        violationOf(found, {
          ...violation,
          path,
          clause: `${state}: ${typeof effect === 'string' ? effect : effect(value)}`,
        }),
      ]
    })
}
