import type { Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { resourceLocation } from '../../template/resolve/resourceLocation.ts'

export type ControlViolation = {
  /** The id of the rule, written out: `control/tls-policy`. */
  readonly rule: `control/${string}`
  readonly severity: NonNullable<Finding['severity']>
  /** Below the properties of the resource; [] is the resource itself. */
  readonly path: Path
  /** The rest of a sentence about the resource, without a full stop: `has no SslPolicy`. */
  readonly clause: string
  readonly todo: string
}

/** The finding about a resource that breaks a control. */
export function violationOf(
  { path: name, stack, resource }: ResourceInStack,
  { rule, severity, path, clause, todo }: ControlViolation,
): Finding {
  return {
    level: severity === 'low' ? 'warning' : 'error',
    rule,
    severity,
    message: `'${name}' ${clause}.`,
    todo,
    location: resourceLocation(stack, resource.logicalId, path.length > 0 ? ['Properties', ...path] : []),
  }
}
