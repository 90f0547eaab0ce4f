import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Reporter, SchemaValidator, Workspace } from '../../ports.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resolveAtReference } from '../environment/resolveAtReference.ts'

type ComparisonTools = { readonly workspace: Workspace; readonly schemas: SchemaValidator; readonly reporter: Reporter }

/**
 * The stacks of these environments at a git reference, by environment; those that exist there and have no error.
 * @throws Problem if the git reference does not exist
 */
export async function stacksAt(
  reference: string | undefined,
  environments: readonly Environment[],
  tools: ComparisonTools,
): Promise<ReadonlyMap<string, ResolvedStack>> {
  if (reference === undefined) return new Map()
  await tools.workspace.at(reference)
  const stacks = environments.map(async (environment): Promise<readonly (readonly [string, ResolvedStack])[]> => {
    const { name } = environment
    try {
      const stack = await resolveAtReference(reference, environment, tools)
      return stack ? [[name, stack.resolved]] : []
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const text = `Environment '${name}' could not be compared with ${reference}: ${error.message}`
      tools.reporter.report({ kind: 'warning', text })
      return []
    }
  })
  return new Map((await Promise.all(stacks)).flat())
}
