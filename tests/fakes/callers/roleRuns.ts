import type { Environment, Role } from '#lib/model/environment.ts'
import { stackNameOf } from '#lib/model/environment.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { Tools } from '#lib/operations/tools.ts'
import { verify } from '#lib/operations/verify.ts'

/** A verb of a role, in a state of the stack in which it has something to do. */
export type RoleRun = {
  readonly role: Role
  readonly verb: string
  readonly title: string
  readonly state: 'absent' | 'deployed' | 'any'
  /** The environment has a change that is not deployed yet. */
  readonly isChanged: boolean
  readonly run: (environment: Environment, tools: Tools) => Promise<unknown>
}

const preview = (environment: Environment, tools: Tools) => changeSet({ environment }, tools)
const deployment = (environment: Environment, tools: Tools) => deploy({ environment, yes: true }, tools)

/** Every verb of every role, in the order of a rollout. */
export const ROLE_RUNS: readonly RoleRun[] = [
  { role: 'preview', verb: 'change-set', title: 'of a creation', state: 'absent', isChanged: true, run: preview },
  { role: 'deploy', verb: 'deploy', title: 'a creation', state: 'absent', isChanged: false, run: deployment },
  { role: 'preview', verb: 'change-set', title: 'without a change', state: 'deployed', isChanged: false, run: preview },
  { role: 'preview', verb: 'change-set', title: 'of a change', state: 'deployed', isChanged: true, run: preview },
  { role: 'deploy', verb: 'deploy', title: 'without a change', state: 'deployed', isChanged: false, run: deployment },
  {
    ...{ role: 'deploy', verb: 'deploy', title: 'what was not reviewed', state: 'deployed', isChanged: true },
    run: (environment, tools) => deploy({ environment, yes: false, expect: 'f'.repeat(64) }, tools),
  },
  { role: 'deploy', verb: 'deploy', title: 'a change', state: 'deployed', isChanged: true, run: deployment },
  {
    ...{ role: 'deploy', verb: 'status', title: 'of a stack', state: 'deployed', isChanged: false },
    run: (environment, tools) => status({ environment }, tools),
  },
  {
    ...{ role: 'observe', verb: 'verify', title: 'a deployment', state: 'deployed', isChanged: false },
    run: (environment, tools) => verify({ environment }, tools),
  },
  {
    ...{ role: 'observe', verb: 'drift', title: 'of a stack', state: 'deployed', isChanged: false },
    run: (environment, tools) => drift({ environment }, tools),
  },
  {
    ...{ role: 'teardown', verb: 'teardown', title: 'a stack', state: 'deployed', isChanged: false },
    run: (environment, tools) =>
      teardown({ environment, typedName: stackNameOf(environment), emptyBuckets: true }, tools),
  },
  {
    ...{ role: 'teardown', verb: 'teardown', title: 'what is gone', state: 'absent', isChanged: false },
    run: (environment, tools) =>
      teardown({ environment, typedName: stackNameOf(environment), emptyBuckets: true }, tools),
  },
]
