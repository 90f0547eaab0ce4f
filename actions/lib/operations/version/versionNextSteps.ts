import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import { quotedList } from '../../model/quotedList.ts'
import { shellArgument } from '../../model/shellArgument.ts'
import { retryHintFor } from '../execution/remedy.ts'
import type { VersionChange } from './versionChange.ts'

type FailedDeployment = Extract<DeployOutcome, { readonly kind: 'rolled-back' | 'failed' }>

type FailedVersionChange = {
  readonly environment: Environment
  readonly change: VersionChange
  /** The snapshots that were taken before it. */
  readonly snapshots: readonly string[]
  readonly retryHint?: string | undefined
}

/** A failed change of version with its two ways out: forward, or the restore of the snapshot. */
export function withVersionNextSteps(
  outcome: FailedDeployment,
  { environment, change, snapshots, retryHint }: FailedVersionChange,
): FailedDeployment {
  const { file } = environment.locationOf([])
  const deploy = retryHint ?? retryHintFor({ name: stackNameOf(environment) }, environment)
  const forward = `Forward: correct the cause, or set ImageTag in ${file} to a version that has it corrected, then ${deploy}.`
  const restore =
    snapshots.length === 0
      ? 'No snapshot was taken: to go back, restore a backup of your own.'
      : `Back to '${change.from}': set DatabaseSnapshotId to ${quotedList(snapshots)} and ImageTag to '${change.from}' in ${file} in one pull request, and deploy it; .github/RESTORE.md has every step.`
  return { ...outcome, todo: `${firstStep(outcome, environment)}${forward} ${restore}` }
}

function firstStep({ status, rootCause }: FailedDeployment, environment: Environment): string {
  if (status !== 'UPDATE_ROLLBACK_FAILED') return ''
  const stackName = stackNameOf(environment)
  const isNested = rootCause !== undefined && rootCause.stackName !== stackName
  const resource = rootCause && (isNested ? `${rootCause.stackName}.${rootCause.logicalId}` : rootCause.logicalId)
  const skip = resource === undefined ? '' : ` --resources-to-skip ${shellArgument(resource)}`
  return `CloudFormation could not return to the old version. First run 'aws cloudformation continue-update-rollback --stack-name ${shellArgument(stackName)}${skip} --region ${environment.region}' and wait for UPDATE_ROLLBACK_COMPLETE. `
}
