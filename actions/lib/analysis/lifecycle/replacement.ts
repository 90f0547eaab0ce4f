import type { Change, PropertyChange } from '../../model/cloudFormation/change.ts'
import { mayReplace } from '../../model/cloudFormation/change.ts'
import { namedPropertiesOf, propertyName } from '../../model/cloudFormation/propertyChange.ts'
import type { RiskMessage } from '../../model/preview/risk.ts'
import { takesAllInside } from './nestedStack.ts'

/** The effect of a removal or a replacement on its resource, with the cause: `is replaced, because DBName changes`. */
export function effectOf(change: Change): RiskMessage {
  return [`${verbOf(change)}${takesAllInside(change) ? ' with everything in it' : ''}`, ...replacementCauseOf(change)]
}

/** The properties that make CloudFormation replace a resource: `, because DBName changes`. */
export function replacementCauseOf(change: Change): RiskMessage {
  if (change.action === 'dynamic') return [', because CloudFormation decides it only while it executes']
  if (!mayReplace(change)) return []
  const replacing = namedPropertiesOf(change).filter(({ replacement }) => replacement !== 'never')
  const certain = replacing.filter(({ evaluation, replacement }) => evaluation === 'static' && replacement === 'always')
  const named = certain.length > 0 ? certain : replacing
  if (named.length === 0) return []
  const verb = certain.length === 0 ? 'may change' : named.length > 1 ? 'change' : 'changes'
  return [', because ', ...enumerated(named.map(nameWithCause)), ` ${verb}`]
}

/** The name of the property that comes first, if it replaces its resource. */
export function replacingPropertyOf(change: Change): string | undefined {
  const [first] = namedPropertiesOf(change)
  return first !== undefined && first.replacement !== 'never' ? propertyName(first) : undefined
}

function verbOf({ action, replacement }: Change): string {
  if (action === 'remove') return 'is removed'
  if (action === 'dynamic') return 'may be removed or replaced'
  return replacement === 'always' ? 'is replaced' : 'may be replaced'
}

function nameWithCause(property: PropertyChange): RiskMessage {
  const { cause, evaluation } = property
  const through = evaluation === 'dynamic' && cause ? [' (through ', { untrusted: cause }, ')'] : []
  return [{ untrusted: propertyName(property) }, ...through]
}

function enumerated(names: readonly RiskMessage[]): RiskMessage {
  const [first = [], second = [], ...more] = names
  if (names.length < 2) return first
  if (names.length === 2) return [...first, ' and ', ...second]
  return [...first, ', ', ...second, ` and ${more.length} more`]
}
