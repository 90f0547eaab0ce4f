/** The configuration of a deployed service with which a task of its own can be started beside it. */
export type TaskLaunch = {
  readonly cluster: string
  /** The ARN of the task definition that the service runs. */
  readonly taskDefinition: string
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly assignPublicIp: boolean
  /** The capacity providers of the service with their weights; a launch type for a service without them. */
  readonly capacity:
    | { readonly kind: 'providers'; readonly providers: readonly CapacityProvider[] }
    | { readonly kind: 'launch-type'; readonly launchType: string }
  readonly platformVersion: string | undefined
  /** The application's container, whose command is replaced. */
  readonly container: string
  /** Folders of that container that are on a file system of the account: `/app/backend/data/uploads`. */
  readonly mountedFolders: readonly string[]
  /** Undefined if its log is not in CloudWatch Logs. */
  readonly log: LogDestination | undefined
}

export type CapacityProvider = { readonly name: string; readonly weight: number; readonly base: number }

/** The log group of a container, and the first part of the names of its streams. */
export type LogDestination = { readonly group: string; readonly streamPrefix: string }

export type TaskOrder = {
  readonly command: readonly string[]
  /** At most 36 characters: letters, digits, `-`, `_` and `/`. */
  readonly startedBy: string
  /** A retry with the same token starts no second task. */
  readonly token: string
}

export type TaskStart =
  | { readonly kind: 'started'; readonly task: string }
  /** In the words of Amazon ECS. */
  | { readonly kind: 'refused'; readonly reason: string }

/** A task that belongs to no service. */
export type OneOffTask = {
  /** `PROVISIONING`, `PENDING`, `RUNNING`, …, `STOPPED`. */
  readonly status: string
  /** `TaskFailedToStart`, `EssentialContainerExited`, …; undefined before the task stops. */
  readonly stopCode: string | undefined
  readonly stoppedReason: string | undefined
  /** Of the application's container; undefined if it never ran. */
  readonly exitCode: number | undefined
  /** The reason why that container did not run or ended, such as `OutOfMemoryError: …`. */
  readonly containerReason: string | undefined
}
