import type { Preview } from '../../model/preview/preview.ts'
import type { StoredPreviewRead } from '../../model/preview/storedPreview.ts'
import { Problem } from '../../model/problem.ts'
import type { CloudFormation } from '../../ports.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { Tools } from '../tools.ts'
import { deletedStackText, lastOperationText } from './lastOperation.ts'
import { previewDifferences } from './previewDifferences.ts'
import { isDeployedStateChanged } from './stateDifferences.ts'
import { previewKeyOf, readStoredPreview, storedPreviewOf } from './storedPreview.ts'

type Comparison = {
  readonly expect: string
  readonly preview: Preview
  /** The stack that the preview is of. */
  readonly resolved: ResolvedStack
  readonly bucket: string
  readonly nextSteps?: (fingerprint: string) => string
}

type CompareTools = Pick<Tools, 'objectStore' | 'reporter'> & {
  readonly cloudFormation: Pick<CloudFormation, 'events' | 'deletedStacks'>
}

/** Refuses a preview that does not equal the reviewed one, and lists what differs. */
export async function compareWithReviewed(
  { expect, preview, resolved, bucket, nextSteps = terminalNextSteps(preview) }: Comparison,
  { objectStore, reporter, cloudFormation }: CompareTools,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'compare with what was reviewed', subject: expect.slice(0, 12) })
  if (expect === preview.fingerprint) return
  const reviewed = await readStoredPreview(expect, bucket, { objectStore })
  const pair =
    reviewed.kind === 'readable' ? { reviewed: reviewed.preview, now: storedPreviewOf(preview, resolved) } : undefined
  const { changes, stackName } = preview
  const redact = redactionOf(secretsIn([resolved])).text
  const differences = pair ? previewDifferences({ ...pair, changes, redact }) : []
  const lastOperation =
    pair && isDeployedStateChanged(pair) ? await historyText(preview, { cloudFormation }) : undefined
  const reasons = [notComparedReason(reviewed, previewKeyOf(expect), bucket), lastOperation]
  throw new Problem(
    [`The change of stack '${stackName}' is not what was reviewed. Nothing was changed.`, ...reasons]
      .filter(sentence => sentence !== undefined)
      .join(' '),
    {
      kind: 'refused',
      findings: differences.map(message => ({ level: 'error', rule: 'deploy/not-reviewed', message })),
      todo: nextSteps(preview.fingerprint),
    },
  )
}

function historyText(
  { kind, stackName }: Preview,
  tools: Pick<CompareTools, 'cloudFormation'>,
): Promise<string | undefined> {
  return kind === 'create' ? deletedStackText(stackName, tools) : lastOperationText(stackName, tools)
}

function notComparedReason({ kind }: StoredPreviewRead, key: string, bucket: string): string | undefined {
  switch (kind) {
    case 'readable':
      return undefined
    case 'other-version':
      return 'The differences cannot be listed: another version of these tools stored the reviewed preview.'
    case 'altered':
      return `The differences cannot be listed: '${key}' in bucket '${bucket}' does not add up to its fingerprint, so it was altered.`
    case 'missing':
      return `The differences cannot be listed: bucket '${bucket}' has no preview '${key}'.`
    default:
      return kind satisfies never
  }
}

/** Checks usage before anything is read or touched. */
export function checkFingerprintFormat(expect: string): void {
  if (/^[0-9a-f]{64}$/.test(expect)) return
  throw new Problem(`'${expect}' is not a fingerprint: it has 64 digits and letters from a to f.`, {
    kind: 'usage',
    todo: 'Copy the whole fingerprint from the reviewed preview.',
  })
}

function terminalNextSteps({ environment }: Preview): (fingerprint: string) => string {
  return fingerprint =>
    `Run 'npm run change-set -- ${environment}', review what it shows, then deploy with the new fingerprint (now '${fingerprint}').`
}
