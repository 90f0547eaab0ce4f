import { nameOf } from '../model/change.ts'
import { losesData } from '../model/dataKeeper.ts'
import type { Environment } from '../model/environment.ts'
import { bootstrapStackNameOf, partitionOf } from '../model/environment.ts'
import type { BootstrapOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { stateOf } from '../model/stack.ts'
import { inputsDigestOf } from '../template/fingerprint.ts'
import { parseTemplate } from '../template/parseTemplate.ts'
import { resolveStack } from '../template/resolveStack.ts'
import { changeStack } from './changeStack.ts'
import { checkAccount } from './checkAccount.ts'
import type { DesiredStack } from './desiredStack.ts'
import { listed } from './losses.ts'
import { deadlineIn } from './patience.ts'
import { protect } from './protect.ts'
import type { Tools } from './tools.ts'

export type BootstrapOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Do not ask. */
  readonly yes: boolean
}

const TEMPLATE = 'cloudformation/bootstrap.yaml'
const PATIENCE = 30 * 60

type Needs = Omit<Tools, 'schemas' | 'types' | 'runtime' | 'web' | 'objectStore'>

/** Creates or updates what every other verb needs first: the artifact bucket and CloudFormation's service role. */
export async function bootstrap(
  { environment, yes, sessionRegion }: BootstrapOrder,
  tools: Needs,
): Promise<BootstrapOutcome> {
  const { person, cloudFormation } = tools
  const stackName = bootstrapStackNameOf(environment)
  if (!yes && !person.present) {
    throw new Problem(`There is no terminal to ask whether '${stackName}' shall be changed. Nothing was touched.`, {
      kind: 'usage',
      todo: `Run 'npm run bootstrap -- ${environment.name} --yes'.`,
    })
  }
  await checkAccount({ environment, sessionRegion }, tools)
  const existed = stateOf(await cloudFormation.stack(stackName)).kind !== 'absent'
  const desired = await desireBootstrap(environment, stackName, tools)
  const question = `${existed ? 'Change' : 'Create'} '${stackName}' in account ${environment.account}, region ${environment.region}?`
  const changed = await changeStack(
    {
      desired,
      deadline: deadlineIn(PATIENCE, tools),
      judge: async ({ changes }) => refuseLosses(changes.filter(losesData).map(nameOf), stackName),
      accept: async () => yes || person.confirm(question),
    },
    tools,
  )
  if (changed.kind !== 'unchanged' && changed.kind !== 'done') return changed
  await protect(changed.stack, true, tools)
  const kind = changed.kind === 'unchanged' ? 'unchanged' : existed ? 'updated' : 'created'
  return { kind, outputs: changed.stack.outputs }
}

/** By body: the bucket that templates are read from is in this stack. */
async function desireBootstrap(
  environment: Environment,
  stackName: string,
  { workspace, reporter }: Needs,
): Promise<DesiredStack> {
  reporter.say({ kind: 'step', step: 'resolve', subject: TEMPLATE })
  const document = await workspace.readTemplate(TEMPLATE)
  const parameters = { Application: environment.application, Environment: environment.name }
  const { account, region, tags } = environment
  const place = { account, region, ...partitionOf(region), stackName }
  const { stack, findings } = resolveStack(parseTemplate(document), { parameters, place }, new Map())
  if (findings.some(({ level }) => level === 'error')) {
    throw new Problem(`'${TEMPLATE}' does not fit environment '${environment.name}'.`, { kind: 'usage', findings })
  }
  return {
    environment,
    stackName,
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    template: { body: document.text },
    templates: new Map(),
    uploads: [],
    parameters,
    tags,
    // Its role has a name, because the environment's roles are found by their names.
    capabilities: ['CAPABILITY_NAMED_IAM'],
    roleArn: undefined,
  }
}

/** The bucket holds every template and preview; nothing in this verb can approve its loss. */
function refuseLosses(names: readonly string[], stackName: string): void {
  if (names.length === 0) return
  throw new Problem(`The change set of '${stackName}' would remove or replace ${listed(names)}. Nothing was changed.`, {
    kind: 'refused',
    todo: `Keep ${listed(names)} in ${TEMPLATE} as it was.`,
  })
}
