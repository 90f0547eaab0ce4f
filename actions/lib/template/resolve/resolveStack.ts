import type { Finding, Location } from '../../model/problem.ts'
import { createFindings } from '../parse/findings.ts'
import type { Template } from '../parse/template.ts'
import type { StackContext } from './pseudoParameters.ts'
import type { ResolvedStack, Unknown } from './resolvedStack.ts'
import { resolveTemplate } from './resolveTemplate.ts'

export type { StackContext } from './pseudoParameters.ts'

export type ResolveOrder = {
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly stackContext: StackContext
  /** Where the environment sets a parameter. */
  readonly parameterLocationOf?: (name: string) => Location
}

/**
 * A template with its parameters put in, and every stack nested in it. `templates` are by their file, from the
 * repository's root. Whatever a person got wrong is a finding with its place, all of them at once; the stack that comes
 * with findings has gaps.
 */
export function resolveStack(
  root: Template,
  order: ResolveOrder,
  templates: ReadonlyMap<string, Template>,
): { readonly stack: ResolvedStack; readonly findings: readonly Finding[] } {
  const findings = createFindings()
  const level = {
    nestedPath: '',
    parameters: order.parameters,
    foreign: new Map(),
    parameterLocationOf: (name: string) =>
      order.parameterLocationOf?.(name) ?? root.document.locationOf(['Parameters', name]),
    files: [root.document.file],
  }
  const stack = resolveTemplate(root, level, { stackContext: order.stackContext, templates, findings })
  return { stack, findings: findings.all() }
}
