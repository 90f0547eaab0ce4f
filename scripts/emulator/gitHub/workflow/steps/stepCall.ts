import type { StepDefinition } from '../parse/workflowFile.ts'
import type { Annotation } from '../workflowRun.ts'

/** The values of one step that runs. */
export type StepTools = {
  readonly definition: StepDefinition
  readonly name: string
  /** The step's own variables. */
  readonly variables: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly annotate: (annotation: Annotation) => void
}

export type StepResponse = {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Why the step failed; empty if its own annotations say it. */
  readonly failure?: string
}
