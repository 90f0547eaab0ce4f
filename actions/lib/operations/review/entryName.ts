import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { FingerprintEntry } from '../../model/preview/fingerprintEntry.ts'

/** The name of what an entry is about, for people: `value of output Network/VpcId`. */
export function nameOfEntry(entry: FingerprintEntry): string {
  switch (entry.kind) {
    case 'resource':
      return resourcePathOf(entry)
    case 'property':
      return `${resourcePathOf(entry)} ${entry.path}`
    case 'output':
      return `${entry.part} of output ${pathOf(entry)}`
    case 'section':
      return `section ${entry.name} of ${entry.nestedPath || 'the root stack'}`
    case 'parameter':
      return `parameter ${entry.name}`
    case 'stored-value':
      return pathOf(entry)
    case 'stack':
      return 'stack'
    case 'tag':
      return `tag ${entry.key}`
    case 'capability':
      return `capability ${entry.name}`
    case 'service-role':
      return 'service role'
    default:
      return entry satisfies never
  }
}

function pathOf({ nestedPath, name }: { readonly nestedPath: string; readonly name: string }): string {
  return nestedPath ? `${nestedPath}/${name}` : name
}

/** Entries of one kind, or of all, by their names. */
export function byEntryName<Entry extends FingerprintEntry>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map(entry => [nameOfEntry(entry), entry]))
}
