import { stateOf } from '../model/cloudFormation/stack.ts'
import type { Environment } from '../model/environment.ts'
import { bootstrapStackNameOf, partitionOf } from '../model/environment.ts'
import type { BootstrapOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import { quotedList } from '../model/quotedList.ts'
import { redactBootstrapOutcome } from '../redaction/redactOutcome.ts'
import { secretsIn } from '../redaction/secrets/secretValues.ts'
import { inputsDigestOf } from '../template/compare/inputsDigest.ts'
import { parseTemplate } from '../template/parse/parseTemplate.ts'
import { resolveStack } from '../template/resolve/resolveStack.ts'
import { checkAccount } from './environment/checkAccount.ts'
import type { DesiredStack } from './environment/desiredStack.ts'
import { changeStack } from './execution/changeStack.ts'
import { setTerminationProtection } from './execution/terminationProtection.ts'
import { withRedaction } from './reporting/withRedaction.ts'
import { dataLossIn } from './review/guardDataLoss.ts'
import type { Tools } from './tools.ts'
import { deadlineIn } from './waiting/retry.ts'

export type BootstrapOrder = {
  readonly environment: Environment
  readonly sessionRegion?: string | undefined
  /** Skip the confirmation. */
  readonly yes: boolean
}

const TEMPLATE = 'cloudformation/bootstrap.yaml'
const DEADLINE_SECONDS = 30 * 60

type BootstrapTools = Omit<Tools, 'schemas' | 'types' | 'runtime' | 'snapshots' | 'httpClient' | 'objectStore'>

/** Creates or updates the stack that every other verb needs: artifact bucket, roles and CloudFormation's service role. */
export async function bootstrap(
  { environment, yes, sessionRegion }: BootstrapOrder,
  tools: BootstrapTools,
): Promise<BootstrapOutcome> {
  const { prompt, cloudFormation } = tools
  const stackName = bootstrapStackNameOf(environment)
  if (!yes && !prompt.interactive) {
    throw new Problem(`Cannot ask whether to change '${stackName}': no interactive terminal. Nothing was touched.`, {
      kind: 'usage',
      todo: `Run 'npm run bootstrap -- ${environment.name} --yes'.`,
    })
  }
  await checkAccount({ environment, sessionRegion }, tools)
  const existed = stateOf(await cloudFormation.stack(stackName)).kind !== 'absent'
  const desired = await buildBootstrapTarget(environment, stackName, tools)
  const redaction = { secrets: secretsIn([desired.resolved]), redact: redactBootstrapOutcome }
  return withRedaction(redaction, tools, redacted => changeBootstrap({ desired, existed, yes }, redacted))
}

async function changeBootstrap(
  { desired, existed, yes }: { readonly desired: DesiredStack; readonly existed: boolean; readonly yes: boolean },
  tools: BootstrapTools,
): Promise<BootstrapOutcome> {
  const { environment, stackName } = desired
  const question = `${existed ? 'Change' : 'Create'} '${stackName}' in account ${environment.account}, region ${environment.region}?`
  const changed = await changeStack(
    {
      desired,
      deadline: deadlineIn(DEADLINE_SECONDS, tools),
      guard: async preview =>
        refuseBootstrapDataLoss(
          dataLossIn(preview).map(({ resource }) => resource),
          stackName,
        ),
      confirm: async () => yes || tools.prompt.confirm(question),
    },
    tools,
  )
  if (changed.kind !== 'unchanged' && changed.kind !== 'done') return changed
  await setTerminationProtection(changed.stack, true, tools)
  const kind = changed.kind === 'unchanged' ? 'unchanged' : existed ? 'updated' : 'created'
  return { kind, outputs: changed.stack.outputs }
}

/** The template is sent as body: the bucket from which CloudFormation reads templates is in this stack. */
async function buildBootstrapTarget(
  environment: Environment,
  stackName: string,
  { workspace, reporter }: BootstrapTools,
): Promise<DesiredStack> {
  reporter.report({ kind: 'step', step: 'resolve', subject: TEMPLATE })
  const document = await workspace.readTemplate(TEMPLATE)
  const parameters = { Application: environment.application, Environment: environment.name }
  const { account, region, tags } = environment
  const stackContext = { account, region, ...partitionOf(region), stackName }
  const { stack, findings } = resolveStack(parseTemplate(document), { parameters, stackContext }, new Map())
  if (findings.some(({ level }) => level === 'error')) {
    throw new Problem(`'${TEMPLATE}' does not match environment '${environment.name}'.`, { kind: 'usage', findings })
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
    // The stack's roles have names, because workflows derive role ARNs from the environment's name.
    capabilities: ['CAPABILITY_NAMED_IAM'],
    roleArn: undefined,
  }
}

/** The bucket holds every template and preview; this verb has no approval for its loss. */
function refuseBootstrapDataLoss(names: readonly string[], stackName: string): void {
  if (names.length === 0) return
  throw new Problem(
    `The change set of '${stackName}' would remove or replace ${quotedList(names)}. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `Restore ${quotedList(names)} in ${TEMPLATE}.`,
    },
  )
}
