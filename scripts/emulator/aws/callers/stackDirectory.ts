import type { RequestContext } from '../permissions/authorization.ts'

/** The stacks and resources of the account, for the resource and the tags of a call. */
export type StackDirectory = {
  /** The ARN of a stack, by its name or its ARN. */
  readonly stack: (nameOrId: string) => string | undefined
  /** The ARN of a change set's stack. */
  readonly stackOfChangeSet: (changeSetId: string) => string | undefined
  /** `aws:ResourceTag/…` of the stack or live resource with an ARN; none if there is none. */
  readonly tagContextOf: (arn: string) => RequestContext
}
