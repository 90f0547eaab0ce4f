import type { Role } from '#lib/model/environment.ts'
import { lookup } from '#lib/model/lookup.ts'

const ROLES: Readonly<Record<string, Role>> = {
  'change-set': 'preview',
  deploy: 'deploy',
  verify: 'observe',
  drift: 'observe',
  teardown: 'teardown',
}

/** The role that the job of an action assumes; undefined for an action without AWS. */
export function roleOfAction(action: string): Role | undefined {
  return lookup(ROLES, action)
}
