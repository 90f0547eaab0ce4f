import { liveRoleOf } from '../../permissions/roles/findRole.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'

/** AWS sends no aws:SourceAccount for stacks. */
const CLOUD_FORMATION = { kind: 'service', service: 'cloudformation.amazonaws.com', context: {} } as const

/**
 * CloudFormation assumes the role before it does anything; a role of another account, or one that does not exist or
 * does not trust CloudFormation, cannot be assumed.
 */
export function checkRole({ world, permissions }: Engine, roleArn: string | undefined): void {
  if (roleArn === undefined) return
  const isTrusted = !permissions?.trustRefusalOf(roleArn, CLOUD_FORMATION)
  if (!liveRoleOf(world, roleArn) || !isTrusted)
    throw validationError(`Role ${roleArn} is invalid or cannot be assumed`)
}
