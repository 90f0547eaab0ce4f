import type { Change, PropertyChange } from '../model/cloudFormation/change.ts'
import { mayReplace, resourcePathOf } from '../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { lookup } from '../model/lookup.ts'
import type { Phrase } from '../render/phrases/phrase.ts'
import { untrusted } from '../render/phrases/phrase.ts'
import { propertiesOf, propertyName } from '../render/phrases/property.ts'
import { causesDataLoss } from './dataLoss.ts'
import type { Interruption } from './interruption.ts'
import { interruptionOf } from './interruption.ts'

export type RiskKind = 'lost' | 'replaced' | 'possibly-replaced' | 'removed' | 'interrupted'

/** Resources that share a fate; each says how it comes to that. */
export type Risk = {
  readonly kind: RiskKind
  readonly items: readonly { readonly name: string; readonly words: Phrase }[]
}

export const RISK_TITLES: Readonly<Record<RiskKind, string>> = {
  lost: 'Data is lost to the application',
  replaced: 'Replaced',
  'possibly-replaced': 'Perhaps replaced',
  removed: 'Removed',
  interrupted: 'Interrupted',
}

/** Losses, replacements, removals and interruptions, each by name and with its cause; nothing when there are none. */
export function risksOf(changes: readonly Change[]): readonly Risk[] {
  const losses = changes.filter(change => causesDataLoss(change) || takesAllInside(change))
  const others = changes.filter(change => !losses.includes(change))
  const replaced = others.filter(mayReplace)
  return [
    ...risk('lost', losses, change => [...sentenceOf(change), ...policyTextOf(change)]),
    ...risk('replaced', replaced.filter(isCertain), sentenceOf),
    ...risk(
      'possibly-replaced',
      replaced.filter(change => !isCertain(change)),
      sentenceOf,
    ),
    ...risk('removed', others.filter(removed), () => ['is removed']),
    ...risk('interrupted', others.filter(interruptionOf), change => {
      const interruption = interruptionOf(change)
      return interruption ? [INTERRUPTION_TEXTS[interruption]] : []
    }),
  ]
}

/** The properties that make CloudFormation replace a resource: `, because DBName changes`. */
export function replacementCauseOf(change: Change): Phrase {
  if (!mayReplace(change)) return []
  const guilty = propertiesOf(change).filter(({ replacement }) => replacement !== 'never')
  const certain = guilty.filter(({ evaluation, replacement }) => evaluation === 'static' && replacement === 'always')
  const named = certain.length > 0 ? certain : guilty
  if (named.length === 0) return []
  const verb = certain.length === 0 ? 'may change' : named.length > 1 ? 'change' : 'changes'
  return [', because ', ...listed(named.map(nameWithCause)), ` ${verb}`]
}

const INTERRUPTION_TEXTS: Readonly<Record<Interruption, string>> = {
  'new tasks': 'stops its old tasks before it starts new ones: the application is away for some minutes',
  'database restart': 'restarts: the application is away for some minutes',
  'cache restart': 'restarts: people may have to sign in again',
  'new address': 'gets a new address: the old one stops answering',
  gone: 'goes away: what needs it stops working',
}

const POLICY_TEXTS: Readonly<Record<string, string>> = {
  Delete: '; it is deleted for good',
  Retain: '; it stays in the account, out of the stack',
  Snapshot: '; a snapshot of it stays',
  ReplaceAndDelete: '; the old one is deleted for good',
  ReplaceAndRetain: '; the old one stays in the account, out of the stack',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
}

function risk(kind: RiskKind, changes: readonly Change[], words: (change: Change) => Phrase): readonly Risk[] {
  if (changes.length === 0) return []
  return [{ kind, items: changes.map(change => ({ name: resourcePathOf(change), words: words(change) })) }]
}

function policyTextOf({ policyAction }: Change): Phrase {
  if (!policyAction) return []
  const known = lookup(POLICY_TEXTS, policyAction)
  return known ? [known] : ['; policy ', untrusted(policyAction)]
}

function sentenceOf(change: Change): Phrase {
  return [effectOf(change), ...replacementCauseOf(change)]
}

function isCertain({ replacement }: Change): boolean {
  return replacement === 'always'
}

function effectOf(change: Change): string {
  if (change.action === 'remove') return takesAllInside(change) ? 'is removed with everything in it' : 'is removed'
  const fate = change.replacement === 'always' ? 'is replaced' : 'may be replaced'
  return takesAllInside(change) ? `${fate} with everything in it` : fate
}

// CloudFormation's list may lack the rows inside a nested stack that goes away.
function takesAllInside(change: Change): boolean {
  return change.type === NESTED_STACK && (change.action === 'remove' || mayReplace(change))
}

function removed({ action }: Change): boolean {
  return action === 'remove'
}

function nameWithCause(property: PropertyChange): Phrase {
  const { cause, evaluation } = property
  const through = evaluation === 'dynamic' && cause ? [' (through ', untrusted(cause), ')'] : []
  return [untrusted(propertyName(property)), ...through]
}

function listed(names: readonly Phrase[]): Phrase {
  const [first = [], second = [], ...more] = names
  if (names.length < 2) return first
  if (names.length === 2) return [...first, ' and ', ...second]
  return [...first, ', ', ...second, ` and ${more.length} more`]
}
