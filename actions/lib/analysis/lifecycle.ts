import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { mayReplace, resourcePathOf } from '../model/cloudFormation/change.ts'
import { propertiesOf, propertyName } from '../model/cloudFormation/propertyChange.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { lookup } from '../model/lookup.ts'
import type { DataLoss, Risk, RiskMessage } from '../model/preview/risk.ts'
import { causesDataLoss, holdsData } from './dataLoss.ts'
import type { Interruption } from './interruption.ts'
import { interruptionOf } from './interruption.ts'

/** A deployed resource inside a nested stack. */
export type InnerResource = { readonly path: string; readonly type: string }

/** Losses, replacements, removals and interruptions, each with its cause. `inside` has what a nested stack holds, by its path. */
export function lifecycleRisks(
  changes: readonly Change[],
  inside: ReadonlyMap<string, readonly InnerResource[]>,
): readonly Risk[] {
  const losing = changes.filter(change => causesDataLoss(change) || takesAllInside(change))
  const others = changes.filter(change => !losing.includes(change))
  const rows = new Set(losing.map(resourcePathOf))
  const inner = losing
    .flatMap(change => innerLosses(change, inside.get(resourcePathOf(change)) ?? []))
    .filter(({ resource }) => !rows.has(resource))
  return [
    ...losing.map(dataLossOf),
    ...inner,
    ...others.flatMap(replacementRisk),
    ...others.flatMap(removalRisk),
    ...others.flatMap(interruptionRisk),
  ]
}

/** CloudFormation's list may lack the rows inside a nested stack that goes away. */
export function takesAllInside(change: Change): boolean {
  return change.type === NESTED_STACK && (change.action === 'remove' || mayReplace(change))
}

/** The properties that make CloudFormation replace a resource: `, because DBName changes`. */
export function replacementCauseOf(change: Change): RiskMessage {
  if (!mayReplace(change)) return []
  const replacing = propertiesOf(change).filter(({ replacement }) => replacement !== 'never')
  const certain = replacing.filter(({ evaluation, replacement }) => evaluation === 'static' && replacement === 'always')
  const named = certain.length > 0 ? certain : replacing
  if (named.length === 0) return []
  const verb = certain.length === 0 ? 'may change' : named.length > 1 ? 'change' : 'changes'
  return [', because ', ...enumerated(named.map(nameWithCause)), ` ${verb}`]
}

const INTERRUPTION_TEXTS: Readonly<Record<Interruption, string>> = {
  'new tasks': 'stops its old tasks before it starts new ones: the application is unavailable for some minutes',
  'database restart': 'restarts: the application is unavailable for some minutes',
  'cache restart': 'restarts: users may have to sign in again',
  'new address': 'gets a new address: the old one stops answering',
  gone: 'is removed: what depends on it stops working',
}

/** A resource of these types is one version of something: each change of it makes the next one. */
const VERSIONED: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Deployment',
  'AWS::Batch::JobDefinition',
  'AWS::ECS::TaskDefinition',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Version',
])

const POLICY_TEXTS: Readonly<Record<string, string>> = {
  Delete: '; it is deleted for good',
  Retain: '; it stays in the account, out of the stack',
  Snapshot: '; a snapshot of it stays',
  ReplaceAndDelete: '; the old one is deleted for good',
  ReplaceAndRetain: '; the old one stays in the account, out of the stack',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
}

function dataLossOf(change: Change): DataLoss {
  const how = change.action === 'remove' ? 'remove' : 'replace'
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== 'never' && !unchanged)
  const names = [...new Set(causes.map(({ path }) => path.replace(/^\/Properties\//, '').replaceAll('/', '.')))]
  return {
    kind: 'data-loss',
    severity: 'danger',
    resource: resourcePathOf(change),
    type: change.type,
    property: propertyOf(change),
    message: [...sentenceOf(change), ...policyTextOf(change)],
    how,
    because: how === 'replace' && names.length > 0 ? `because ${names.join(', ')} changed` : undefined,
  }
}

function innerLosses(change: Change, resources: readonly InnerResource[]): readonly DataLoss[] {
  const { how } = dataLossOf(change)
  const stack = resourcePathOf(change)
  return resources
    .filter(({ type }) => holdsData(type))
    .map(({ path, type }) => ({
      kind: 'data-loss',
      severity: 'danger',
      resource: path,
      type,
      property: undefined,
      message: [
        `${change.replacement === 'conditional' && how === 'replace' ? 'may be' : 'is'} ${how}d with its stack `,
        { untrusted: stack },
      ],
      how,
      because: `because its stack '${stack}' would be ${how}d`,
    }))
}

function replacementRisk(change: Change): readonly Risk[] {
  if (!mayReplace(change)) return []
  const kind = change.replacement === 'always' ? 'replacement' : 'possible-replacement'
  const severity = VERSIONED.has(change.type) ? 'notice' : 'caution'
  return [{ ...about(change), severity, kind, property: propertyOf(change), message: sentenceOf(change) }]
}

function removalRisk(change: Change): readonly Risk[] {
  if (change.action !== 'remove') return []
  return [{ ...about(change), kind: 'removal', property: undefined, message: ['is removed'] }]
}

function interruptionRisk(change: Change): readonly Risk[] {
  const interruption = interruptionOf(change)
  if (!interruption) return []
  // Each new image brings new tasks: a sign that warns of every deployment would say nothing.
  const severity = interruption === 'new tasks' ? 'notice' : 'caution'
  const message = [INTERRUPTION_TEXTS[interruption]]
  return [{ ...about(change), severity, kind: 'interruption', property: undefined, message }]
}

function about(change: Change) {
  return { severity: 'caution', resource: resourcePathOf(change), type: change.type } as const
}

function propertyOf(change: Change): string | undefined {
  const [first] = propertiesOf(change)
  return first !== undefined && first.replacement !== 'never' ? propertyName(first) : undefined
}

function policyTextOf({ policyAction }: Change): RiskMessage {
  if (!policyAction) return []
  const text = lookup(POLICY_TEXTS, policyAction)
  return text ? [text] : ['; policy ', { untrusted: policyAction }]
}

function sentenceOf(change: Change): RiskMessage {
  return [effectOf(change), ...replacementCauseOf(change)]
}

function effectOf(change: Change): string {
  if (change.action === 'remove') return takesAllInside(change) ? 'is removed with everything in it' : 'is removed'
  const effect = change.replacement === 'always' ? 'is replaced' : 'may be replaced'
  return takesAllInside(change) ? `${effect} with everything in it` : effect
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
