import type { World } from '../world.ts'
import type { Permissions, Principal } from './authorization.ts'
import { refusalText } from './refusalText.ts'
import { type Caller, callerOf } from './roles/caller.ts'
import { findRole } from './roles/findRole.ts'
import { createPolicyParser } from './roles/policyParser.ts'
import { trustRefusalTextOf } from './roles/trustRefusal.ts'

/**
 * IAM of the emulated account, over the roles and policies that are live in its stacks. The policies of resources are not
 * evaluated, except those that say who may assume a role.
 */
export function createPermissions(world: World): Permissions {
  const parse = createPolicyParser()
  const asCaller = (principal: Principal): Caller => callerOf(world, principal, parse)
  return {
    refusalOf: (principal, { action, resources, context }) => {
      const caller = asCaller(principal)
      for (const resource of resources) {
        const reason = caller.refusalReasonOf({ action, resource, context })
        if (reason !== undefined) return refusalText({ caller: principal.arn, action, resource, reason })
      }
      return undefined
    },
    trustRefusalOf: (roleArn, request) => {
      const role = findRole(world, roleArn)
      const statements = role ? parse([role.trustPolicy], 'trust') : []
      return trustRefusalTextOf({ roleArn, statements, callerOf: asCaller }, request)
    },
  }
}
