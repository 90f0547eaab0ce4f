import type { Change } from '../model/change.ts'
import { nameOf } from '../model/change.ts'
import type { Preview } from '../model/preview.ts'
import { NESTED_STACK } from '../model/stack.ts'
import { changeLines } from './change.ts'
import { counted } from './duration.ts'
import type { Line, Span } from './line.ts'
import { EMPTY, indented, line, span } from './line.ts'
import { isOpen, propertiesOf } from './property.ts'
import { riskLines } from './risk.ts'

/** From this many additions on, a nested stack's new resources share one paragraph. */
const MANY_ADDITIONS = 7

/** What a person has to know before they agree: first what matters, then every change, then how to name this preview. */
export function previewLines(preview: Preview): readonly Line[] {
  const changes = preview.changes.filter(change => isTelling(change, preview))
  return [
    ...headLines(preview, changes),
    ...riskLines(changes),
    ...groupsOf(changes, preview.stackName).flatMap(([title, group]) => [
      EMPTY,
      line(span(title, 'strong')),
      ...indented(bodyOf(group)),
    ]),
    ...warningLines(preview.warnings),
    ...footLines(preview),
  ]
}

/** `1 to add, 2 to change, 1 to replace`. */
export function tallyOfChanges(changes: readonly Change[]): string {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(verbOf(change), (counts.get(verbOf(change)) ?? 0) + 1)
  return ['add', 'import', 'change', 'perhaps change', 'replace', 'perhaps replace', 'remove']
    .flatMap(verb => (counts.has(verb) ? [`${counts.get(verb)} to ${verb}`] : []))
    .join(', ')
}

function verbOf({ action, replacement }: Change): string {
  if (action === 'dynamic') return 'perhaps change'
  if (action !== 'modify') return action
  return replacement === 'always' ? 'replace' : replacement === 'conditional' ? 'perhaps replace' : 'change'
}

// A nested stack's own row repeats what its inner rows say, one by one.
function isTelling(change: Change, { changes }: Preview): boolean {
  if (change.type !== NESTED_STACK || change.action !== 'modify' || change.replacement !== 'never') return true
  const name = nameOf(change)
  const isTold = changes.some(({ nestedPath }) => nestedPath === name || nestedPath.startsWith(`${name}/`))
  return !isTold && propertiesOf(change).length > 0
}

function headLines(
  { environment, stackName, kind, predicted, changes: all }: Preview,
  changes: readonly Change[],
): readonly Line[] {
  const certainty = predicted ? span(' (predicted)', 'careful') : ''
  const stack = span(stackName, 'strong')
  if (all.length === 0) return [line('Nothing changes in stack ', stack, certainty)]
  return [
    line(span(environment, 'strong'), kind === 'create' ? ' creates stack ' : ' changes stack ', stack, certainty),
    line(`  ${counted(changes.length, 'resource')}: ${tallyOfChanges(changes)}`),
  ]
}

function groupsOf(changes: readonly Change[], stackName: string): readonly (readonly [string, readonly Change[]])[] {
  return [...Map.groupBy(changes, change => change.nestedPath || stackName)]
}

function bodyOf(changes: readonly Change[]): readonly Line[] {
  const additions = changes.filter(({ action }) => action === 'add')
  const together = additions.length < MANY_ADDITIONS ? [] : additions
  const open = changes.filter(isAllOpen)
  return [
    ...namesLine(span('+ ', 'good'), together),
    ...changes.filter(change => !together.includes(change) && !open.includes(change)).flatMap(changeLines),
    ...namesLine(span('? ', 'careful'), open, 'may change with what they refer to: '),
  ]
}

// CloudFormation lists whatever refers to something that changes; most of it stays as it is.
function isAllOpen(change: Change): boolean {
  const properties = propertiesOf(change)
  return change.action === 'modify' && properties.length > 0 && properties.every(isOpen)
}

function namesLine(mark: Span, changes: readonly Change[], words = ''): readonly Line[] {
  if (changes.length === 0) return []
  return [{ ...line(mark, words, changes.map(({ logicalId }) => logicalId).join(', ')), hang: 2 }]
}

function warningLines(warnings: readonly string[]): readonly Line[] {
  if (warnings.length === 0) return []
  return [EMPTY, line(span('CloudFormation warns', 'strong')), ...warnings.map(warningLine)]
}

function footLines({ changes, fingerprint, predicted }: Preview): readonly Line[] {
  if (changes.length === 0) return []
  const note = 'Predicted from the templates alone: CloudFormation has the last word.'
  return [
    EMPTY,
    ...(predicted ? [line(span(note, 'careful'))] : []),
    { ...line(span('Fingerprint ', 'quiet'), span(fingerprint, 'strong')), hang: undefined },
  ]
}

function warningLine(text: string): Line {
  return { ...line('  ', span('! ', 'careful'), text), hang: 4 }
}
