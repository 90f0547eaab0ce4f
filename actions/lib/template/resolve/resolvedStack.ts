import type { Template } from '../parse/template.ts'
import { type Expression, expressionText } from './expression.ts'

/** A value that only the running stack has: a physical id, an attribute. It survives Sub and Join around it. */
export class Unknown {
  readonly expression: Expression
  /** The expression as text, the same for equal templates: `Network/Vpc` (a Ref in a nested stack), `Topic.TopicArn`. */
  readonly text: string

  constructor(expression: Expression) {
    this.expression = expression
    this.text = expressionText(expression)
  }

  toJSON(): { Unknown: string } {
    return { Unknown: this.text }
  }
}

/** Plain data with unknown values in it. A text with an unknown part is an `Unknown` of the whole text. */
export type Value = null | boolean | number | string | Unknown | readonly Value[] | { readonly [key: string]: Value }
export type ValueMap = { readonly [key: string]: Value }

export type ResolvedResource = {
  readonly logicalId: string
  readonly type: string
  /** `AWS::NoValue` is gone, with its key. */
  readonly properties: ValueMap
  /** Resources that come first: DependsOn and every reference of the taken branches. */
  readonly dependencies: readonly string[]
  readonly deletionPolicy: 'Delete' | 'Retain' | 'Snapshot' | 'RetainExceptOnCreate' | undefined
  readonly updateReplacePolicy: 'Delete' | 'Retain' | 'Snapshot' | undefined
  readonly metadata: ValueMap
  readonly otherAttributes: ValueMap
}

/** One template with its parameters put in, and the same of every stack nested in it. */
export type ResolvedStack = {
  /** '' for the root, `Database`, `Database/Cache`, … */
  readonly nestedPath: string
  readonly template: Template
  /** Every parameter's value; a list is an array. */
  readonly parameters: ValueMap
  /** Without those that depend on a value that CloudFormation has, and that is unknown here. */
  readonly conditions: Readonly<Record<string, boolean>>
  /** Only those whose condition holds, or is unknown here. */
  readonly resources: Readonly<Record<string, ResolvedResource>>
  readonly outputs: ValueMap
  /** The names of the outputs' exports, by output. */
  readonly exports: ValueMap
  readonly nested: Readonly<Record<string, ResolvedStack>>
}
