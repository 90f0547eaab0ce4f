import type { Document } from '../model/document.ts'
import type { Environment } from '../model/environment.ts'
import { partitionOf, stackNameOf } from '../model/environment.ts'
import { hiding } from '../model/hiding.ts'
import { type Finding, Problem } from '../model/problem.ts'
import type { Workspace } from '../ports.ts'
import type { ResolvedStack } from '../template/resolved.ts'
import { resolveStack, type StackPlace } from '../template/resolveStack.ts'
import { secretsIn } from '../template/secrets.ts'
import type { Template } from '../template/template.ts'
import { hidden } from './hidden.ts'
import { readTemplates } from './readTemplates.ts'

type Resolved = {
  readonly stack: ResolvedStack
  readonly documents: ReadonlyMap<string, Document>
  readonly templates: ReadonlyMap<string, Template>
}

/** The templates with the environment's parameters put in. Throws a Problem with everything that does not fit. */
export async function resolveEnvironment(
  environment: Environment,
  tools: { readonly workspace: Workspace },
): Promise<Resolved> {
  const { documents, templates } = await readTemplates(environment.template, tools)
  const { stack, findings } = resolvedWith(environment, templates)
  if (!findings.some(finding => finding.level === 'error')) return { stack, documents, templates }
  throw new Problem(`Environment '${environment.name}' does not fit its templates.`, { kind: 'usage', findings })
}

/** Every parameter that the stack is given: the written ones and those that the tools set. */
export function parametersOf(environment: Environment, root: Template): Readonly<Record<string, string>> {
  const takesProtection = Object.hasOwn(root.parameters, 'DeletionProtection')
  return {
    ...environment.parameters,
    ...(takesProtection ? { DeletionProtection: String(environment.protected) } : {}),
  }
}

export function resolvedWith(
  environment: Environment,
  templates: ReadonlyMap<string, Template>,
): { readonly stack: ResolvedStack; readonly findings: readonly Finding[] } {
  const root = templates.get(environment.template)
  if (!root) throw new Error(`The root template '${environment.template}' was not read.`)
  const { stack, findings } = resolveStack(
    root,
    {
      parameters: parametersOf(environment, root),
      place: placeOf(environment, stackNameOf(environment)),
      placeOfParameter: name => environment.placeOf(['parameters', name]),
    },
    templates,
  )
  // What is wrong with a template is told by quoting what its functions were given.
  return { stack, findings: hidden(findings, hiding(secretsIn([stack]))) }
}

export function placeOf({ account, region }: Environment, stackName: string): StackPlace {
  return { account, region, ...partitionOf(region), stackName }
}
