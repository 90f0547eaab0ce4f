import { canonical } from '../../model/json.ts'
import type { StoredPreview } from '../../model/preview/storedPreview.ts'
import { byEntryName, nameOfEntry } from './entryName.ts'
import { keysOf } from './fingerprintRows.ts'
import { namesLine } from './fittingLines.ts'

/** Two previews: the reviewed one and that of now. */
export type PreviewPair = { readonly reviewed: StoredPreview; readonly now: StoredPreview }

const MOST_OUTPUTS = 2

/** How the deployed stack is not what it was at the review: its existence, its templates, the values in Systems Manager. */
export function deployedStateLines(pair: PreviewPair): readonly string[] {
  const unreadable = readabilityLines(pair)
  const templates = unreadable.length > 0 ? unreadable : deployedTemplateLines(pair)
  return [...existenceLines(pair), ...templates, ...storedValueLines(pair)]
}

/** The deployed templates of an update could be resolved on one side alone. */
function readabilityLines({ reviewed, now }: PreviewPair): readonly string[] {
  if (operationIn(reviewed) !== 'update' || operationIn(now) !== 'update') return []
  const [before, after] = [digestIn(reviewed), digestIn(now)]
  if ((before === undefined) === (after === undefined)) return []
  return after === undefined
    ? ['the deployed templates could not be compared at the review, and can be now']
    : ['the deployed templates could be compared at the review, and cannot be now']
}

/** Sections of templates, without resources and outputs, that are not what was reviewed: `Description`, `Rules`. */
export function differingSections({ reviewed, now }: PreviewPair): readonly string[] {
  const [before, after] = [sectionsIn(reviewed), sectionsIn(now)]
  const keys = keysOf(before, after)
  const names = keys.flatMap(key => {
    const [one, other] = [before.get(key), after.get(key)]
    return one?.digest === other?.digest ? [] : [(one ?? other)?.name ?? '']
  })
  return [...new Set(names)].filter(name => name !== 'Resources' && name !== 'Outputs').sort()
}

/** True if the deployed stack was changed after the review. */
export function isDeployedStateChanged(pair: PreviewPair): boolean {
  // Templates that could be read on one side alone say nothing about a change.
  if (readabilityLines(pair).length > 0) return false
  return (
    existenceLines(pair).length > 0 ||
    deployedTemplateLines(pair).length > 0 ||
    changedFrom(pair.reviewed, pair.now).length > 0
  )
}

function existenceLines({ reviewed, now }: PreviewPair): readonly string[] {
  const [before, after] = [operationIn(reviewed), operationIn(now)]
  if (before === after) return []
  return after === 'create'
    ? ['the stack does not exist any more: an update was reviewed, and this would create it whole']
    : ['the stack exists by now: its creation was reviewed, and this would update it']
}

function operationIn({ entries }: StoredPreview): 'create' | 'update' | undefined {
  return entries.find(entry => entry.kind === 'stack')?.operation
}

/** The stacks whose deployed template is another one than at the review, as far as the entries decide it. */
function deployedTemplateLines({ reviewed, now }: PreviewPair): readonly string[] {
  const isTargetEqual = JSON.stringify(reviewed.templates) === JSON.stringify(now.templates)
  const [before, after] = [sectionsIn(reviewed), sectionsIn(now)]
  const stacks = keysOf(before, after).flatMap(key => {
    const [one, other] = [before.get(key), after.get(key)]
    const entry = one ?? other
    // An entry on one side alone: the template was changed on one of the two sides.
    const isChanged = one && other ? one.before !== other.before : isTargetEqual
    return entry && isChanged ? [entry.nestedPath || 'the root stack'] : []
  })
  const unresolved = digestIn(reviewed) !== digestIn(now) && operationIn(reviewed) === operationIn(now)
  const names = [...new Set(stacks)].sort()
  if (names.length === 0) return unresolved ? ['the deployed templates or parameters are not those of the review'] : []
  return [namesLine('deployed templates that changed after the review', names)]
}

function digestIn({ entries }: StoredPreview): string | undefined {
  return entries.find(entry => entry.kind === 'stack')?.digest
}

function sectionsIn({ entries }: StoredPreview) {
  return byEntryName(entries.filter(entry => entry.kind === 'section'))
}

function storedValueLines({ reviewed, now }: PreviewPair): readonly string[] {
  const [before, after] = [storedValuesIn(reviewed), storedValuesIn(now)]
  const names = keysOf(before, after)
  return names
    .filter(name => before.get(name)?.digest !== after.get(name)?.digest)
    .map(name => `${name}: its value in Systems Manager is not the one at the review`)
}

function storedValuesIn({ entries }: StoredPreview) {
  return byEntryName(entries.flatMap(entry => (entry.kind === 'stored-value' ? [entry] : [])))
}

/** Entries of both previews that change something to the same from something else. */
function changedFrom(reviewed: StoredPreview, now: StoredPreview): readonly string[] {
  const before = byEntryName(reviewed.entries)
  return now.entries.flatMap(entry => {
    const other = before.get(nameOfEntry(entry))
    const [one, two] = [entry, other].map(side => (side && 'before' in side ? side.before : undefined))
    return other && one !== two ? [nameOfEntry(entry)] : []
  })
}

/** Outputs, exports and descriptions that change otherwise than reviewed. */
export function outputDifferences({ reviewed, now }: PreviewPair): readonly string[] {
  const [before, after] = [outputsIn(reviewed), outputsIn(now)]
  const keys = keysOf(before, after)
  const differing = keys.filter(key => canonical(before.get(key) ?? null) !== canonical(after.get(key) ?? null))
  if (differing.length > MOST_OUTPUTS) return [namesLine(`${differing.length} outputs that differ`, differing)]
  return differing.map(key => {
    if (!after.has(key)) return `${key} would change when reviewed, and not now`
    return before.has(key) ? `${key} is another one than reviewed` : `${key} was not reviewed`
  })
}

function outputsIn({ entries }: StoredPreview) {
  return byEntryName(entries.filter(entry => entry.kind === 'output'))
}
