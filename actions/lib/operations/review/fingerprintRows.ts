import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical } from '../../model/json.ts'
import type { FingerprintEntry, PropertyEntry, ResourceEntry } from '../../model/preview/fingerprintEntry.ts'

/** The resources and properties of a fingerprint by their paths. */
export type Rows = {
  readonly resources: ReadonlyMap<string, ResourceEntry>
  readonly properties: ReadonlyMap<string, PropertyEntry>
}

export function rowsOf(entries: readonly FingerprintEntry[]): Rows {
  const resources = entries.filter(entry => entry.kind === 'resource')
  const properties = entries.filter(entry => entry.kind === 'property')
  return {
    resources: new Map(resources.map(entry => [resourcePathOf(entry), entry])),
    properties: new Map(properties.map(entry => [`${resourcePathOf(entry)} ${entry.path}`, entry])),
  }
}

export function keysOf(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort()
}

export function propertyEntriesOf(path: string, { properties }: Rows): readonly PropertyEntry[] {
  return [...properties.values()].filter(entry => resourcePathOf(entry) === path)
}

export function isModifiedStack(entry: ResourceEntry | undefined): boolean {
  return entry?.type === NESTED_STACK && entry.action === 'modify' && entry.replacement === 'never'
}

export function outermostStackOf({ nestedPath }: Pick<ResourceEntry, 'nestedPath'>): string {
  return nestedPath.split('/')[0] ?? ''
}

export function isSameEntry(a: FingerprintEntry | undefined, b: FingerprintEntry | undefined): boolean {
  return a !== undefined && b !== undefined && canonical(a) === canonical(b)
}
