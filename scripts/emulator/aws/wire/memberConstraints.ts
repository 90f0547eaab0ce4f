/** A shape of an AWS service model, reduced to what it demands of a value. `min` and `max` are lengths, or of a number its range. */
export type ShapeConstraints = {
  readonly min?: number
  readonly max?: number
  /** A Java pattern that the whole text must match. */
  readonly pattern?: string
  readonly enum?: readonly string[]
  /** Of a structure: the members that must be there. */
  readonly required?: readonly string[]
  /** Of a structure: the names of the shapes of its members. */
  readonly members?: Readonly<Record<string, string>>
  /** Of a list: the name of the shape of its items. */
  readonly item?: string
  /** Of a map: the names of the shapes of its keys and values. */
  readonly key?: string
  readonly value?: string
}

/** What the model of a service demands of the inputs of its operations. */
export type ServiceConstraints = {
  /** The name of the input's shape, by operation. */
  readonly operations: Readonly<Record<string, string>>
  readonly shapes: Readonly<Record<string, ShapeConstraints>>
}
