import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import { isSecretParameter } from '../../redaction/secrets/secretValues.ts'
import { decidingParameters } from '../../rules/parameters/decidingParameters.ts'
import { parameterSource, parameterWithFile } from '../../rules/parameters/parameterSource.ts'
import type { Template } from '../../template/parse/template.ts'
import { resourceAt, templateEntries } from '../../template/parse/templateEntries.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/** Findings about a value that a nested stack gets: a constraint of its parameter, a rule of its template. */
const NESTED_VALUES: ReadonlySet<string> = new Set(['template/parameter-value', 'template/rule'])

/**
 * Moves a finding about the value that a nested stack gets to the parameter of the environment that it comes from, where the
 * reader edits it. The line of the nested stack is then named second. A value that is put together stays where it is.
 */
export function locateValue(
  finding: Finding,
  environment: Environment,
  { stack, templates }: { readonly stack: ResolvedStack; readonly templates: ReadonlyMap<string, Template> },
): Finding {
  const { rule, location, message, todo } = finding
  const template = location && templates.get(location.file)
  if (!NESTED_VALUES.has(rule) || !template) return finding
  const resource = resourceAt(templateEntries(template), location)
  if (resource === undefined) return finding
  const [name, ...others] = decidingParameters({ ...finding, resource }, stack)
  const source = name === undefined || others.length > 0 ? undefined : parameterSource(name, environment, stack)
  if (!source || source.isDefault) return finding
  const words = isSecretParameter(source.name, stack.template) ? source.name : parameterWithFile(source)
  return {
    ...finding,
    message: `Environment '${environment.name}' has ${words}: ${message}`,
    todo: `${todo === undefined ? '' : `${todo} `}It reaches the nested stack in ${location.file}:${location.line}.`,
    location: source.location,
  }
}
