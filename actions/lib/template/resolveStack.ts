import type { Finding, Place } from '../model/problem.ts'
import { createFindings } from './findings.ts'
import type { StackPlace } from './pseudoParameters.ts'
import type { ResolvedStack, Unknown } from './resolved.ts'
import { resolveLevel } from './resolveLevel.ts'
import type { Template } from './template.ts'

export type { StackPlace } from './pseudoParameters.ts'

export type ResolveOrder = {
  readonly parameters: Readonly<Record<string, string | Unknown>>
  readonly place: StackPlace
  /** Where the environment sets a parameter. */
  readonly placeOfParameter?: (name: string) => Place
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
    placeOfParameter: (name: string) => order.placeOfParameter?.(name) ?? root.document.placeOf(['Parameters', name]),
    files: [root.document.file],
  }
  const stack = resolveLevel(root, level, { place: order.place, templates, findings })
  return { stack, findings: findings.all() }
}
