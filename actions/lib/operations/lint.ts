import type { Environment } from '../model/environment.ts'
import type { LintOutcome } from '../model/outcome.ts'
import { type Finding, Problem } from '../model/problem.ts'
import type { Reporter, SchemaValidator, TemplateLinter, Workspace } from '../ports.ts'
import { redactFinding } from '../redaction/redactFinding.ts'
import { redactionOf } from '../redaction/redaction.ts'
import { redactLintOutcome } from '../redaction/redactOutcome.ts'
import { NO_SECRETS, secretsIn } from '../redaction/secrets/secretValues.ts'
import { longNameFindings, uncoveredNameFindings } from '../rules/generatedNames.ts'
import { COMPARING_RULES, ENVIRONMENT_RULES, TEMPLATE_RULES } from '../rules/rules.ts'
import { checkResourceTypes } from '../template/check/checkResourceTypes.ts'
import type { Template } from '../template/parse/template.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import { checkEnvironmentName, environmentNames } from './environment/environmentNames.ts'
import { nameFindings } from './environment/nameFindings.ts'
import { inspectEnvironment } from './environment/readEnvironment.ts'
import { collectTemplates, type TemplateTree } from './environment/readTemplates.ts'
import { resolveAtReference } from './environment/resolveAtReference.ts'
import { BOOTSTRAP_TEMPLATE, resolveBootstrap } from './environment/resolveBootstrap.ts'
import { resolvedWith } from './environment/resolveEnvironment.ts'
import { locationSortKey, sortFindings } from './environment/sortFindings.ts'
import { staleDigests } from './pin/staleDigests.ts'
import { withRedaction } from './reporting/withRedaction.ts'

export type LintTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  readonly linter: TemplateLinter
  readonly reporter: Reporter
}

export type LintOrder = {
  readonly environments?: readonly string[]
  /** A git reference with the files that are deployed: CloudFormation refuses some differences from them. */
  readonly base?: string
}

/**
 * Checks the files without an AWS account. Errors in files are findings, and one broken environment does not hide the
 * others.
 * @throws Problem if an environment or the git reference does not exist, or cfn-lint is missing
 */
export async function lint(order: LintOrder, tools: LintTools): Promise<LintOutcome> {
  // The findings of an environment are redacted where its stack is resolved: only there its secrets are known.
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome }
  return withRedaction(redaction, tools, redacted => lintFiles(order, redacted))
}

async function lintFiles({ environments: selected, base }: LintOrder, tools: LintTools): Promise<LintOutcome> {
  const { workspace, linter, reporter } = tools
  const names = selected ?? (await environmentNames(tools))
  if (selected) for (const name of selected) await checkEnvironmentName(name, tools)
  reporter.report({ kind: 'step', step: 'read files', subject: names.join(', ') })

  const read = await Promise.all(names.map(name => inspectEnvironment(name, tools)))
  const environments = read.flatMap(({ environment }) => (environment ? [environment] : []))
  const bootstrap = (await workspace.exists(BOOTSTRAP_TEMPLATE)) ? [BOOTSTRAP_TEMPLATE] : []
  const roots = [...new Set([...read.flatMap(({ root }) => root ?? []), ...bootstrap])]
  const trees = new Map(
    await Promise.all(roots.map(async root => [root, await collectTemplates(root, tools)] as const)),
  )
  const templates = new Map([...trees.values()].flatMap(tree => [...tree.templates]))
  const files = [...new Set([...trees.values()].flatMap(tree => [...tree.documents.keys()]))].sort()
  const regions = [...new Set(environments.map(({ region }) => region))].sort()

  // cfn-lint takes seconds in processes of its own; the other checks run meanwhile.
  const subject = files.length === 1 ? '1 template' : `${files.length} templates`
  reporter.report({ kind: 'step', step: 'run cfn-lint', subject })
  const linting = Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map(region => linter.lint(files, region)))
  // If another check throws first, a later failure of cfn-lint must not be an unhandled rejection.
  linting.catch(() => {})

  reporter.report({ kind: 'step', step: 'resolve', subject: names.join(', ') })
  const templateFindings = [
    ...[...trees.values()].flatMap(tree => tree.findings),
    ...[...templates.values()].flatMap(template => TEMPLATE_RULES.flatMap(rule => rule(template, templates))),
  ]
  // A finding in a template is not repeated for every environment that uses the template.
  const templateKeys = new Set(
    templateFindings.flatMap(({ rule, location }) => [locationSortKey(location), `${location?.file} ${rule}`]),
  )
  const bases = await stacksAt(base, environments, tools)
  const resolvedFindings = (
    await Promise.all(
      environments.map(environment =>
        findingsInResolved(environment, {
          tree: trees.get(environment.templateFile),
          bootstrap: trees.get(BOOTSTRAP_TEMPLATE)?.templates.get(BOOTSTRAP_TEMPLATE),
          base: bases.get(environment.name),
          workspace,
        }),
      ),
    )
  )
    .flat()
    .filter(
      ({ rule, location }) =>
        !templateKeys.has(locationSortKey(location)) && !templateKeys.has(`${location?.file} ${rule}`),
    )
  const findings = [
    ...(await nameFindings(names, tools)),
    ...read.flatMap(environment => environment.findings),
    ...templateFindings,
    ...resolvedFindings,
    ...(await linting).flat(),
  ]
  const all = sortFindings(findings)
  const environmentFiles = new Set(read.flatMap(environment => environment.files))
  return { kind: all.length > 0 ? 'findings' : 'clean', findings: all, files: files.length + environmentFiles.size }
}

/** For cfn-lint when no environment could be read. */
const ANY_REGION = 'us-east-1'

/** The stacks of these environments at a git reference, by environment; those that exist there and have no error. */
async function stacksAt(
  reference: string | undefined,
  environments: readonly Environment[],
  tools: LintTools,
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

type Resolution = {
  readonly tree: TemplateTree | undefined
  readonly bootstrap: Template | undefined
  readonly base: ResolvedStack | undefined
  readonly workspace: Workspace
}

async function findingsInResolved(
  environment: Environment,
  { tree, bootstrap, base, workspace }: Resolution,
): Promise<readonly Finding[]> {
  // An unreadable root template is already a finding.
  if (!tree?.templates.has(environment.templateFile)) return []
  const { stack, findings } = resolvedWith(environment, tree.templates)
  // A rule quotes resolved values, such as the name of an image.
  const redaction = redactionOf(secretsIn([stack]))
  const compared = base
    ? [...checkResourceTypes(base, stack), ...COMPARING_RULES.flatMap(rule => rule(environment, stack, base))]
    : []
  const stacks = bootstrap && { stack, bootstrap: resolveBootstrap(environment, bootstrap).stack }
  const generated = stacks
    ? [...longNameFindings(environment, stacks), ...uncoveredNameFindings(environment, stacks)]
    : []
  const broken = [
    ...ENVIRONMENT_RULES.flatMap(rule => rule(environment, stack)),
    ...generated,
    ...compared,
    ...(await staleDigests(environment, stack, { workspace })),
  ]
  return [...findings, ...broken.map(finding => redactFinding(finding, redaction))]
}
