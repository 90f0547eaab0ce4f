import { causesDataLoss } from '../../analysis/dataLoss.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { Preview } from '../../model/preview.ts'
import { secretsIn } from '../../redaction/secretValues.ts'
import { readEnvironment } from '../environment/readEnvironment.ts'
import { resolveEnvironment } from '../environment/resolveEnvironment.ts'
import { buildTargetStack, type TargetStack } from '../environment/targetStack.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import { refuseUnusedApprovals } from '../review/guardDataLoss.ts'
import type { Tools } from '../tools.ts'
import { predictPreview } from './buildPreview.ts'

type PredictTools = Pick<Tools, 'workspace' | 'schemas' | 'types' | 'reporter'>

/** Predicts the changes between the files at a git reference and the present files. */
export async function predictFromCommit(
  reference: string,
  environment: Environment,
  tools: PredictTools,
): Promise<Preview> {
  const { reporter } = tools
  const target = await buildTargetStack(environment, undefined, tools)
  reporter.report({ kind: 'step', step: 'predict', subject: `${environment.name} against ${reference}` })
  const base = await stackAt(reference, environment, tools)
  const types = base ? await tools.types() : { find: () => undefined }
  return withRedaction(secretsIn([base?.resolved, target.resolved]), tools, async redacted => {
    const preview = predictPreview(target, base, types)
    redacted.reporter.report({ kind: 'preview', preview })
    refuseUnusedApprovals(environment, predictedLossesOf(preview))
    return preview
  })
}

function predictedLossesOf({ changes }: Preview) {
  return changes.filter(causesDataLoss).map(change => ({
    name: resourcePathOf(change),
    type: change.type,
    how: change.action === 'remove' ? ('remove' as const) : ('replace' as const),
    because: undefined,
  }))
}

/** Undefined where the environment did not exist yet, or was another stack: then everything is new. */
async function stackAt(
  reference: string,
  environment: Environment,
  { workspace: head, schemas, reporter }: PredictTools,
): Promise<Pick<TargetStack, 'resolved' | 'tags'> | undefined> {
  const workspace = await head.at(reference)
  if (!(await workspace.exists(environment.file))) return undefined
  const before = await readEnvironment(environment.name, { workspace, schemas })
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. Nothing here changes or deletes it: ${accountAndRegionOf(environment)} is another stack.`
    reporter.report({ kind: 'warning', text })
    return undefined
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace })
  return { resolved, tags: before.tags }
}

/** The identity of a stack: its name in one region of one account. */
function accountAndRegionOf(environment: Environment): string {
  const { account, region } = environment
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`
}
