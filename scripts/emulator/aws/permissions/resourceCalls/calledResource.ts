import type { JsonMap } from '#lib/model/json.ts'
import type { HandlerPhase } from '../handlers/handlerPermissions.ts'

/** A resource that the calls of a handler concern. */
export type CalledResource = {
  readonly type: string
  readonly logicalId: string
  readonly stackName: string
  readonly stackId: string
  readonly physicalId: string
  /** With the names that CloudFormation made up. */
  readonly properties: JsonMap
  readonly attributes: JsonMap
  /** The tags of the stack. */
  readonly stackTags: Readonly<Record<string, string>>
  /** CloudFormation's own tags are on the resource; default: as the schema of its type says. */
  readonly hasSystemTags?: boolean
}

/** One call of a handler. */
export type HandlerCall = {
  readonly phase: HandlerPhase
  readonly resource: CalledResource
  /** The resource before an update, with what was changed outside of CloudFormation. */
  readonly previous?: CalledResource
  /** A deletion makes a snapshot first. */
  readonly hasFinalSnapshot?: boolean
  /** The read of a secret gets its value. */
  readonly readsSecretValues?: boolean
}

/** The account in which the calls are made. */
export type HandlerAccount = {
  readonly partition: string
  readonly region: string
  readonly account: string
  /** The role that CloudFormation works with; a nested stack gets it, too. */
  readonly serviceRoleArn: string | undefined
  /** Names of the account's service-linked roles: `AWSServiceRoleForECS`. */
  readonly serviceLinkedRoles: ReadonlySet<string>
  /** The live resource with an ARN, for its tags and its boundary. */
  readonly find: (arn: string) => CalledResource | undefined
}
