import type { Permissions } from '../../repository/tokenGrants.ts'
import type { Triggers } from './readTriggers.ts'
import type { Token } from './tokenMembers.ts'

/** A workflow file; tokens are evaluated when the run, the job or the step begins. */
export type WorkflowFile = {
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  /** `deploy.yml` */
  readonly file: string
  /** The `name`, by default the path. */
  readonly name: string
  readonly runName: Token | undefined
  readonly triggers: Triggers
  /** Undefined: those that the repository gives by default. */
  readonly permissions: Permissions | undefined
  readonly env: Token | undefined
  readonly defaults: RunDefaults
  readonly concurrency: Token | undefined
  readonly jobs: readonly JobDefinition[]
}

/** `defaults.run` */
export type RunDefaults = { readonly shell: Token | undefined; readonly workingDirectory: Token | undefined }

export type JobDefinition = {
  readonly id: string
  readonly line: number | undefined
  readonly name: Token | undefined
  readonly needs: readonly string[]
  /** The `if`, with the `success()` that GitHub adds. */
  readonly condition: Token
  readonly runsOn: Token
  readonly environment: Token | undefined
  readonly permissions: Permissions | undefined
  readonly concurrency: Token | undefined
  readonly strategy: Token | undefined
  readonly continueOnError: Token | undefined
  readonly timeoutMinutes: Token | undefined
  readonly env: Token | undefined
  readonly defaults: RunDefaults
  readonly outputs: Token | undefined
  readonly steps: readonly StepDefinition[]
}

export type StepDefinition = {
  readonly id: string | undefined
  readonly line: number | undefined
  readonly name: Token | undefined
  readonly condition: Token
  readonly continueOnError: Token | undefined
  readonly timeoutMinutes: Token | undefined
  readonly env: Token | undefined
  readonly call: StepCall
}

export type StepCall =
  | {
      readonly kind: 'run'
      readonly script: Token
      readonly shell: Token | undefined
      readonly workingDirectory: Token | undefined
    }
  | { readonly kind: 'uses'; readonly uses: string; readonly inputs: Token | undefined }
