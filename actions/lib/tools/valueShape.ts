import type { Replacement } from '../model/cloudFormation/change.ts'

/** The type of a property's value. `json` stands for any value; a structure has properties. */
export type ValueShape =
  | { readonly kind: 'text' | 'number' | 'integer' | 'boolean' | 'date' | 'json' }
  | { readonly kind: 'list' | 'map'; readonly item: ValueShape }
  | { readonly kind: 'structure'; readonly name: string; readonly properties: () => PropertyShapes }
  | { readonly kind: 'either'; readonly shapes: readonly ValueShape[] }

export type PropertyShape = {
  readonly required: boolean
  readonly recreation: Replacement
  readonly shape: ValueShape
}
export type PropertyShapes = Readonly<Record<string, PropertyShape>>
