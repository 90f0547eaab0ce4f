import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { NextStep } from '../../model/nextStep.ts'
import { Problem } from '../../model/problem.ts'
import { remedyFor } from '../execution/remedy.ts'
import type { Tools } from '../tools.ts'
import { readVersionNextSteps } from '../version/readVersionNextSteps.ts'
import { wasNeverCreated } from './wasNeverCreated.ts'

type ProtectionTools = Pick<Tools, 'cloudFormation' | 'snapshots' | 'reporter'>

/** Refuses to delete a protected stack, with what to deploy first and, for a stuck stack, what to do before that. */
export async function refuseProtected(stack: Stack, environment: Environment, tools: ProtectionTools): Promise<void> {
  const { name, terminationProtection } = stack
  const inFile = environment.protected && !wasNeverCreated(stack)
  if (!inFile && !terminationProtection) return
  const { file } = environment.locationOf(['protected'])
  const deployed = `deploy it as a reviewed change ('npm run change-set -- ${environment.name}', then 'npm run deploy -- ${environment.name} --expect FINGERPRINT'), then run the teardown again.`
  const todo = inFile
    ? `Merge 'protected: false' in ${file}, ${deployed}`
    : `${file} says 'protected: false', but that is not deployed yet: ${deployed}`
  const before = await stepsBeforeDeployment(stack, environment, tools)
  const reason = inFile ? `environment '${environment.name}' is protected` : 'its termination protection is on'
  throw new Problem(`Stack '${name}' was not deleted, because ${reason}. Its deletion would delete the data in it.`, {
    kind: 'refused',
    location: environment.locationOf(['protected']),
    ...(before ? { steps: [...before, { text: todo.replace(/\.$/, ''), lines: [] }] } : { todo }),
  })
}

/** Steps that let a stuck stack be deployed again; undefined for every other stack. */
async function stepsBeforeDeployment(
  stack: Stack,
  environment: Environment,
  tools: ProtectionTools,
): Promise<readonly NextStep[] | undefined> {
  const steps = await readVersionNextSteps({ stack, environment }, tools)
  const todo = stack.status === 'UPDATE_ROLLBACK_FAILED' ? remedyFor(stack, environment)?.todo : undefined
  return steps ?? (todo === undefined ? undefined : [{ text: todo.replace(/\.$/, ''), lines: [] }])
}
