import type { IdentityClaims } from '../model/acceptance/evidence.ts'
import type { CloudFormation } from '../ports.ts'

/** Requests that no verb needs: each shows how AWS or GitHub behaves where their pages do not say. */
export type AcceptanceProbes = {
  /** Whether the events of a stack have the value of a secret. The value is neither kept nor returned. */
  readonly secretInEvents: (stackId: string) => Promise<'readable' | 'hidden' | 'absent'>
  /** The description of a change set by its ARN alone, without its stack. */
  readonly changeSetByArn: (changeSetId: string) => Promise<'allowed' | 'denied'>
  /**
   * The same role in a session that may create change sets of this stack, but not of the stacks nested in it; undefined if
   * the credentials of the run cannot be limited.
   */
  readonly withoutNestedChangeSets: ((stackName: string) => CloudFormation) | undefined
  /** The claims of a fresh identity token of this job; undefined if GitHub issues none. */
  readonly identityClaims: () => Promise<IdentityClaims | undefined>
}
