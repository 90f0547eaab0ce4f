import { isMap, type Json } from '../../model/json.ts'

/** A value that a failed check was about. */
export type CheckedValue = {
  /** In the input: `/Resources/Database/Instance/Properties/MultiAZ`; '' or another path for a constant of the rule. */
  readonly path: string
  /** missing: the value should be inside of what is at the path. label: it was compared for equality. */
  readonly kind: 'missing' | 'label' | 'wrong'
}

/**
 * The values in the checks of a violated rule: checks are nested, and a value is an object with `path` and `value`. The other
 * side of a comparison (`to`) counts only where no check has a value of its own, as where a constant is searched in a list.
 */
export function checkedValues(checks: Json): readonly CheckedValue[] {
  const values = valuesIn(checks, 'wrong', 'without the other side')
  const isOfInput = values.some(({ path }) => path.startsWith('/Resources/'))
  return isOfInput ? values : valuesIn(checks, 'wrong', 'with the other side')
}

type Search = 'with the other side' | 'without the other side'

function valuesIn(node: Json, kind: CheckedValue['kind'], search: Search): readonly CheckedValue[] {
  if (Array.isArray(node)) return node.flatMap(item => valuesIn(item, kind, search))
  if (!isMap(node)) return []
  // The value itself is part of the input, and may have a path of its own.
  if (typeof node.path === 'string' && Object.hasOwn(node, 'value')) return [{ path: node.path, kind }]
  return Object.entries(node).flatMap(([key, inner]) => {
    if (key === 'to' && search === 'without the other side') return []
    if (key === 'traversed_to') return valuesIn(inner, 'missing', search)
    return valuesIn(inner, key === 'from' && isEquality(node.comparison) ? 'label' : kind, search)
  })
}

/** A comparison is its operator, and true if it is negated. */
function isEquality(comparison: Json | undefined): boolean {
  return Array.isArray(comparison) && comparison[0] === 'Eq' && comparison[1] === false
}
