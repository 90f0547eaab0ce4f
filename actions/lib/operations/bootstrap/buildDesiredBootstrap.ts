import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import { longNameFindings } from '../../rules/generatedNames.ts'
import { stackNameFindings } from '../../rules/stackNames.ts'
import { dayOf } from '../../rules/suppressions/suppressionDate.ts'
import { inputsDigestOf } from '../../template/compare/inputsDigest.ts'
import { compactTemplate } from '../../template/package/compactTemplate.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { readAccounts } from '../environment/readAccounts.ts'
import { BOOTSTRAP_TEMPLATE, resolveBootstrap } from '../environment/resolveBootstrap.ts'
import type { AdministratorTools, Tools } from '../tools.ts'
import { bootstrapParametersOf } from './bootstrapParameters.ts'
import type { RepositoryArguments } from './gitHubRepository.ts'

type DesiredBootstrapOrder = RepositoryArguments & { readonly environment: Environment }
type DesiredBootstrapTools = Pick<
  AdministratorTools,
  'cloudFormation' | 'reporter' | 'accountRoles' | 'repositories' | 'workspace' | 'clock'
>

type BootstrapContext = {
  /** The environment's own stack, whose resources the bootstrap stack's roles are for. */
  readonly templates: ResolvedStack
  readonly deployed: Stack | undefined
  readonly stackName: string
}

/** The template is sent as body: the bucket from which CloudFormation reads templates is in this stack. */
export async function buildDesiredBootstrap(
  order: DesiredBootstrapOrder,
  { templates, deployed, stackName }: BootstrapContext,
  tools: DesiredBootstrapTools,
): Promise<DesiredStack> {
  const { environment } = order
  tools.reporter.report({ kind: 'step', step: 'resolve', subject: BOOTSTRAP_TEMPLATE })
  const document = await tools.workspace.readTemplate(BOOTSTRAP_TEMPLATE)
  const template = parseTemplate(document)
  const values = await bootstrapParametersOf(order, { template, templates, deployed }, tools)
  const { stack, findings, parameters } = resolveBootstrap(environment, template, values)
  const all = [...findings, ...(await nameFindings(environment, { stack: templates, bootstrap: stack }, tools))]
  if (all.some(({ level }) => level === 'error')) {
    throw new Problem(`'${BOOTSTRAP_TEMPLATE}' does not match environment '${environment.name}'.`, {
      kind: 'usage',
      findings: all,
    })
  }
  const { tags } = environment
  return {
    environment,
    stackName,
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    today: dayOf(tools.clock.now()),
    template: { body: compactTemplate(document) },
    templates: new Map(),
    uploads: [],
    parameters,
    tags,
    // The stack's roles have names, because workflows derive role ARNs from the environment's name.
    capabilities: ['CAPABILITY_NAMED_IAM'],
    roleArn: undefined,
  }
}

/** Names that would make the environment meet another one, or whose resources the service role could not create. */
async function nameFindings(
  environment: Environment,
  stacks: { readonly stack: ResolvedStack; readonly bootstrap: ResolvedStack },
  tools: Pick<Tools, 'workspace'>,
): Promise<readonly Finding[]> {
  const others = await readAccounts(tools)
  return [...stackNameFindings(environment, others), ...longNameFindings(environment, stacks)]
}
