import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { NextStep } from '../../model/nextStep.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import type { PreparedVersionChange } from './prepareVersionChange.ts'

type FailedVersionChange = PreparedVersionChange & {
  readonly environment: Environment
  /** The resources that could not be returned to the old version, as `--resources-to-skip` takes them; else none. */
  readonly notRolledBack: readonly string[] | undefined
  /** The sentence that says which permission was missing and where to add it. */
  readonly permission: string | undefined
  readonly retryHint?: string | undefined
}

/** The two ways out of a failed change of version: forward, or the restore of the snapshot. */
export function versionNextSteps(failed: FailedVersionChange): readonly NextStep[] {
  const { environment, notRolledBack } = failed
  const first = notRolledBack === undefined ? [] : [leaveAsItIs(environment, notRolledBack)]
  return [...first, forward(failed), back(failed)]
}

function leaveAsItIs(environment: Environment, resources: readonly string[]): NextStep {
  const skip = resources.length === 0 ? '' : ` --resources-to-skip ${resources.map(shellArgument).join(' ')}`
  return {
    text: 'CloudFormation could not return to the old version. First run this, and wait for UPDATE_ROLLBACK_COMPLETE',
    lines: [
      `aws cloudformation continue-update-rollback --stack-name ${shellArgument(stackNameOf(environment))}${skip} --region ${environment.region}`,
    ],
  }
}

function forward({ environment, permission, retryHint }: FailedVersionChange): NextStep {
  const correction = `set ImageTag in ${environment.locationOf([]).file} to a version that has it corrected`
  const text =
    permission === undefined ? `Forward: correct the cause, or ${correction}, then ` : `Forward: ${permission} Then `
  return retryHint === undefined
    ? { text: `${text}deploy again`, lines: [`npm run deploy -- ${environment.name}`] }
    : { text: `${text}${retryHint}`, lines: [] }
}

function back({ environment, change, snapshots }: FailedVersionChange): NextStep {
  const { file } = environment.locationOf([])
  if (snapshots.length === 0) return { text: 'Back: no snapshot was taken, so restore a backup of your own', lines: [] }
  return {
    text: `Back to '${change.from}': set this in ${file} in one pull request, with the digest that 'npm run pin -- ${environment.name}' writes there, and deploy it; .github/RESTORE.md has every step`,
    lines: [...snapshots.map(id => `DatabaseSnapshotId: ${id}`), `ImageTag: ${withoutVariant(change.from)}`],
  }
}

/** The suffix of a variant follows from ImageVariant. */
function withoutVariant(tag: string): string {
  return tag.replace(/-slim$/, '')
}
