import { SERVICE_LINKED_ROLES } from '#lib/model/serviceLinkedRole.ts'
import type { ParameterSet } from '../../../scripts/document/constraint.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { findStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { addDatabaseSnapshot } from '../../../scripts/emulator/aws/world.ts'
import { bootstrapAccount } from '../../fakes/emulator/bootstrapAccount.ts'
import { refusalsIn } from '../../fakes/emulator/deployProduction.ts'
import { deployWithServiceRole } from '../../fakes/emulator/deployWithServiceRole.ts'
import { parameterSpace } from './parameterSets.ts'
import { setFiles } from './setFiles.ts'

const ENVIRONMENT = 'dev'
const STACK = `open-webui-${ENVIRONMENT}`

/** The stack of one set after another, in an account of the built-in AWS that asks for every permission. */
export type SetRollout = {
  /** Creates the stack, or updates it. As the tools do, protection follows a creation. @throws Error with each failure */
  readonly deploy: (set: ParameterSet) => Promise<void>
  /** Lifts the protection and deletes the stack. @throws Error if anything of it stays that has no policy to be retained */
  readonly remove: (set: ParameterSet) => Promise<void>
}

export async function startSetRollout(): Promise<SetRollout> {
  const engine = await bootstrapAccount([ENVIRONMENT], { permissions: true })
  for (const { name } of SERVICE_LINKED_ROLES) engine.world.serviceLinkedRoles.add(name)
  for (const id of parameterSpace.values.DatabaseSnapshotId?.filter(Boolean) ?? []) {
    const former = { kind: 'instance', database: 'former', properties: {} } as const
    addDatabaseSnapshot(engine.world, { id, ...former, tags: new Map(), duration: 0 })
  }
  const deploySet = async (set: ParameterSet): Promise<void> => {
    await deployWithServiceRole(engine, ENVIRONMENT, setFiles({ [ENVIRONMENT]: set })).catch((error: unknown) => {
      throw new Error([error instanceof Error ? error.message : '', ...refusalsIn(engine)].join('\n'), { cause: error })
    })
    const status = findStack(engine, STACK)?.status
    if (status !== 'CREATE_COMPLETE' && status !== 'UPDATE_COMPLETE')
      throw new Error([`The stack is ${status}.`, ...failuresIn(engine)].join('\n'))
  }
  return {
    deploy: async set => {
      const isNew = findStack(engine, STACK) === undefined
      if (isNew) await deploySet(unprotected(set))
      if (!isNew || isProtected(set)) await deploySet(set)
    },
    remove: async set => {
      if (isProtected(set)) await deploySet(unprotected(set))
      stackLifecycleHandlers(engine).DeleteStack({ StackName: STACK })
      await engine.waitUntilIdle()
      const left = findStack(engine, STACK)
      if (left) throw new Error([`The stack is ${left.status}.`, ...failuresIn(engine)].join('\n'))
    },
  }
}

function isProtected({ DeletionProtection: value }: ParameterSet): boolean {
  return value === 'true'
}

function unprotected(set: ParameterSet): ParameterSet {
  return { ...set, DeletionProtection: 'false' }
}

/** `Database/Instance CREATE_FAILED: …` of every stack. */
function failuresIn({ stacks }: Engine): readonly string[] {
  return [...stacks.values()].flatMap(({ name, events }) =>
    events
      .filter(({ status, reason }) => status.endsWith('FAILED') && !/cancelled$/.test(reason ?? ''))
      .map(({ logicalId, status, reason }) => `${name}/${logicalId} ${status}: ${reason}`),
  )
}
