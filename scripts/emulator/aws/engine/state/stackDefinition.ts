import type { Template } from '#lib/template/parse/template.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

/** What a stack is made from. */
export type StackDefinition = {
  readonly template: Template
  /** The template as it was given. */
  readonly body: string
  /** Every parameter with its real value, defaults included. */
  readonly parameters: Readonly<Record<string, string>>
  /** What stands in the Systems Manager parameters that some of them name. */
  readonly systemsManagerValues: Readonly<Record<string, Value>>
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly roleArn: string | undefined
  readonly notificationArns: readonly string[]
}
