import type { DriftedProperty, DriftedResource } from '../../model/cloudFormation/driftedResource.ts'
import { isSecretProperty } from '../../redaction/secretProperty.ts'

/** What may be said of a drifted property. A secret one has no values here: no medium can show them by mistake. */
export type DriftedValues =
  | { readonly kind: 'secret' }
  | { readonly kind: 'added'; readonly actual: string }
  | { readonly kind: 'removed'; readonly expected: string }
  | { readonly kind: 'changed'; readonly expected: string; readonly actual: string }

export function driftedValuesOf(
  resource: Pick<DriftedResource, 'type'>,
  { path, kind, expected, actual }: DriftedProperty,
): DriftedValues {
  if (isSecretProperty(resource, { path, before: expected, after: actual })) return { kind: 'secret' }
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
