import type { Change, PropertyChange } from '../model/change.ts'
import { nameOf, replaces } from '../model/change.ts'
import { losesData } from '../model/dataKeeper.ts'
import { entryOf } from '../model/entry.ts'
import type { Interruption } from '../model/interruption.ts'
import { interruptionOf } from '../model/interruption.ts'
import { NESTED_STACK } from '../model/stack.ts'
import type { Phrase } from './phrase.ts'
import { foreign } from './phrase.ts'
import { propertiesOf, propertyName } from './property.ts'

export type RiskKind = 'lost' | 'replaced' | 'perhaps replaced' | 'removed' | 'interrupted'

/** Resources that share a fate; each says how it comes to that. */
export type Risk = {
  readonly kind: RiskKind
  readonly items: readonly { readonly name: string; readonly words: Phrase }[]
}

export const RISK_TITLES: Readonly<Record<RiskKind, string>> = {
  lost: 'Data is lost to the application',
  replaced: 'Replaced',
  'perhaps replaced': 'Perhaps replaced',
  removed: 'Removed',
  interrupted: 'Interrupted',
}

/** Losses, replacements, removals and interruptions, each by name and with its cause; nothing when there are none. */
export function risksOf(changes: readonly Change[]): readonly Risk[] {
  const losses = changes.filter(change => losesData(change) || takesAllInside(change))
  const others = changes.filter(change => !losses.includes(change))
  const replaced = others.filter(replaces)
  return [
    ...risk('lost', losses, change => [...sentenceOf(change), ...remainsOf(change)]),
    ...risk('replaced', replaced.filter(isCertain), sentenceOf),
    ...risk(
      'perhaps replaced',
      replaced.filter(change => !isCertain(change)),
      sentenceOf,
    ),
    ...risk('removed', others.filter(removed), () => ['is removed']),
    ...risk('interrupted', others.filter(interruptionOf), change => {
      const interruption = interruptionOf(change)
      return interruption ? [NOTICED[interruption]] : []
    }),
  ]
}

/** The properties that make CloudFormation replace a resource: `, because DBName changes`. */
export function becauseOf(change: Change): Phrase {
  if (!replaces(change)) return []
  const guilty = propertiesOf(change).filter(({ recreation }) => recreation !== 'never')
  const certain = guilty.filter(({ evaluation, recreation }) => evaluation === 'static' && recreation === 'always')
  const named = certain.length > 0 ? certain : guilty
  if (named.length === 0) return []
  const verb = certain.length === 0 ? 'may change' : named.length > 1 ? 'change' : 'changes'
  return [', because ', ...listed(named.map(nameWithCause)), ` ${verb}`]
}

const NOTICED: Readonly<Record<Interruption, string>> = {
  'new tasks': 'stops its old tasks before it starts new ones: the application is away for some minutes',
  'database restart': 'restarts: the application is away for some minutes',
  'cache restart': 'restarts: people may have to sign in again',
  'new address': 'gets a new address: the old one stops answering',
  gone: 'goes away: what needs it stops working',
}

const REMAINS: Readonly<Record<string, string>> = {
  Delete: '; it is deleted for good',
  Retain: '; it stays in the account, out of the stack',
  Snapshot: '; a snapshot of it stays',
  ReplaceAndDelete: '; the old one is deleted for good',
  ReplaceAndRetain: '; the old one stays in the account, out of the stack',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
}

function risk(kind: RiskKind, changes: readonly Change[], words: (change: Change) => Phrase): readonly Risk[] {
  if (changes.length === 0) return []
  return [{ kind, items: changes.map(change => ({ name: nameOf(change), words: words(change) })) }]
}

function remainsOf({ policyAction }: Change): Phrase {
  if (!policyAction) return []
  const known = entryOf(REMAINS, policyAction)
  return known ? [known] : ['; policy ', foreign(policyAction)]
}

function sentenceOf(change: Change): Phrase {
  return [fateOf(change), ...becauseOf(change)]
}

function isCertain({ replacement }: Change): boolean {
  return replacement === 'always'
}

function fateOf(change: Change): string {
  if (change.action === 'remove') return takesAllInside(change) ? 'is removed with everything in it' : 'is removed'
  const fate = change.replacement === 'always' ? 'is replaced' : 'may be replaced'
  return takesAllInside(change) ? `${fate} with everything in it` : fate
}

// CloudFormation's list may lack the rows inside a nested stack that goes away.
function takesAllInside(change: Change): boolean {
  return change.type === NESTED_STACK && (change.action === 'remove' || replaces(change))
}

function removed({ action }: Change): boolean {
  return action === 'remove'
}

function nameWithCause(property: PropertyChange): Phrase {
  const { cause, evaluation } = property
  const through = evaluation === 'dynamic' && cause ? [' (through ', foreign(cause), ')'] : []
  return [foreign(propertyName(property)), ...through]
}

function listed(names: readonly Phrase[]): Phrase {
  const [first = [], second = [], ...more] = names
  if (names.length < 2) return first
  if (names.length === 2) return [...first, ' and ', ...second]
  return [...first, ', ', ...second, ` and ${more.length} more`]
}
