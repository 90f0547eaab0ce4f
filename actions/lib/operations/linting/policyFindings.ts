import type { Environment } from '../../model/environment.ts'
import type { LintEngine } from '../../model/lint/lintEngine.ts'
import type { Finding } from '../../model/problem.ts'
import type { PolicyEngine, PolicySubject, PolicyViolation } from '../../ports/lintEngines.ts'
import { redactFinding } from '../../redaction/redactFinding.ts'
import type { Redaction } from '../../redaction/redaction.ts'
import { isExempt } from '../../rules/controls/guardExemptions.ts'
import { guardValues } from '../../rules/controls/guardValues.ts'
import { PROTECTED_ONLY } from '../../rules/controls/protectedOnly.ts'
import { RAISED_SEVERITIES } from '../../rules/controls/raisedSeverities.ts'
import { UNUSED_GUARD_RULES } from '../../rules/controls/unusedGuardRules.ts'
import { type ResourceInStack, resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import { type FlatResources, flattenStack } from '../../template/flatten/flattenStack.ts'
import { sourceLocation } from '../../template/flatten/sourceLocation.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { InspectedEnvironment } from './inspectResolved.ts'

/** The stack that a subject was made from. */
type Origin = {
  readonly environment: Environment
  readonly redaction: Redaction
  readonly resources: ReadonlyMap<string, ResourceInStack>
  readonly flat: FlatResources
}

/** The violated policies of all environments, their bootstrap stacks included, and the failures of the engine. */
export async function policyFindings(
  inspected: readonly InspectedEnvironment[],
  { policies }: { readonly policies: PolicyEngine },
): Promise<{ readonly engine: LintEngine; readonly findings: readonly Finding[] }> {
  const origins = new Map(
    inspected.flatMap(({ environment, redaction, stack, bootstrap }) =>
      [stack, bootstrap]
        .filter(resolved => resolved !== undefined)
        .map(resolved => [subjectOf(environment, resolved), originOf(environment, redaction, resolved)] as const),
    ),
  )
  const { engine, violations, failures } = await policies.check([...origins.keys()])
  const findings = violations.flatMap(violation => {
    const origin = origins.get(violation.subject)
    return origin && isReported(violation, origin) ? findingOf(violation, origin) : []
  })
  // A failed program may quote what it was given, of any environment.
  const redacted = failures.map(failure =>
    inspected.reduce((finding, { redaction }) => redactFinding(finding, redaction), failure),
  )
  return { engine, findings: [...redacted, ...findings] }
}

function subjectOf({ name }: Environment, stack: ResolvedStack): PolicySubject {
  return { environment: name, resources: guardValues(flattenStack(stack)) }
}

function originOf(environment: Environment, redaction: Redaction, stack: ResolvedStack): Origin {
  return { environment, redaction, resources: resourcesByPath(stack), flat: flattenStack(stack) }
}

function isReported({ rule, resource }: PolicyViolation, { environment, flat }: Origin): boolean {
  if (Object.hasOwn(UNUSED_GUARD_RULES, rule) || isExempt(rule, resource, flat)) return false
  return environment.protected || !Object.hasOwn(PROTECTED_ONLY, rule)
}

function findingOf(violation: PolicyViolation, { environment, redaction, resources }: Origin): Finding {
  const { rule, message, todo, documentation, path } = violation
  const severity = RAISED_SEVERITIES[rule]?.severity ?? violation.severity
  const resource = resources.get(violation.resource)
  const finding: Finding = {
    level: severity === 'low' ? 'warning' : 'error',
    rule,
    message:
      rule === 'guard/failed' ? message : `'${violation.resource}' violates a control: ${message.replace(/\.$/, '')}.`,
    environments: [environment.name],
    ...(todo !== undefined && { todo }),
    ...(resource && { location: sourceLocation(resource, path) }),
    ...(severity && { severity }),
    ...(documentation !== undefined && { documentation }),
  }
  return redactFinding(finding, redaction)
}
