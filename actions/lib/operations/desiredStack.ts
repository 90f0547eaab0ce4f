import type { Environment } from '../model/environment.ts'
import { partitionOf, stackNameOf } from '../model/environment.ts'
import type { ChangeSetOrder } from '../ports.ts'
import { capabilitiesOf } from '../template/capabilitiesOf.ts'
import { inputsDigestOf } from '../template/fingerprint.ts'
import { type PackagedTemplate, packageTemplates } from '../template/packageTemplates.ts'
import type { ResolvedStack } from '../template/resolved.ts'
import type { Template } from '../template/template.ts'
import type { Bootstrap } from './readBootstrap.ts'
import { parametersOf, resolveEnvironment } from './resolveEnvironment.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'

/** A root stack as the files want it. */
export type DesiredStack = Pick<ChangeSetOrder, 'stackName' | 'parameters' | 'tags' | 'capabilities' | 'roleArn'> & {
  readonly environment: Environment
  readonly resolved: ResolvedStack
  readonly inputsDigest: string
  /** Undefined for a stack that only ever gets predicted. */
  readonly template: ChangeSetOrder['template'] | undefined
  /** Every template by its file. */
  readonly templates: ReadonlyMap<string, Template>
  /** What must be in the artifact bucket before CloudFormation can read it. */
  readonly uploads: readonly PackagedTemplate[]
}

/**
 * An environment's root stack, from its files; without a bootstrap stack it can be predicted but not deployed. The files
 * are read while AWS says what the bootstrap stack has.
 */
export async function desireStack(
  environment: Environment,
  found: Promise<Bootstrap> | undefined,
  { workspace, reporter }: Pick<Tools, 'workspace' | 'reporter'>,
): Promise<DesiredStack> {
  reporter.say({ kind: 'step', step: 'resolve', subject: environment.template })
  const [{ stack, documents, templates }, bootstrap] = await together([
    resolveEnvironment(environment, { workspace }),
    found ?? Promise.resolve(undefined),
  ])
  const { region, tags } = environment
  const { urlSuffix } = partitionOf(region)
  const packaged =
    bootstrap && packageTemplates(environment.template, documents, { bucket: bootstrap.bucket, region, urlSuffix })
  return {
    environment,
    stackName: stackNameOf(environment),
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    template: packaged && { url: packaged.root.url },
    templates,
    uploads: packaged?.all ?? [],
    parameters: parametersOf(environment, stack.template),
    tags,
    capabilities: capabilitiesOf(stack),
    roleArn: bootstrap?.serviceRole,
  }
}
