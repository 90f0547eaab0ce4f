/** The steps of one template, in their order. */
export const STEPS = [
  'lint',
  'predict',
  'change set',
  'deploy',
  'again',
  'verify',
  'drift',
  'updates',
  'delete',
] as const

export type Step = (typeof STEPS)[number]

/** What a step did with a template. */
export type StepResult = {
  readonly step: Step
  /** passed: as CloudFormation does it. refused: with a Problem that names the cause. failed: in any other way. */
  readonly verdict: 'passed' | 'refused' | 'failed'
  /** A few words for the table: `3 of 3`, `2 errors`. */
  readonly detail?: string
  /** Why it was refused or failed, a sentence each. */
  readonly reasons: readonly string[]
}

/** A template after its last step; steps that an earlier failure prevented are missing. */
export type Trial = {
  /** The path from the folder that was given. */
  readonly template: string
  readonly resources: number
  readonly seconds: number
  readonly results: readonly StepResult[]
}
