import type { SettingChange } from '../../../model/gitHub/settingRequest.ts'
import { Problem } from '../../../model/problem.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'
import type { AdministratorTools } from '../../tools.ts'
import { featureOf } from './featureOf.ts'
import type { Refusals, RepositoryPart } from './repositoryParts.ts'

type SettleContext = {
  readonly administration: RepositoryAdministration
  readonly refusals: Refusals
}
type SettleTools = Pick<AdministratorTools, 'clock' | 'reporter' | 'signal'>

/** Milliseconds before each further look at settings that GitHub has accepted and does not show yet. */
const PAUSES = [1_000, 2_000, 4_000]

/**
 * Makes every part as wanted, and reads each again after its change. Features that the repository's plan does not have are
 * left out.
 * @param made receives each change that was made, also before an error
 */
export async function settleParts(
  parts: readonly RepositoryPart[],
  context: SettleContext,
  made: SettingChange[],
  tools: SettleTools,
): Promise<void> {
  for (const part of parts) await settlePart(part, context, made, tools)
}

async function settlePart(
  part: RepositoryPart,
  { administration, refusals }: SettleContext,
  made: SettingChange[],
  tools: SettleTools,
): Promise<void> {
  let changes = await part.changes(refusals)
  while (changes.length > 0) {
    const refused = await makeChanges(changes, administration, made, tools)
    if (refused) refusals.set(featureOf(refused.change.request), refused.reason)
    changes = await remainingChanges(part, refusals, refused !== undefined, tools)
    if (!refused && changes.length > 0) throw notShown(changes)
  }
}

/** Stops at the first change that the plan does not allow. */
async function makeChanges(
  changes: readonly SettingChange[],
  administration: RepositoryAdministration,
  made: SettingChange[],
  { reporter, signal }: SettleTools,
): Promise<{ readonly change: SettingChange; readonly reason: string } | undefined> {
  for (const change of changes) {
    signal?.throwIfAborted()
    reporter.report({ kind: 'step', step: 'change the repository', subject: change.text })
    const result = await administration.change(change)
    if (result.kind === 'unavailable') return { change, reason: result.reason }
    made.push(change)
  }
  return undefined
}

/** After a refusal there is something left to do, so only the other case waits for GitHub. */
async function remainingChanges(
  part: RepositoryPart,
  refusals: Refusals,
  wasRefused: boolean,
  { clock, signal }: SettleTools,
): Promise<readonly SettingChange[]> {
  let changes = await part.changes(refusals)
  for (const pause of PAUSES) {
    if (wasRefused || changes.length === 0) return changes
    await clock.sleep(pause, signal)
    changes = await part.changes(refusals)
  }
  if (wasRefused || changes.length === 0) return changes
  // GitHub's API accepts this switch without documenting it, so it may ignore it.
  const withBypass: Refusals = new Map(refusals).set('administrators', 'The API did not change it.')
  const others = await part.changes(withBypass)
  if (others.length === 0) refusals.set('administrators', 'The API did not change it.')
  return others
}

function notShown(changes: readonly SettingChange[]): Problem {
  return new Problem(`GitHub accepted the change, but still lacks it: ${changes.map(({ text }) => text).join('; ')}.`, {
    todo: 'Look at the settings of the repository, then run the same command again.',
  })
}
