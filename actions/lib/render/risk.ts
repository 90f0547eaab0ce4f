import type { Change, PropertyChange } from '../model/change.ts'
import { nameOf, replaces } from '../model/change.ts'
import { losesData } from '../model/dataKeeper.ts'
import { entryOf } from '../model/entry.ts'
import type { Interruption } from '../model/interruption.ts'
import { interruptionOf } from '../model/interruption.ts'
import { NESTED_STACK } from '../model/stack.ts'
import type { Line, Tone } from './line.ts'
import { EMPTY, line, span } from './line.ts'
import { propertiesOf, propertyName } from './property.ts'

/** Losses, removals, replacements and interruptions, each by name and with its cause; nothing when there are none. */
export function riskLines(changes: readonly Change[]): readonly Line[] {
  const losses = changes.filter(change => losesData(change) || takesAllInside(change))
  const others = changes.filter(change => !losses.includes(change))
  const replaced = others.filter(replaces)
  return [
    ...section('Data is lost to the application', 'bad', '✗', losses, change => sentenceOf(change) + remainsOf(change)),
    ...section('Replaced', 'careful', '±', replaced.filter(isCertain), sentenceOf),
    ...section(
      'Perhaps replaced',
      'careful',
      '±',
      replaced.filter(change => !isCertain(change)),
      sentenceOf,
    ),
    ...section('Removed', 'careful', '-', others.filter(removed), () => 'is removed'),
    ...section('Interrupted', 'careful', '!', others.filter(interruptionOf), change => {
      const interruption = interruptionOf(change)
      return interruption ? NOTICED[interruption] : ''
    }),
  ]
}

/** The properties that make CloudFormation replace a resource: `because DBName changes`. */
export function becauseOf(change: Change): string {
  if (!replaces(change)) return ''
  const guilty = propertiesOf(change).filter(({ recreation }) => recreation !== 'never')
  const certain = guilty.filter(({ evaluation, recreation }) => evaluation === 'static' && recreation === 'always')
  const named = certain.length > 0 ? certain : guilty
  if (named.length === 0) return ''
  const verb = certain.length === 0 ? 'may change' : named.length > 1 ? 'change' : 'changes'
  return `, because ${listed(named.map(property => `${propertyName(property)}${throughOf(property)}`))} ${verb}`
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

function remainsOf({ policyAction }: Change): string {
  return policyAction ? (entryOf(REMAINS, policyAction) ?? `; policy ${policyAction}`) : ''
}

function sentenceOf(change: Change): string {
  return fateOf(change) + becauseOf(change)
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

function throughOf({ cause, evaluation }: PropertyChange): string {
  return evaluation === 'dynamic' && cause ? ` (through ${cause})` : ''
}

function listed(names: readonly string[]): string {
  return names.length < 3 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

function section(
  title: string,
  tone: Tone,
  mark: string,
  changes: readonly Change[],
  words: (change: Change) => string,
): readonly Line[] {
  if (changes.length === 0) return []
  const rows = changes.map(change => ({
    ...line('  ', span(`${mark} `, tone), span(nameOf(change), 'strong'), ` ${words(change)}`),
    hang: 4,
  }))
  return [EMPTY, line(span(title, tone)), ...rows]
}
