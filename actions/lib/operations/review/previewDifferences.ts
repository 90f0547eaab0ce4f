import type { Change } from '../../model/cloudFormation/change.ts'
import { canonical } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { FingerprintEntry } from '../../model/preview/fingerprintEntry.ts'
import type { StoredParameter, StoredPreview, StoredTag } from '../../model/preview/storedPreview.ts'
import type { Redact } from '../../redaction/redactValues.ts'
import { nameOfEntry } from './entryName.ts'
import { fittingLines, namesLine, rowCount } from './fittingLines.ts'
import { rowDifferences } from './rowDifferences.ts'
import { shownChange } from './shownValue.ts'
import { deployedStateLines, differingSections, outputDifferences } from './stateDifferences.ts'

export type PreviewDifferencesInput = {
  readonly reviewed: StoredPreview
  readonly now: StoredPreview
  /** The changes of `now`, with their values. */
  readonly changes: readonly Change[]
  readonly redact: Redact
}

/** With the message and the next steps it fits a screen of 24 rows. */
const MOST_ROWS = 14
const MOST_PARAMETERS = 6
const MOST_TEMPLATES = 3
const MOST_TAGS = 2

/**
 * How a preview differs from the reviewed one, one line each: parameters with both values, template files, tags and other
 * settings of the stack, then resources and properties. Lines that do not fit a screen are counted by nested stack.
 */
export function previewDifferences(input: PreviewDifferencesInput): readonly string[] {
  const parameters = parameterLines(input)
  const inputs = [
    ...deployedStateLines(input),
    ...parameters,
    ...templateLines(input),
    ...settingLines(input),
    // Outputs follow from the parameters, but not from what a template is changed to.
    ...(parameters.length > 0 ? [] : outputDifferences(input)),
  ]
  const rows = rowDifferences({ ...input, tagsDiffer: differingTags(input).length > 0 })
  // The plumbing through nested stacks only repeats the rows; alone it is all there is to list.
  const direct = rows.filter(({ isPlumbing }) => !isPlumbing)
  const listed = direct.length === 0 && inputs.length === 0 ? rows : direct
  const lines = [...inputs, ...fittingLines(listed, MOST_ROWS - rowCount(inputs), { hasCauses: inputs.length > 0 })]
  return lines.length > 0 ? lines : [rest(input)]
}

/** Every difference has entries; the last resort names their paths. */
function rest({ reviewed, now }: PreviewDifferencesInput): string {
  const texts = (entries: readonly FingerprintEntry[]) => new Set(entries.map(canonical))
  const [before, after] = [texts(reviewed.entries), texts(now.entries)]
  const differing = [
    ...now.entries.filter(entry => !before.has(canonical(entry))),
    ...reviewed.entries.filter(entry => !after.has(canonical(entry))),
  ]
  return namesLine(`${differing.length} entries of the fingerprint differ`, [...new Set(differing.map(nameOfEntry))])
}

function parameterLines({ reviewed, now, redact }: PreviewDifferencesInput): readonly string[] {
  const names = [...new Set([...Object.keys(now.parameters), ...Object.keys(reviewed.parameters)])].sort()
  const lines = names.flatMap(name => {
    const [before, after] = [lookup(reviewed.parameters, name), lookup(now.parameters, name)]
    const line = parameterLine(name, before, after, redact)
    return line === undefined ? [] : [{ name, line }]
  })
  if (lines.length <= MOST_PARAMETERS) return lines.map(({ line }) => line)
  const rest = lines.slice(MOST_PARAMETERS - 1)
  return [
    ...lines.slice(0, MOST_PARAMETERS - 1).map(({ line }) => line),
    namesLine(
      `${rest.length} more parameters`,
      rest.map(({ name }) => name),
    ),
  ]
}

/** Undefined where the parameter is as it was reviewed. */
function parameterLine(
  name: string,
  before: StoredParameter | undefined,
  after: StoredParameter | undefined,
  redact: Redact,
): string | undefined {
  if (before?.kind === 'redacted' || after?.kind === 'redacted') {
    const isSame = before?.kind === after?.kind && before?.kind === 'redacted' && digestIn(before) === digestIn(after)
    return isSame ? undefined : `${name} (secret) was not reviewed`
  }
  if (before?.value !== after?.value)
    return `${name} ${shownChange(before?.value, after?.value, redact)} was not reviewed`
  if (before?.deployed === after?.deployed) return undefined
  return `${name}: the deployed value ${shownChange(before?.deployed, after?.deployed, redact)} changed after the review`
}

