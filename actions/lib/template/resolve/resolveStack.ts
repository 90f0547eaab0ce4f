import type { Finding, Location } from '../../model/problem.ts'
import type { IsSecretParameter } from '../check/checkParameters.ts'
import type { EnvironmentParameters } from '../check/ruleFindings.ts'
import { createFindings } from '../parse/findings.ts'
import type { Template } from '../parse/template.ts'
import type { StackContext } from './pseudoParameters.ts'
import type { ResolvedStack, Unknown } from './resolvedStack.ts'
import { resolveTemplate } from './resolveTemplate.ts'

export type { StackContext } from './pseudoParameters.ts'

export type ResolveStackOrder = {
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly stackContext: StackContext
  /** The environment that sets the parameters; findings about them name it. */
  readonly environment?: EnvironmentParameters
  /** The location at which the environment sets a parameter. */
  readonly parameterLocationOf?: (name: string) => Location
  /** Findings do not quote the value of such a parameter, nor that of a NoEcho parameter. */
  readonly isSecretParameter?: IsSecretParameter
}

/**
 * Resolves a template with its parameters, and every stack nested in it. The keys of `templates` are files, from the
 * repository's root. Every error in the templates or values is a finding with its location, all at once; a stack with
 * findings is incomplete.
 */
export function resolveStack(
  root: Template,
  order: ResolveStackOrder,
  templates: ReadonlyMap<string, Template>,
): { readonly stack: ResolvedStack; readonly findings: readonly Finding[] } {
  const findings = createFindings()
  const level = {
    nestedPath: '',
    parameters: order.parameters,
    nestedStackSources: new Map(),
    parameterLocationOf: (name: string) =>
      order.parameterLocationOf?.(name) ?? root.document.locationOf(['Parameters', name]),
    files: [root.document.file],
  }
  const { stackContext, environment, isSecretParameter = () => false } = order
  const stack = resolveTemplate(root, level, { stackContext, templates, findings, environment, isSecretParameter })
  return { stack, findings: findings.all() }
}
