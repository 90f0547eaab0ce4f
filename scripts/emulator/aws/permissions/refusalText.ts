type RefusedRequest = {
  /** The ARN of the caller. */
  readonly caller: string
  readonly action: string
  readonly resource: string
  /** `because no identity-based policy allows the … action` */
  readonly reason: string
}

/** AWS's message: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export function refusalText({ caller, action, resource, reason }: RefusedRequest): string {
  return `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} ${reason}`
}
