import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { redactPreview } from '../../redaction/redactPreview.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import type { Template } from '../../template/parse/template.ts'
import { buildDesiredStack, type DesiredStack } from '../environment/desiredStack.ts'
import { readEnvironment } from '../environment/readEnvironment.ts'
import { parametersOf, resolveEnvironment } from '../environment/resolveEnvironment.ts'
import { withRedaction } from '../reporting/withRedaction.ts'
import { dataLossIn, refuseUnusedApprovals } from '../review/guardDataLoss.ts'
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
  const desired = await buildDesiredStack(environment, undefined, tools)
  reporter.report({ kind: 'step', step: 'predict', subject: `${environment.name} against ${reference}` })
  const base = await stackAt(reference, environment, tools)
  const types = base ? await tools.types() : { find: () => undefined }
  const redaction = { secrets: secretsIn([base?.resolved, desired.resolved]), redact: redactPreview }
  return withRedaction(redaction, tools, async redacted => {
    const preview = predictPreview(desired, base, types)
    redacted.reporter.report({ kind: 'preview', preview })
    refuseUnusedApprovals(environment, dataLossIn(preview))
    return preview
  })
}

/** Undefined where the environment did not exist yet, or was another stack: then everything is new. */
async function stackAt(
  reference: string,
  environment: Environment,
  { workspace: head, schemas, reporter }: PredictTools,
): Promise<Pick<DesiredStack, 'resolved' | 'tags' | 'parameters'> | undefined> {
  const workspace = await head.at(reference)
  if (!(await workspace.exists(environment.file))) return undefined
  const before = await readEnvironment(environment.name, { workspace, schemas })
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. This change neither modifies nor deletes it: ${accountAndRegionOf(environment)} is another stack.`
    reporter.report({ kind: 'warning', text })
    return undefined
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace })
  return { resolved, tags: before.tags, parameters: withDefaults(before, resolved.template) }
}

/** Every parameter as a deployed stack has it. */
function withDefaults(environment: Environment, template: Template): Readonly<Record<string, string>> {
  const defaults = Object.entries(template.parameters).map(([name, { default: value }]) => [name, value ?? ''])
  return { ...Object.fromEntries(defaults), ...parametersOf(environment, template) }
}

/** The identity of a stack: its name in one region of one account. */
function accountAndRegionOf(environment: Environment): string {
  const { account, region } = environment
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`
}
