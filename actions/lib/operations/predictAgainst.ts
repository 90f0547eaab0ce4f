import { nameOf } from '../model/change.ts'
import { losesData } from '../model/dataKeeper.ts'
import { type Environment, stackNameOf } from '../model/environment.ts'
import type { Preview } from '../model/preview.ts'
import { type DesiredStack, desireStack } from './desiredStack.ts'
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
  const base = await stackAt(reference, environment, tools)
  const types = base ? await tools.types() : { find: () => undefined }
  const preview = predictPreview(desired, base, types)
  reporter.say({ kind: 'preview', preview })
  const losses = preview.changes.filter(losesData).map(change => ({
    name: nameOf(change),
    type: change.type,
    how: change.action === 'remove' ? ('remove' as const) : ('replace' as const),
    because: undefined,
  }))
  refuseUnusedApprovals(environment, losses)
  return preview
}

/** Undefined where the environment did not exist yet, or was another stack: then everything is new. */
async function stackAt(
  reference: string,
  environment: Environment,
  { workspace: head, schemas, reporter }: Needs,
): Promise<Pick<DesiredStack, 'resolved' | 'tags'> | undefined> {
  const workspace = await head.at(reference)
  if (!(await workspace.exists(environment.file))) return undefined
  const before = await readEnvironment(environment.name, { workspace, schemas })
  if (placeOf(before) !== placeOf(environment)) {
    const text = `At ${reference} environment '${environment.name}' is ${placeOf(before)}. Nothing here changes or deletes it: ${placeOf(environment)} is another stack.`
    reporter.say({ kind: 'warning', text })
    return undefined
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace })
  return { resolved, tags: before.tags }
}

/** A stack is what it is by its name, in one region of one account. */
function placeOf(environment: Environment): string {
  const { account, region } = environment
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`
}
