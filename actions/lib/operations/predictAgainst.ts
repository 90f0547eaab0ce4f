import { nameOf } from '../model/change.ts'
import { losesData } from '../model/dataKeeper.ts'
import type { Environment } from '../model/environment.ts'
import type { Preview } from '../model/preview.ts'
import type { ResolvedStack } from '../template/resolved.ts'
import { secretsIn } from '../template/secrets.ts'
import { desireStack } from './desiredStack.ts'
import { discreetly } from './discreetly.ts'
import { refuseUnusedApprovals } from './losses.ts'
import { predictPreview } from './previewOf.ts'
import { readEnvironment } from './readEnvironment.ts'
import { resolveEnvironment } from './resolveEnvironment.ts'
import type { Tools } from './tools.ts'

type Needs = Pick<Tools, 'workspace' | 'schemas' | 'types' | 'reporter'>

/** What differs between the files as they are and as they were at a git reference, in CloudFormation's terms. */
export async function predictAgainst(reference: string, environment: Environment, tools: Needs): Promise<Preview> {
  const { reporter } = tools
  const desired = await desireStack(environment, undefined, tools)
  reporter.say({ kind: 'step', step: 'predict', subject: `${environment.name} against ${reference}` })
  const base = await resolvedAt(reference, environment, tools)
  const types = base ? await tools.types() : { find: () => undefined }
  return discreetly(secretsIn([base, desired.resolved]), tools, async discreet => {
    const preview = predictPreview(desired, base, types)
    discreet.reporter.say({ kind: 'preview', preview })
    refuseUnusedApprovals(environment, predictedLossesOf(preview))
    return preview
  })
}

function predictedLossesOf({ changes }: Preview) {
  return changes.filter(losesData).map(change => ({
    name: nameOf(change),
    type: change.type,
    how: change.action === 'remove' ? ('remove' as const) : ('replace' as const),
    because: undefined,
  }))
}

/** Undefined where the environment did not exist yet. */
async function resolvedAt(
  reference: string,
  environment: Environment,
  { workspace: head, schemas }: Needs,
): Promise<ResolvedStack | undefined> {
  const workspace = await head.at(reference)
  if (!(await workspace.exists(environment.file))) return undefined
  const { stack } = await resolveEnvironment(await readEnvironment(environment.name, { workspace, schemas }), {
    workspace,
  })
  return stack
}
