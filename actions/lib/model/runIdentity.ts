/** The run of a verb, so that a later run can tell whether it has ended. */
export type RunIdentity =
  | {
      readonly kind: 'process'
      /** The machine, its boot and the process namespace: within them a process id names one process at a time. */
      readonly host: string
      readonly processId: number
      /** The time of its start as the operating system gives it; '' if that is unknown. */
      readonly startedAt: string
    }
  | {
      readonly kind: 'workflow'
      /** `owner/name` */
      readonly repository: string
      readonly id: string
      /** 1, and one more with each re-run. */
      readonly attempt: number
    }

/** unknown: the run belongs to another machine, or its state may not be read. */
export type RunState = 'running' | 'ended' | 'unknown'
