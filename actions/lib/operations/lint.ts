import type { LintOutcome } from '../model/outcome.ts'
import type { Finding } from '../model/problem.ts'
import type { LinterResult, PolicyEngine, TemplateLinter } from '../ports/lintEngines.ts'
import type { Clock, Reporter, SchemaValidator, Workspace } from '../ports.ts'
import { redactLintOutcome } from '../redaction/redactOutcome.ts'
import { NO_SECRETS } from '../redaction/secrets/secretValues.ts'
import { OWN_RULE_COUNT } from '../rules/catalogue/ruleCatalogue.ts'
import { TEMPLATE_RULES } from '../rules/rules.ts'
import { templateEntries } from '../template/parse/templateEntries.ts'
import { BOOTSTRAP_TEMPLATE } from './environment/resolveBootstrap.ts'
import { sortFindings } from './environment/sortFindings.ts'
import { acceptFindings } from './linting/acceptFindings.ts'
import { stacksAt } from './linting/comparedStacks.ts'
import { describeFinding } from './linting/describeFinding.ts'
import { withoutEquivalent } from './linting/equivalentFindings.ts'
import { explainCrashes } from './linting/explainCrashes.ts'
import { type InspectedEnvironment, inspectResolved } from './linting/inspectResolved.ts'
import { invalidTemplateFindings } from './linting/invalidTemplates.ts'
import { loadedEngines } from './linting/loadedEngines.ts'
import { withoutRepeated, withoutReportedValues } from './linting/mergeFindings.ts'
import { withoutMistakes } from './linting/mistakenFindings.ts'
import { nameParameters } from './linting/nameParameters.ts'
import { policyFindings } from './linting/policyFindings.ts'
import { readSources, type Sources } from './linting/readSources.ts'
import { ruleFindings } from './linting/ruleFindings.ts'
import { sharedFindings } from './linting/sharedFindings.ts'
import { withoutExplained } from './linting/withoutExplained.ts'
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
  /** The address of the repository's files on the web, with a slash at its end: findings link to the page of their rule. */
  readonly pages?: string
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

async function lintFiles({ environments: selected, base, pages }: LintOrder, tools: LintTools): Promise<LintOutcome> {
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
    ...invalidTemplateFindings(sources.trees),
    ...[...templates.values()].flatMap(template =>
      TEMPLATE_RULES.flatMap(rule => ruleFindings(rule, template.document.file, () => rule(template, templates))),
    ),
  ]
  const entries = new Map([...templates].map(([file, template]) => [file, templateEntries(template)] as const))
  const inspected = await inspectEnvironments(sources, base, tools)
  const resolvedFindings = withoutRepeated(
    withoutReportedValues(
      inspected.flatMap(({ findings }) => findings),
      sources.environmentFindings,
    ),
    templateFindings,
    entries,
  )
  reporter.report({ kind: 'step', step: 'run Guard', subject: names.join(', ') })
  const policies = await policyFindings(inspected, tools)
  const results = await linting
  const unreadable = [...sources.trees.values()].flatMap(tree => tree.unreadable)
  const found = sortFindings([
    ...sources.environmentFindings,
    ...templateFindings,
    ...resolvedFindings,
    ...sharedFindings(inspected, sources.environmentFindings),
    ...policies.findings,
    ...withoutExplained(
      explainCrashes(
        withoutMistakes(
          results.flatMap(({ findings }) => findings),
          templates,
        ),
        templateFindings,
      ),
      [...templateFindings.map(({ location }) => location), ...unreadable],
    ),
  ])
  const isSelection = selected !== undefined
  const accepted = acceptFindings(withoutEquivalent(found, { templates, entries, environments: names }), {
    ...tools,
    sources,
    inspected,
    entries,
    isSelection,
  })
  const described = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map(finding => describeFinding(finding, entries, pages))
  const findings = sortFindings(described(accepted.findings)).map(finding => nameParameters(finding, inspected))
  const own = { name: 'own', rules: OWN_RULE_COUNT } as const
  return {
    kind: findings.length > 0 ? 'findings' : 'clean',
    findings,
    files: templateFiles.length + environmentFiles.length,
    environments: names.toSorted(),
    engines: loadedEngines([...results.map(({ engine }) => engine), policies.engine, own]),
    suppressions: accepted.suppressions.map(suppression => ({
      ...suppression,
      findings: described(suppression.findings),
    })),
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
