/** Starts runs of workflows, and waits for them. */
export type WorkflowStarts = {
  /** The id of the run; undefined if GitHub accepted the request without naming it. */
  readonly start: (start: WorkflowDispatch) => Promise<string | undefined>
  /** Undefined until it has ended; then GitHub's word, `success` for example. */
  readonly conclusionOf: (runId: string) => Promise<string | undefined>
}

export type WorkflowDispatch = {
  /** `teardown.yml` */
  readonly workflow: string
  readonly branch: string
  readonly inputs: Readonly<Record<string, string>>
}
