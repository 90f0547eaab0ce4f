import type { DriftedProperty } from '../../model/cloudFormation/driftedResource.ts'

/** The values of a drifted property as every medium shows them. */
export type DriftedValues =
  | { readonly kind: 'secret' }
  | { readonly kind: 'added'; readonly actual: string }
  | { readonly kind: 'removed'; readonly expected: string }
  | { readonly kind: 'changed'; readonly expected: string; readonly actual: string }

export function driftedValuesOf(property: DriftedProperty): DriftedValues {
  if (property.secret) return { kind: 'secret' }
  const { kind, expected, actual } = property
  switch (kind) {
    case 'add':
      return { kind: 'added', actual }
    case 'remove':
      return { kind: 'removed', expected }
    case 'modify':
      return { kind: 'changed', expected, actual }
    default:
      return kind satisfies never
  }
}
