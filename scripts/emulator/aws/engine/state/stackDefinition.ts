import type { Template } from '#lib/template/parse/template.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

/** The template and the settings of a stack. */
export type StackDefinition = {
  readonly template: Template
  /** The original text of the template. */
  readonly body: string
  readonly transforms: readonly string[]
  /** Every parameter with its real value, defaults included. */
  readonly parameters: Readonly<Record<string, string>>
  /** The values of the Systems Manager parameters that some of them name. */
  readonly systemsManagerValues: Readonly<Record<string, Value>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
  readonly notificationArns: readonly string[]
  readonly rollbackConfiguration?: RollbackConfiguration | undefined
}

export type RollbackConfiguration = {
  readonly triggers: readonly { readonly arn: string; readonly type: string }[] | undefined
  readonly monitoringMinutes: number | undefined
}
