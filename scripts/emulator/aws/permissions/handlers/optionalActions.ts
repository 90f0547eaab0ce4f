import { APPLICATION_ACTIONS } from './applicationActions.ts'
import { DATA_ACTIONS } from './dataActions.ts'
import { EDGE_ACTIONS } from './edgeActions.ts'
import { NETWORK_ACTIONS } from './networkActions.ts'

/**
 * The needs of an action; it is called if any one of them is met.
 * - `Policies`, `Configuration.KmsKeyId`: the property is set; in an update, before or after it.
 * - `LogDestinationType=s3`: the property has this value.
 * - `ResourceArn~:cognito-idp:`: the property contains this text.
 * - `!DBSnapshotIdentifier`: the property is not set.
 * - `+PermissionsBoundary`, `-PermissionsBoundary`: an update sets, changes or removes the property.
 * - `@role`: the resource is given a role. `@update`: the resource is updated.
 * - `@change`: the resource is not only read. `@snapshot`: the resource is deleted after a snapshot.
 * - `@value`: the read of a secret gets its value, which a switch of the engine decides.
 * - `@never`: nothing that a template of CloudFormation can say.
 */
export type OptionalAction = {
  readonly needs: readonly string[]
  readonly actions: readonly string[]
  /** The reason why the handler calls it then, and not otherwise. */
  readonly ground: string
}

const TABLES = [NETWORK_ACTIONS, EDGE_ACTIONS, DATA_ACTIONS, APPLICATION_ACTIONS]

/** The optional actions of the handlers of one type. */
export function optionalActionsOf(type: string): readonly OptionalAction[] {
  return TABLES.flatMap(table => table[type] ?? []).map(([needs, actions, ground]) => ({
    needs: needs.split(' '),
    actions: actions.split(' '),
    ground,
  }))
}

export const TYPES_WITH_OPTIONAL_ACTIONS: readonly string[] = TABLES.flatMap(table => Object.keys(table))
