import type { RequestContext } from '../permissions/authorization.ts'

/** The stacks and resources of the account, for the resource and the tags of a call. */
export type StackDirectory = {
  /** The ARN of a stack, by its name or its ARN. */
  readonly stack: (nameOrId: string) => string | undefined
  /** The ARN that a call is decided on if it names a change set by its ARN alone: that of the stack, by default. */
  readonly resourceOfChangeSet: (changeSetId: string) => string | undefined
  /** `aws:ResourceTag/…` of the stack or live resource with an ARN; none if there is none. */
  readonly tagContextOf: (arn: string) => RequestContext
  /** The ARNs of the roles that a caller passes on with a task of this definition. */
  readonly rolesOfTaskDefinition: (arn: string) => readonly string[]
}
