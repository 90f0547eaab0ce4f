import type { Environment } from '../model/environment.ts'
import type { LintOutcome } from '../model/outcome.ts'
import type { Finding } from '../model/problem.ts'
import type { Reporter, SchemaValidator, TemplateLinter, Workspace } from '../ports.ts'
import { ENVIRONMENT_RULES, TEMPLATE_RULES } from '../rules/rules.ts'
import { checkName, environmentNames } from './environmentNames.ts'
import { inspectEnvironment } from './readEnvironment.ts'
import { collectTemplates, type TemplateTree } from './readTemplates.ts'
import { resolvedWith } from './resolveEnvironment.ts'
import { placeText, sortedFindings } from './sortedFindings.ts'

export type LintTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  readonly linter: TemplateLinter
  readonly reporter: Reporter
}

/** Comes before every environment and is in no environment's tree. */
const BOOTSTRAP = 'cloudformation/bootstrap.yaml'

/**
 * Everything that can be said about the files without an account. Nothing that a person wrote makes it throw, and one
 * broken environment does not hide the others; a wrong name of an environment and a missing tool do throw.
 */
export async function lint(
  { environments: asked }: { readonly environments?: readonly string[] },
  tools: LintTools,
): Promise<LintOutcome> {
  const { workspace, linter, reporter } = tools
  const names = asked ?? (await environmentNames(tools))
  if (asked) for (const name of asked) await checkName(name, tools)
  reporter.say({ kind: 'step', step: 'read files', subject: names.join(', ') })

  const read = await Promise.all(names.map(name => inspectEnvironment(name, tools)))
  const environments = read.flatMap(({ environment }) => (environment ? [environment] : []))
  const bootstrap = (await workspace.exists(BOOTSTRAP)) ? [BOOTSTRAP] : []
  const roots = [...new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])]
  const trees = new Map(
    await Promise.all(roots.map(async root => [root, await collectTemplates(root, tools)] as const)),
  )
  const templates = new Map([...trees.values()].flatMap(tree => [...tree.templates]))
  const files = [...new Set([...trees.values()].flatMap(tree => [...tree.documents.keys()]))].sort()
  const regions = [...new Set(environments.map(({ region }) => region))].sort()

  // cfn-lint takes seconds in processes of its own; meanwhile the rest is done here.
  reporter.say({ kind: 'step', step: 'run cfn-lint', subject: `${files.length} templates` })
  const linting = Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map(region => linter.lint(files, region)))
  // Whatever fails first is reported; this keeps the other from being a rejection that nobody handles.
  linting.catch(() => {})

  reporter.say({ kind: 'step', step: 'resolve', subject: names.join(', ') })
  const written = [
    ...[...trees.values()].flatMap(tree => tree.findings),
    ...[...templates.values()].flatMap(template => TEMPLATE_RULES.flatMap(rule => rule(template, templates))),
  ]
  // What a template shows by itself is not said again for every environment that uses it.
  const told = new Set(written.flatMap(({ rule, place }) => [placeText(place), `${place?.file} ${rule}`]))
  const inResolved = environments
    .flatMap(environment => findingsInResolved(environment, trees.get(environment.template)))
    .filter(({ rule, place }) => !told.has(placeText(place)) && !told.has(`${place?.file} ${rule}`))
  const findings = [...read.flatMap(one => one.findings), ...written, ...inResolved, ...(await linting).flat()]
  const all = sortedFindings(findings)
  const plain = new Set(read.flatMap(one => one.files))
  return { kind: all.length > 0 ? 'findings' : 'clean', findings: all, files: files.length + plain.size }
}

/** The templates are checked even when no environment could be read. */
const ANY_REGION = 'us-east-1'

function findingsInResolved(environment: Environment, tree: TemplateTree | undefined): readonly Finding[] {
  // A root that cannot be read is a finding already.
  if (!tree?.templates.has(environment.template)) return []
  const { stack, findings } = resolvedWith(environment, tree.templates)
  return [...findings, ...ENVIRONMENT_RULES.flatMap(rule => rule(environment, stack))]
}
