import type { Preview } from '../../model/preview.ts'
import { Problem } from '../../model/problem.ts'
import { previewKeyOf, storedPreviewOf } from '../preview/buildPreview.ts'
import type { Tools } from '../tools.ts'
import { previewDifferences } from './previewDifferences.ts'
import { readStoredPreview } from './storedPreview.ts'

type Comparison = {
  readonly expect: string
  readonly expectedInputs?: string
  readonly preview: Preview
  readonly bucket: string
  readonly nextSteps?: (fingerprint: string) => string
}

/** Refuses what does not equal the reviewed preview, and says what differs. */
export async function compareWithReviewed(
  { expect, expectedInputs, preview, bucket, nextSteps = terminalNextSteps(preview) }: Comparison,
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
  const unknown = reviewed
    ? ''
    : ` What differs cannot be said: '${previewKeyOf(expect)}' is not in bucket '${bucket}'.`
  const differences = reviewed ? previewDifferences(reviewed, storedPreviewOf(preview)) : []
  throw new Problem(
    `What would be executed on stack '${preview.stackName}' is not what was reviewed. Nothing was changed.${unknown}`,
    {
      kind: 'refused',
      findings: differences.map(message => ({ level: 'error', rule: 'deploy/not-reviewed', message })),
      todo: nextSteps(preview.fingerprint),
    },
  )
}

/** Usage that can never be right, before anything is read or touched. */
export function checkFingerprintFormat(expect: string): void {
  if (/^[0-9a-f]{64}$/.test(expect)) return
  throw new Problem(`'${expect}' is not a fingerprint: it has 64 digits and letters from a to f.`, {
    kind: 'usage',
    todo: 'Copy the whole fingerprint from the preview that was reviewed.',
  })
}

function terminalNextSteps({ environment }: Preview): (fingerprint: string) => string {
  return fingerprint =>
    `Run 'npm run change-set -- ${environment}', review what it shows, then deploy with the new fingerprint (now '${fingerprint}').`
}
