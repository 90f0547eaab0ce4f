import type { Change } from '../../model/cloudFormation/change.ts'
import type { Stack } from '../../model/cloudFormation/stack.ts'
import { canonical } from '../../model/json.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem, problemText } from '../../model/problem.ts'
import { isSecretParameter } from '../../redaction/secrets/secretValues.ts'
import { digestOf } from '../../template/compare/digest.ts'
import { proveUnchanged } from '../../template/compare/proveUnchanged.ts'
import { nestedUrlsOf, withNestedFiles } from '../../template/package/deployedTemplate.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import { transformsOf } from '../../template/parse/transforms.ts'
import { type ResolvedStack, Unknown } from '../../template/resolve/resolvedStack.ts'
import { resolveStack } from '../../template/resolve/resolveStack.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { stackContextOf } from '../environment/resolveEnvironment.ts'
import type { Tools } from '../tools.ts'

/** The deployed stack as its templates and parameters give it, or the reason why it is unknown. */
export type DeployedStack =
  | {
      readonly kind: 'known'
      readonly stack: ResolvedStack
      readonly tagsDiffer: boolean
      /** The reason why the templates prove nothing: the resources may differ from them. */
      readonly unprovenReason?: string
    }
  | {
      readonly kind: 'unknown'
      readonly reason: string
      /** Of the root template's text and the parameters, as far as they could be read. */
      readonly digest: string
    }

type ReadDeployedOrder = {
  readonly desired: DesiredStack
  /** This run has rolled the stack back and skipped no resource. */
  readonly isRolledBackByUs?: boolean
}

type ReadDeployedTools = Pick<Tools, 'cloudFormation' | 'workspace'>

/**
 * The deployed templates with the deployed parameters. A nested template that is the same in the desired is not read: its URL
 * contains its digest. To be called after the change set was created: a later change of the stack makes that obsolete.
 */
export async function readDeployedTemplates(
  { desired, isRolledBackByUs = false }: ReadDeployedOrder,
  tools: ReadDeployedTools,
): Promise<DeployedStack> {
  const readStack = await readOrReason(() => tools.cloudFormation.stack(desired.stackName))
  const { value: stack } = readStack
  if (!stack) {
    const reason = readStack.reason ?? 'the stack does not exist any more'
    return { kind: 'unknown', reason, digest: digestOf(null) }
  }
  const text = await readOrReason(() => tools.cloudFormation.template(stack.id))
  const digest = digestOf({ template: text.value ?? null, parameters: stack.parameters })
  if (text.value === undefined) return { kind: 'unknown', reason: text.reason, digest }
  const { value: body } = text
  const resolved = await readOrReason(() => resolveDeployed({ stack, body, desired, isRolledBackByUs }, tools))
  return resolved.value ?? { kind: 'unknown', reason: resolved.reason, digest }
}

/** The reason of a problem: a deployed template that cannot be read or resolved stops no verb. */
async function readOrReason<T>(
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly reason?: never } | { readonly value?: never; readonly reason: string }> {
  try {
    return { value: await read() }
  } catch (error) {
    if (error instanceof Problem) return { reason: error.findings[0]?.message ?? problemText(error) }
    throw error
  }
}

/** The changes with the proof of the unchanged ones, or with the reason why nothing is proven. */
export function proveAgainstDeployed(
  deployed: DeployedStack | undefined,
  changes: readonly Change[],
  { resolved: head }: DesiredStack,
): Pick<Preview, 'changes' | 'unprovenReason'> {
  if (deployed?.kind !== 'known') return { changes, ...(deployed && { unprovenReason: deployed.reason }) }
  if (deployed.unprovenReason !== undefined) return { changes, unprovenReason: deployed.unprovenReason }
  const { changes: proven, unprovenReason } = proveUnchanged({ changes, base: deployed.stack, head, ...deployed })
  return { changes: proven, ...(unprovenReason !== undefined && { unprovenReason }) }
}

/** @throws Problem where the templates cannot be read or resolved */
async function resolveDeployed(
  {
    stack,
    body,
    desired,
    isRolledBackByUs,
  }: Required<ReadDeployedOrder> & { readonly stack: Stack; readonly body: string },
  tools: ReadDeployedTools,
): Promise<Extract<DeployedStack, { readonly kind: 'known' }>> {
  const templates = new Map(desired.templates)
  const root = await readTemplate({ stackId: stack.id, body, file: 'deployed' }, { ...tools, desired, templates })
  const { stack: resolved, findings } = resolveStack(
    root,
    {
      parameters: parametersOf(stack, root),
      stackContext: stackContextOf(desired.environment, stack.name),
      isSecretParameter,
    },
    templates,
  )
  const error = findings.find(({ level }) => level === 'error')
  if (error) throw new Problem(error.message)
  // Resources that a rollback skipped differ from the template: ContinueUpdateRollback, ResourcesToSkip.
  const isRolledBack = stack.status.includes('ROLLBACK') && !isRolledBackByUs
  // An update that goes on after a failure has resources of both templates.
  const isUncertain = isRolledBack || stack.status === 'UPDATE_FAILED'
  return {
    ...{ kind: 'known', stack: resolved, tagsDiffer: canonical(stack.tags) !== canonical(desired.tags) },
    ...(isUncertain && { unprovenReason: `the stack is in ${stack.status}` }),
  }
}

/** The deployed parameters; CloudFormation does not return a NoEcho value, and a condition on it makes the whole stack unknown. */
function parametersOf({ parameters }: Stack, root: Template): Readonly<Record<string, string | Unknown>> {
  const isNoEcho = (name: string): boolean => root.parameters[name]?.noEcho === true
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isNoEcho(name) ? new Unknown({ kind: 'no-echo-parameter', name }) : value,
    ]),
  )
}

type Reading = ReadDeployedTools & { readonly desired: DesiredStack; readonly templates: Map<string, Template> }

type DeployedTemplate = { readonly stackId: string; readonly body: string; readonly file: string }

async function readTemplate({ stackId, body, file }: DeployedTemplate, reading: Reading): Promise<Template> {
  const { cloudFormation, workspace, desired, templates } = reading
  const template = parseTemplate(workspace.parseTemplate(file, body))
  if (transformsOf(template.document.value).length > 0) throw new Problem('the deployed template has a transform')
  const uploadedFiles = new Map(desired.uploads.map(upload => [upload.url, upload.file]))
  const urls = Object.entries(nestedUrlsOf(template))
  const changed = urls.filter(([, url]) => !uploadedFiles.has(url)).map(([logicalId]) => logicalId)
  const children = changed.length > 0 ? await cloudFormation.resources(stackId) : []
  const read = changed.map(async (logicalId): Promise<readonly [string, string][]> => {
    // A nested stack whose condition does not hold has no physical id and no template.
    const childId = children.find(child => child.logicalId === logicalId)?.physicalId
    if (!childId) return []
    const childFile = `${file}.${logicalId}`
    const child = { stackId: childId, body: await cloudFormation.template(childId), file: childFile }
    templates.set(childFile, await readTemplate(child, reading))
    return [[logicalId, childFile]]
  })
  const unchanged = urls.flatMap(([logicalId, url]): [string, string][] => {
    const file = uploadedFiles.get(url)
    return file === undefined ? [] : [[logicalId, file]]
  })
  return withNestedFiles(template, Object.fromEntries([...unchanged, ...(await Promise.all(read)).flat()]))
}
