import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import { type Redaction, redactionOf } from '../../redaction/redaction.ts'
import { secretsIn } from '../../redaction/secrets/secretValues.ts'
import { controlFindings } from '../../rules/controls/controls.ts'
import { longNameFindings, uncoveredNameFindings } from '../../rules/generatedNames.ts'
import { COMPARING_RULES, ENVIRONMENT_RULES, VALUE_RULES } from '../../rules/rules.ts'
import { checkResourceTypes } from '../../template/check/checkResourceTypes.ts'
import type { Template } from '../../template/parse/template.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { TemplateTree } from '../environment/readTemplates.ts'
import { resolveWholeBootstrap } from '../environment/resolveBootstrap.ts'
import { resolvedWith } from '../environment/resolveEnvironment.ts'
import { locationSortKey } from '../environment/sortFindings.ts'
import { staleDigests } from '../pin/staleDigests.ts'
import { locateValue } from './locateValue.ts'
import { withoutSameLocation } from './mergeFindings.ts'
import { ruleFindings } from './ruleFindings.ts'

/** An environment with its stacks resolved, and what our own rules find in them. */
export type InspectedEnvironment = {
  readonly environment: Environment
  readonly stack: ResolvedStack
  /** Undefined if the repository has no bootstrap template. */
  readonly bootstrap: ResolvedStack | undefined
  readonly findings: readonly Finding[]
  /** Takes the secrets of this environment out of texts: they are known only where its stack is resolved. */
  readonly redaction: Redaction
}

type InspectionOptions = {
  readonly tree: TemplateTree | undefined
  readonly bootstrap: Template | undefined
  readonly base: ResolvedStack | undefined
  readonly workspace: Workspace
}

/** Undefined if the root template cannot be read, which is a finding already. */
export async function inspectResolved(
  environment: Environment,
  { tree, bootstrap: bootstrapTemplate, base, workspace }: InspectionOptions,
): Promise<InspectedEnvironment | undefined> {
  if (!tree?.templates.has(environment.templateFile)) return undefined
  const { stack, findings: unresolved } = resolvedWith(environment, tree.templates)
  const explained = new Set(tree.unreadable.map(locationSortKey))
  const findings = unresolved
    .filter(({ location }) => !location || !explained.has(locationSortKey(location)))
    .map(finding => locateValue(finding, environment, { stack, templates: tree.templates }))
  // A rule quotes resolved values, such as the name of an image.
  const redaction = redactionOf(secretsIn([stack]))
  const bootstrap = bootstrapTemplate && resolveWholeBootstrap(environment, bootstrapTemplate, stack)
  const stacks = bootstrap && { stack, bootstrap }
  const subject = `environment '${environment.name}'`
  const found = ENVIRONMENT_RULES.flatMap(rule => ruleFindings(rule, subject, () => rule(environment, stack)))
  const reached = VALUE_RULES.flatMap(rule => ruleFindings(rule, subject, () => rule(environment, stack)))
  const broken = [
    ...found,
    ...withoutSameLocation(reached, found),
    ...controlFindings(environment, bootstrap ? [stack, bootstrap] : [stack], (rule, evaluate) =>
      ruleFindings(rule, subject, evaluate),
    ),
    ...(stacks
      ? [longNameFindings, uncoveredNameFindings].flatMap(rule =>
          ruleFindings(rule, subject, () => rule(environment, stacks)),
        )
      : []),
    ...(base ? ruleFindings(checkResourceTypes, subject, () => checkResourceTypes(base, stack)) : []),
    ...(base ? COMPARING_RULES.flatMap(rule => ruleFindings(rule, subject, () => rule(environment, stack, base))) : []),
    ...(await staleDigests(environment, stack, { workspace })),
  ]
  const redacted = [...findings, ...broken].map(finding => redactFinding(finding, redaction))
  const environments = [environment.name]
  return { environment, stack, bootstrap, findings: redacted.map(finding => ({ ...finding, environments })), redaction }
}
