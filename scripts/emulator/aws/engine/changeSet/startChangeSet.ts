import type { Engine } from '../engine.ts'
import { isEmptyChangeSet } from '../state/emulatedChangeSet.ts'
import type { EmulatedChangeSet } from '../state/emulatedStack.ts'
import { internalFailureReason } from '../state/internalFailureReason.ts'
import { computeChangeSet, failChangeSet } from './computeChangeSet.ts'

/** Computes a change set after the response to its request, unless it is deleted by then. */
export function startChangeSet(engine: Engine, changeSet: EmulatedChangeSet): void {
  const isListed = () => changeSet.stack.changeSets.includes(changeSet)
  const work = engine.pause(1).then(() => (isListed() ? computeRootChangeSet(engine, changeSet) : undefined))
  engine.runInBackground(
    work.catch(error => {
      for (const each of withNested(changeSet))
        if (/^CREATE_(PENDING|IN_PROGRESS)$/.test(each.status)) failChangeSet(each, internalFailureReason(error))
      throw error
    }),
  )
}

/**
 * Computes a change set and those of its nested stacks. It fails with the first nested one that fails, while those after
 * that are still in progress.
 */
async function computeRootChangeSet(engine: Engine, changeSet: EmulatedChangeSet): Promise<void> {
  computeChangeSet(engine, changeSet)
  const firstFailure = changeSet.nested.findIndex(nested => nested.status === 'FAILED' && !isEmptyChangeSet(nested))
  if (firstFailure < 0) return
  const later = changeSet.nested.slice(firstFailure + 1).flatMap(withNested)
  const results = later.map(({ status, statusReason, rows, rowsWithValues }) => ({
    ...{ status, statusReason, rows, rowsWithValues },
  }))
  for (const nested of later)
    Object.assign(nested, { status: 'CREATE_IN_PROGRESS', statusReason: undefined, rows: [], rowsWithValues: [] })
  await engine.pause(1)
  // One that was deleted in the meantime stays deleted.
  for (const [index, nested] of later.entries())
    if (nested.status === 'CREATE_IN_PROGRESS') Object.assign(nested, results[index])
}

function withNested(changeSet: EmulatedChangeSet): readonly EmulatedChangeSet[] {
  return [changeSet, ...changeSet.nested.flatMap(withNested)]
}
