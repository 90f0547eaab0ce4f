import type { Document } from '../../model/document.ts'
import type { Environment } from '../../model/environment.ts'
import { partitionOf, stackNameOf } from '../../model/environment.ts'
import { type Finding, Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import { redactionOf } from '../../redaction/redaction.ts'
import { isSecretParameter, secretsIn } from '../../redaction/secrets/secretValues.ts'
import { DELETION_PROTECTION, isSetByTools } from '../../template/environment/environmentSchema.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resolveStack, type StackContext } from '../../template/resolve/resolveStack.ts'
import { readTemplates } from './readTemplates.ts'

type Resolved = {
  readonly stack: ResolvedStack
  readonly documents: ReadonlyMap<string, Document>
  readonly templates: ReadonlyMap<string, Template>
}

/**
 * Resolves the templates with the environment's parameters.
 * @throws Problem with every error in parameters and templates
 */
export async function resolveEnvironment(
  environment: Environment,
  tools: { readonly workspace: Workspace },
): Promise<Resolved> {
  const { documents, templates } = await readTemplates(environment.templateFile, tools)
  const { stack, findings } = resolvedWith(environment, templates)
  if (!findings.some(finding => finding.level === 'error')) return { stack, documents, templates }
  throw new Problem(`Environment '${environment.name}' does not match its templates.`, { kind: 'usage', findings })
}

/** Every parameter of the stack: those in the files and those that the tools set. */
export function parametersOf(environment: Environment, root: Template): Readonly<Record<string, string>> {
  return {
    ...environment.parameters,
    ...(isSetByTools(DELETION_PROTECTION, root) && { [DELETION_PROTECTION]: String(environment.protected) }),
  }
}

export function resolvedWith(
  environment: Environment,
  templates: ReadonlyMap<string, Template>,
): { readonly stack: ResolvedStack; readonly findings: readonly Finding[] } {
  const root = templates.get(environment.templateFile)
  if (!root) throw new Error(`The root template '${environment.templateFile}' was not read.`)
  const { stack, findings } = resolveStack(
    root,
    {
      parameters: parametersOf(environment, root),
      stackContext: stackContextOf(environment, stackNameOf(environment)),
      environment: {
        name: environment.name,
        setsItself: name =>
          Object.hasOwn(environment.parameters, name) &&
          environment.locationOf(['parameters', name]).file === environment.file,
        wordFor: name => (isSetByTools(name, root) ? 'protected' : name),
      },
      parameterLocationOf: name =>
        environment.locationOf(isSetByTools(name, root) ? ['protected'] : ['parameters', name]),
      isSecretParameter,
    },
    templates,
  )
  // A finding of the resolver quotes the arguments of functions.
  const redaction = redactionOf(secretsIn([stack]))
  return { stack, findings: findings.map(finding => redactFinding(finding, redaction)) }
}

export function stackContextOf({ account, region }: Environment, stackName: string): StackContext {
  return { account, region, ...partitionOf(region), stackName }
}
