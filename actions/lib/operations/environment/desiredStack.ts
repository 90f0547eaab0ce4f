import type { ChangeSetRequest } from '../../model/cloudFormation/changeSet.ts'
import type { PriceList } from '../../model/cost/priceList.ts'
import type { Environment } from '../../model/environment.ts'
import { partitionOf, stackNameOf } from '../../model/environment.ts'
import { Problem, problemText } from '../../model/problem.ts'
import { dayOf } from '../../rules/suppressions/suppressionDate.ts'
import { inputsDigestOf } from '../../template/compare/inputsDigest.ts'
import { type PackagedTemplate, packageTemplates } from '../../template/package/packageTemplates.ts'
import type { Template } from '../../template/parse/template.ts'
import { capabilitiesOf } from '../../template/resolve/capabilities.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { readNearestPriceList } from '../cost/readPrices.ts'
import type { Tools } from '../tools.ts'
import { inParallel } from '../waiting/inParallel.ts'
import type { Bootstrap } from './readBootstrap.ts'
import { parametersOf, resolveEnvironment } from './resolveEnvironment.ts'

/** A stack as its files describe it. */
export type DesiredStack = Pick<ChangeSetRequest, 'stackName' | 'parameters' | 'tags' | 'capabilities' | 'roleArn'> & {
  readonly environment: Environment
  readonly resolved: ResolvedStack
  readonly inputsDigest: string
  /** A day in UTC, `2026-11-28`: accepted findings have a last day. */
  readonly today: string
  /** For the estimate of its cost; undefined without a readable file of prices. */
  readonly prices?: PriceList | undefined
  /** Undefined for a stack that is only predicted. */
  readonly template: ChangeSetRequest['template'] | undefined
  /** Every template by its file. */
  readonly templates: ReadonlyMap<string, Template>
  /** Templates that must be in the artifact bucket before CloudFormation reads them. */
  readonly uploads: readonly PackagedTemplate[]
}

/**
 * Builds an environment's root stack from its files. Without a bootstrap stack it can be predicted but not deployed. The
 * files are read in parallel with the bootstrap stack.
 */
export async function buildDesiredStack(
  environment: Environment,
  bootstrapRead: Promise<Bootstrap> | undefined,
  { workspace, reporter, clock }: Pick<Tools, 'workspace' | 'reporter' | 'clock'>,
): Promise<DesiredStack> {
  reporter.report({ kind: 'step', step: 'resolve', subject: environment.templateFile })
  const [{ stack, documents, templates }, bootstrap, prices] = await inParallel([
    resolveEnvironment(environment, { workspace }),
    bootstrapRead ?? Promise.resolve(undefined),
    pricesOf(environment, { workspace, reporter }),
  ])
  const { region, tags } = environment
  const { urlSuffix } = partitionOf(region)
  const packaged =
    bootstrap && packageTemplates(environment.templateFile, documents, { bucket: bootstrap.bucket, region, urlSuffix })
  return {
    environment,
    stackName: stackNameOf(environment),
    resolved: stack,
    inputsDigest: inputsDigestOf(stack, tags),
    today: dayOf(clock.now()),
    prices,
    template: packaged && { url: packaged.root.url },
    templates,
    uploads: packaged?.all ?? [],
    parameters: parametersOf(environment, stack.template),
    tags,
    capabilities: capabilitiesOf(stack),
    roleArn: bootstrap?.serviceRole,
  }
}

/** Prices are for people alone: their file stops no preview and no deployment. */
async function pricesOf(
  { region }: Environment,
  { workspace, reporter }: Pick<Tools, 'workspace' | 'reporter'>,
): Promise<PriceList | undefined> {
  try {
    return await readNearestPriceList(region, { workspace })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const [first] = error.findings
    const reason = first ? `${first.location?.file}:${first.location?.line}: ${first.message}` : problemText(error)
    reporter.report({ kind: 'warning', text: `The cost is not estimated: ${reason}` })
    return undefined
  }
}
