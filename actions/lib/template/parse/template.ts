import type { Document } from '../../model/document.ts'
import type { Json, JsonMap } from '../../model/json.ts'

/** A template as it was written; only its structure is checked. */
export type Template = {
  readonly document: Document
  readonly description: string | undefined
  readonly parameters: Readonly<Record<string, TemplateParameter>>
  readonly mappings: JsonMap
  readonly rules: JsonMap
  readonly conditions: JsonMap
  readonly resources: Readonly<Record<string, TemplateResource>>
  readonly outputs: Readonly<Record<string, TemplateOutput>>
  readonly metadata: JsonMap
}

export type TemplateParameter = {
  readonly type: string
  /** As text, like the value of every parameter. */
  readonly default: string | undefined
  readonly description: string | undefined
  readonly noEcho: boolean
  readonly allowedValues: readonly string[] | undefined
  readonly allowedPattern: string | undefined
  readonly constraintDescription: string | undefined
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  readonly minValue: number | undefined
  readonly maxValue: number | undefined
}

export type TemplateResource = {
  readonly type: string
  readonly condition: string | undefined
  readonly dependsOn: readonly string[]
  readonly properties: JsonMap
  readonly deletionPolicy: Json
  readonly updateReplacePolicy: Json
  readonly metadata: JsonMap
  /** CreationPolicy, UpdatePolicy. */
  readonly otherAttributes: JsonMap
}

export type TemplateOutput = {
  readonly value: Json
  readonly description: string | undefined
  readonly condition: string | undefined
  readonly exportName: Json | undefined
}
