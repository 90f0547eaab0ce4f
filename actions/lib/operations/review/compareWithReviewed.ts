import type { Preview } from '../../model/preview/preview.ts'
import type { OldStoredPreview, StoredPreview } from '../../model/preview/storedPreview.ts'
import { Problem } from '../../model/problem.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { Tools } from '../tools.ts'
import { previewDifferences } from './previewDifferences.ts'
import { previewKeyOf, readStoredPreview, storedPreviewOf } from './storedPreview.ts'

type Comparison = {
  readonly expect: string
  readonly expectedInputs?: string
  readonly preview: Preview
  /** The stack that the preview is of. */
  readonly resolved: ResolvedStack
  readonly bucket: string
  readonly nextSteps?: (fingerprint: string) => string
}

/** Refuses a preview that does not equal the reviewed one, and lists what differs. */
export async function compareWithReviewed(
  { expect, expectedInputs, preview, resolved, bucket, nextSteps = terminalNextSteps(preview) }: Comparison,
  { objectStore, reporter }: Pick<Tools, 'objectStore' | 'reporter'>,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'compare with what was reviewed', subject: expect.slice(0, 12) })
  if (expect === preview.fingerprint) return
  // A stack that does not exist has only a predicted preview, and equal inputs create equal stacks.
  const isCreation = preview.kind === 'create'
  if (isCreation && [expect, expectedInputs].includes(preview.inputsDigest)) return
  const reviewed = await readStoredPreview(expect, bucket, { objectStore })
  if (isCreation && reviewed?.inputsDigest === preview.inputsDigest && reviewed.environment === preview.environment)
    return
  const differences =
    reviewed?.version === 2
      ? previewDifferences({
          reviewed,
          now: storedPreviewOf(preview, resolved),
          changes: preview.changes,
          redact: redactionOf(secretsIn([resolved])).text,
        })
      : []
  throw new Problem(
    `The change of stack '${preview.stackName}' is not what was reviewed. Nothing was changed.${notComparedReason(reviewed, previewKeyOf(expect), bucket)}`,
    {
      kind: 'refused',
      findings: differences.map(message => ({ level: 'error', rule: 'deploy/not-reviewed', message })),
      todo: nextSteps(preview.fingerprint),
    },
  )
}

function notComparedReason(
  reviewed: StoredPreview | OldStoredPreview | undefined,
  key: string,
  bucket: string,
): string {
  switch (reviewed?.version) {
    case 2:
      return ''
    case 1:
      return ' The differences cannot be listed: an older version of these tools stored the reviewed preview.'
    case undefined:
      return ` The differences cannot be listed: bucket '${bucket}' has no readable preview '${key}'.`
    default:
      return reviewed satisfies never
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
