/** An action that IAM denied, as AWS's message names it. */
export type DeniedAction = {
  /** `rds:CreateDBInstance` */
  readonly action: string
  /** The ARN of the caller; undefined if AWS does not name it. */
  readonly caller: string | undefined
  /** An ARN, or `*` for an action without resource type; undefined if AWS does not name it. */
  readonly resource: string | undefined
  /** AWS's words. */
  readonly message: string
}

const DENIED = /User: (\S+) is not authorized to perform: ([\w-]+:\w+)(?: on resource: "?([^\s"]+))?/

/** `User: X is not authorized to perform: A on resource: R because …`, alone or within the message of a resource. */
export function deniedActionIn(message: string): DeniedAction | undefined {
  const [, caller, action, resource] = DENIED.exec(message) ?? []
  return action === undefined ? undefined : { action, caller, resource, message }
}

/** The name of the role of a session, `arn:aws:sts::<account>:assumed-role/<role>/<session>`, or of a role's own ARN. */
export function roleNameOf(caller: string): string | undefined {
  return /:assumed-role\/([^/]+)\/|:role\/(?:.*\/)?([^/]+)$/.exec(caller)?.slice(1).find(Boolean)
}
