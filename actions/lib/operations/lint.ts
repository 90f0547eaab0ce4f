import type { LintOutcome } from '../model/outcome.ts'
import type { Finding } from '../model/problem.ts'
import type { LinterResult, PolicyEngine, TemplateLinter } from '../ports/lintEngines.ts'
import type { Clock, Reporter, SchemaValidator, Workspace } from '../ports.ts'
import { redactLintOutcome } from '../redaction/redactOutcome.ts'
import { NO_SECRETS } from '../redaction/secrets/secretValues.ts'
import { ENVIRONMENT_RULES, TEMPLATE_RULES } from '../rules/rules.ts'
import { BOOTSTRAP_TEMPLATE } from './environment/resolveBootstrap.ts'
import { locationSortKey, sortFindings } from './environment/sortFindings.ts'
import { stacksAt } from './linting/comparedStacks.ts'
import { type InspectedEnvironment, inspectResolved } from './linting/inspectResolved.ts'
import { loadedEngines } from './linting/loadedEngines.ts'
import { policyFindings } from './linting/policyFindings.ts'
import { readSources, type Sources } from './linting/readSources.ts'
import { withRedaction } from './reporting/withRedaction.ts'

export type LintTools = {
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  readonly linter: TemplateLinter
  readonly policies: PolicyEngine
  readonly clock: Clock
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
 * @throws Problem if an environment or the git reference does not exist
 */
export async function lint(order: LintOrder, tools: LintTools): Promise<LintOutcome> {
  // The findings of an environment are redacted where its stack is resolved: only there its secrets are known.
  const redaction = { secrets: NO_SECRETS, redact: redactLintOutcome }
  return withRedaction(redaction, tools, redacted => lintFiles(order, redacted))
}

async function lintFiles({ environments: selected, base }: LintOrder, tools: LintTools): Promise<LintOutcome> {
  const { reporter } = tools
  const sources = await readSources(selected, tools)
  const { names, templates, templateFiles, environmentFiles } = sources

  // cfn-lint takes seconds in processes of its own; the other checks run meanwhile.
  const subject = templateFiles.length === 1 ? '1 template' : `${templateFiles.length} templates`
  reporter.report({ kind: 'step', step: 'run cfn-lint', subject })
  const linting = lintSources(sources, tools)
  // If another check throws first, a later failure of cfn-lint must not be an unhandled rejection.
  linting.catch(() => {})

  reporter.report({ kind: 'step', step: 'resolve', subject: names.join(', ') })
  const templateFindings = [
    ...sources.templateFindings,
    ...[...templates.values()].flatMap(template => TEMPLATE_RULES.flatMap(rule => rule(template, templates))),
  ]
  const inspected = await inspectEnvironments(sources, base, tools)
  const resolvedFindings = withoutRepeated(
    inspected.flatMap(({ findings }) => findings),
    templateFindings,
  )
  reporter.report({ kind: 'step', step: 'run Guard', subject: names.join(', ') })
  const policies = await policyFindings(inspected, tools)
  const results = await linting
  const all = sortFindings([
    ...sources.environmentFindings,
    ...templateFindings,
    ...resolvedFindings,
    ...policies.findings,
    ...results.flatMap(({ findings }) => findings),
  ])
  const files = templateFiles.length + environmentFiles.length
  const own = { name: 'own', rules: TEMPLATE_RULES.length + ENVIRONMENT_RULES.length } as const
  return {
    kind: all.length > 0 ? 'findings' : 'clean',
    findings: all,
    files,
    environments: names.toSorted(),
    engines: loadedEngines([...results.map(({ engine }) => engine), policies.engine, own]),
    suppressions: [],
  }
}

/** For cfn-lint when no environment could be read. */
const ANY_REGION = 'us-east-1'

function lintSources({ templateFiles, regions }: Sources, { linter }: LintTools): Promise<readonly LinterResult[]> {
  return Promise.all((regions.length > 0 ? regions : [ANY_REGION]).map(region => linter.lint(templateFiles, region)))
}

async function inspectEnvironments(
  { environments, trees }: Sources,
  base: string | undefined,
  tools: LintTools,
): Promise<readonly InspectedEnvironment[]> {
  const bases = await stacksAt(base, environments, tools)
  const inspected = environments.map(environment =>
    inspectResolved(environment, {
      tree: trees.get(environment.templateFile),
      bootstrap: trees.get(BOOTSTRAP_TEMPLATE)?.templates.get(BOOTSTRAP_TEMPLATE),
      base: bases.get(environment.name),
      workspace: tools.workspace,
    }),
  )
  return (await Promise.all(inspected)).flatMap(environment => environment ?? [])
}

/** A finding in a template is not repeated for every environment that uses the template. */
function withoutRepeated(findings: readonly Finding[], earlier: readonly Finding[]): readonly Finding[] {
  const known = new Set(
    earlier.flatMap(({ rule, location }) => [locationSortKey(location), `${location?.file} ${rule}`]),
  )
  return findings.filter(
    ({ rule, location }) => !known.has(locationSortKey(location)) && !known.has(`${location?.file} ${rule}`),
  )
}
