import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem, problemText } from '../../model/problem.ts'
import { isSecretParameter, NO_SECRETS, type Secrets, secretsIn } from '../../redaction/secrets/secretValues.ts'
import { withNestedFiles } from '../../template/package/deployedTemplate.ts'
import { parseTemplate } from '../../template/parse/parseTemplate.ts'
import type { Template } from '../../template/parse/template.ts'
import { type ResolvedStack, Unknown } from '../../template/resolve/resolvedStack.ts'
import { resolveStack } from '../../template/resolve/resolveStack.ts'
import { stackContextOf } from '../environment/resolveEnvironment.ts'
import type { Tools } from '../tools.ts'
import { firstReportOf } from '../waiting/retry.ts'

export type StackWithPath = { readonly path: string; readonly id: string }

/**
 * The secrets of a stack as it is deployed: the files of an environment may say something else. Where a template cannot be
 * read or resolved, outputs are judged by their looks, too.
 */
export async function deployedSecretsOf(
  root: Stack,
  /** The root stack, with the path '', and every stack nested in it. */
  stacks: readonly StackWithPath[],
  environment: Environment,
  tools: Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter'>,
): Promise<Secrets> {
  const unread = firstReportOf(tools.reporter)
  const read = await Promise.all(
    stacks.map(
      async ({ path, id }) => [fileOf(path), await readTemplate({ path, id }, stacks, { ...tools, unread })] as const,
    ),
  )
  const templates = new Map(read.flatMap(([file, template]) => (template ? [[file, template] as const] : [])))
  const template = templates.get(fileOf(''))
  if (!template) return { ...NO_SECRETS, unreadOutputs: true }
  const { stack, findings } = resolveStack(
    template,
    {
      parameters: parametersOf(root, template),
      stackContext: stackContextOf(environment, root.name),
      isSecretParameter,
    },
    templates,
  )
  // A condition on a value that CloudFormation does not return may hold or not.
  const judged = findings.length > 0 ? withoutConditions(stack) : stack
  return { ...secretsIn([judged]), unreadOutputs: stackCountOf(stack) < stacks.length }
}

/** The same stack with conditions that are unknown, so that every branch counts. */
function withoutConditions(stack: ResolvedStack): ResolvedStack {
  const nested = Object.entries(stack.nested).map(
    ([logicalId, inner]) => [logicalId, withoutConditions(inner)] as const,
  )
  return { ...stack, conditions: {}, nested: Object.fromEntries(nested) }
}

function stackCountOf({ nested }: ResolvedStack): number {
  return Object.values(nested).reduce((count, inner) => count + stackCountOf(inner), 1)
}

type ReadTools = Pick<Tools, 'cloudFormation' | 'workspace'> & {
  /** Gets one warning, however many templates cannot be read. */
  readonly unread: Tools['reporter']
}

async function readTemplate(
  { path, id }: StackWithPath,
  stacks: readonly StackWithPath[],
  { cloudFormation, workspace, unread }: ReadTools,
): Promise<Template | undefined> {
  try {
    const template = parseTemplate(workspace.parseTemplate(fileOf(path), await cloudFormation.template(id)))
    const prefix = path === '' ? '' : `${path}/`
    const nested = stacks.flatMap(({ path: inner }) => {
      const logicalId = inner.slice(prefix.length)
      return inner.startsWith(prefix) && logicalId !== '' && !logicalId.includes('/')
        ? [[logicalId, fileOf(inner)]]
        : []
    })
    return withNestedFiles(template, Object.fromEntries(nested))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    unread.report({
      kind: 'warning',
      text: `The deployed templates cannot all be read, so more outputs are hidden: ${problemText(error)}`,
    })
    return undefined
  }
}

/** CloudFormation does not return the value of a NoEcho parameter. */
function parametersOf(
  { parameters }: Stack,
  { parameters: declared }: Template,
): Readonly<Record<string, string | Unknown>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      declared[name]?.noEcho ? new Unknown({ kind: 'no-echo-parameter', name }) : value,
    ]),
  )
}

function fileOf(path: string): string {
  return path === '' ? 'deployed' : `deployed/${path}`
}