function digestIn(parameter: StoredParameter | undefined): string | undefined {
  return parameter?.kind === 'redacted' ? parameter.digest : undefined
}

function templateLines({ reviewed, now }: PreviewDifferencesInput): readonly string[] {
  const files = [...new Set([...Object.keys(now.templates), ...Object.keys(reviewed.templates)])]
  const differing = files.filter(file => lookup(now.templates, file) !== lookup(reviewed.templates, file)).sort()
  if (differing.length > MOST_TEMPLATES)
    return [namesLine(`${differing.length} templates were not reviewed`, differing)]
  return differing.map(file => {
    if (lookup(reviewed.templates, file) === undefined) return `${file} was not in use when this was reviewed`
    if (lookup(now.templates, file) === undefined) return `${file} was reviewed, but is not in use now`
    return `${file} is not the reviewed version${differing.length === 1 ? sectionsText({ reviewed, now }) : ''}`
  })
}

/** ` (Description, Rules)`, where these are known. */
function sectionsText(pair: Pick<PreviewDifferencesInput, 'reviewed' | 'now'>): string {
  const names = differingSections(pair)
  return names.length > 0 ? ` (${names.join(', ')})` : ''
}

/** Tags, capabilities and the service role of the stack. */
function settingLines(input: PreviewDifferencesInput): readonly string[] {
  const { reviewed, now } = input
  const capabilities = differingKeys(capabilitiesIn(reviewed.entries), capabilitiesIn(now.entries))
  const [before, after] = [serviceRoleIn(reviewed.entries), serviceRoleIn(now.entries)]
  return [
    ...tagLines(input),
    ...capabilities.map(
      name =>
        `capability ${name} was ${now.entries.some(entry => isCapability(entry, name)) ? 'not reviewed' : 'reviewed, but is not needed now'}`,
    ),
    ...(before === after ? [] : ['the service role is not the reviewed one']),
  ]
}

function tagLines(input: PreviewDifferencesInput): readonly string[] {
  const keys = differingTags(input)
  if (keys.length > MOST_TAGS) return [namesLine(`${keys.length} tags were not reviewed`, keys)]
  return keys.map(key => `tag '${key}'${tagValues(key, input)} was not reviewed`)
}

/** ` a → b`; a preview that an older version of the tools stored has no values of tags. */
function tagValues(key: string, { reviewed, now, redact }: PreviewDifferencesInput): string {
  const [before, after] = [lookup(reviewed.tags, key), lookup(now.tags, key)]
  if (before?.kind === 'redacted' || after?.kind === 'redacted') return ' (secret)'
  const isStored = (preview: StoredPreview, tag: StoredTag | undefined): boolean =>
    tag !== undefined || !tagsIn(preview.entries).has(key)
  if (!isStored(reviewed, before) || !isStored(now, after)) return ''
  return ` ${shownChange(before?.value, after?.value, redact)}`
}

function differingTags({ reviewed, now }: Pick<PreviewDifferencesInput, 'reviewed' | 'now'>): readonly string[] {
  return differingKeys(tagsIn(reviewed.entries), tagsIn(now.entries))
}

function tagsIn(entries: readonly FingerprintEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(entry => (entry.kind === 'tag' && entry.digest ? [[entry.key, entry.digest] as const] : [])),
  )
}

function capabilitiesIn(entries: readonly FingerprintEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(entry => (entry.kind === 'capability' ? [[entry.name, ''] as const] : [])))
}

function isCapability(entry: FingerprintEntry, name: string): boolean {
  return entry.kind === 'capability' && entry.name === name
}

function serviceRoleIn(entries: readonly FingerprintEntry[]): string | undefined {
  return entries.find(entry => entry.kind === 'service-role')?.digest
}

function differingKeys(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(key => a.get(key) !== b.get(key)).sort()
}
