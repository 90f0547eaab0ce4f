import type { Environment } from '../../model/environment.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import { redactPreview } from '../../redaction/redactPreview.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import { checkResourceTypes } from '../../template/check/checkResourceTypes.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { buildDesiredStack, type DesiredStack } from '../environment/desiredStack.ts'
import { resolveAtReference } from '../environment/resolveAtReference.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import { warnUnpredictedApprovals } from '../review/dataLossApprovals.ts'
import { dataLossIn } from '../review/guardDataLoss.ts'
import type { Tools } from '../tools.ts'
import { predictPreview } from './buildPreview.ts'

type PredictTools = Pick<Tools, 'workspace' | 'schemas' | 'types' | 'reporter' | 'clock'>

/**
 * Predicts the changes between the files at a git reference and the present files.
 * @throws Problem if CloudFormation would refuse them
 */
export async function predictFromCommit(
  reference: string,
  environment: Environment,
  tools: PredictTools,
): Promise<Preview> {
  const { reporter } = tools
  const desired = await buildDesiredStack(environment, undefined, tools)
  reporter.report({ kind: 'step', step: 'predict', subject: `${environment.name} against ${reference}` })
  const base = await resolveAtReference(reference, environment, tools)
  if (base) refuseImpossibleChange(base.resolved, desired)
  const types = base ? await tools.types() : { find: () => undefined }
  const redaction = { secrets: secretsIn([base?.resolved, desired.resolved]), redact: redactPreview }
  return withRedaction(redaction, tools, async redacted => {
    const preview = predictPreview(desired, base, types)
    redacted.reporter.report({ kind: 'preview', preview })
    warnUnpredictedApprovals(environment, dataLossIn(preview), redacted)
    return preview
  })
}

/** @throws Problem in CloudFormation's words, for a change that it refuses whatever is deployed */
function refuseImpossibleChange(base: ResolvedStack, { resolved, stackName }: DesiredStack): void {
  const findings = checkResourceTypes(base, resolved)
  if (findings.length === 0) return
  throw new Problem(`CloudFormation would refuse this change of stack '${stackName}'.`, { kind: 'usage', findings })
}
