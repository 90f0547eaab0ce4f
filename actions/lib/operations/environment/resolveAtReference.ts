import { DOCUMENTATION_ACCOUNT, type Environment, stackNameOf } from '../../model/environment.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { Tools } from '../tools.ts'
import { readEnvironment } from './readEnvironment.ts'
import { parametersOf, resolveEnvironment } from './resolveEnvironment.ts'

/** The stack of an environment as the files at a git reference describe it. */
export type StackAtReference = {
  readonly resolved: ResolvedStack
  readonly tags: Readonly<Record<string, string>>
  /** Every parameter, as a deployed stack has it. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Undefined where the environment did not exist yet, was not set up yet, or was another stack. */
export async function resolveAtReference(
  reference: string,
  environment: Environment,
  { workspace: head, schemas, reporter }: Pick<Tools, 'workspace' | 'schemas' | 'reporter'>,
): Promise<StackAtReference | undefined> {
  const workspace = await head.at(reference)
  if (!(await workspace.exists(environment.file))) return undefined
  const before = await readEnvironment(environment.name, { workspace, schemas })
  if (accountAndRegionOf(before) !== accountAndRegionOf(environment)) {
    // The example account of AWS's documentation has no stack that anybody could miss.
    if (before.account === DOCUMENTATION_ACCOUNT) return undefined
    const text = `At ${reference} environment '${environment.name}' is ${accountAndRegionOf(before)}. This change neither modifies nor deletes it: ${accountAndRegionOf(environment)} is another stack.`
    reporter.report({ kind: 'warning', text })
    return undefined
  }
  const { stack: resolved } = await resolveEnvironment(before, { workspace })
  return { resolved, tags: before.tags, parameters: withDefaults(before, resolved.template) }
}

function withDefaults(environment: Environment, template: Template): Readonly<Record<string, string>> {
  const defaults = Object.entries(template.parameters).map(([name, { default: value }]) => [name, value ?? ''])
  return { ...Object.fromEntries(defaults), ...parametersOf(environment, template) }
}

/** The identity of a stack: its name in one region of one account. */
function accountAndRegionOf(environment: Environment): string {
  const { account, region } = environment
  return `stack '${stackNameOf(environment)}' in region '${region}' of account '${account}'`
}
