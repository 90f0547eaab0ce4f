import type { JsonMap } from '../../model/json.ts'
import type { NodeReader } from './nodeReader.ts'

/** CloudFormation User Guide, "Understand CloudFormation quotas"; the description of a parameter: "Parameters syntax". */
const MOST_ENTRIES: Readonly<Record<string, number>> = { Resources: 500, Parameters: 200, Outputs: 200, Mappings: 200 }
const MOST_MAPPING_ATTRIBUTES = 200
const MOST_NAME_CHARACTERS = 255
const MOST_DESCRIPTION_BYTES = 1024
const MOST_PARAMETER_BYTES = 4096
const MOST_PARAMETER_DESCRIPTION_CHARACTERS = 4000

const SINGULAR: Readonly<Record<string, string>> = {
  Resources: 'Resource',
  Outputs: 'Output',
  Parameters: 'Parameter',
  Mappings: 'Mapping',
  Rules: 'Rule',
  Conditions: 'Condition',
}

/** The number of entries of a section, and their names. CloudFormation also takes `_` and `&` in the names of conditions. */
export function checkEntryNames(section: string, entries: JsonMap, reader: NodeReader): void {
  const names = Object.keys(entries)
  const most = MOST_ENTRIES[section] ?? names.length
  if (names.length > most) reader.report(tooMany(section.toLowerCase(), names.length, most), [section])
  const allowed = section === 'Conditions' ? /^[A-Za-z0-9_&]+$/ : /^[A-Za-z0-9]+$/
  const kind = SINGULAR[section] ?? section
  for (const name of names) {
    if (!allowed.test(name))
      reader.report(`Template format error: ${kind} name ${name} is non alphanumeric.`, [section, name])
    else if (name.length > MOST_NAME_CHARACTERS)
      reader.report(tooLong(`${kind} name`, MOST_NAME_CHARACTERS), [section, name])
  }
}

/** The number of keys on one level of a mapping. */
export function checkAttributeCount(entries: JsonMap, path: readonly string[], reader: NodeReader): void {
  const count = Object.keys(entries).length
  if (count > MOST_MAPPING_ATTRIBUTES)
    reader.report(tooMany('mapping attributes', count, MOST_MAPPING_ATTRIBUTES), path)
}

/** The description of the template or of an output. */
export function checkDescription(text: string | undefined, path: readonly string[], reader: NodeReader): void {
  if (bytesOf(text) > MOST_DESCRIPTION_BYTES) reader.report(tooLong("'Description'", MOST_DESCRIPTION_BYTES), path)
}

export function checkParameterTexts(
  { description, byDefault }: { readonly description: string | undefined; readonly byDefault: string | undefined },
  path: readonly string[],
  reader: NodeReader,
): void {
  if ((description ?? '').length > MOST_PARAMETER_DESCRIPTION_CHARACTERS)
    reader.report(tooLong("'Description'", MOST_PARAMETER_DESCRIPTION_CHARACTERS), [...path, 'Description'])
  // CloudFormation quotes the value here; a long one does not help, and may be a secret.
  if (bytesOf(byDefault) > MOST_PARAMETER_BYTES)
    reader.report(tooLong(`Parameter '${path.at(-1)}' default value '[****]'`, MOST_PARAMETER_BYTES), [
      ...path,
      'Default',
    ])
}

function tooMany(what: string, count: number, most: number): string {
  return `Template format error: Number of ${what}, ${count}, is greater than maximum allowed, ${most}`
}

function tooLong(what: string, most: number): string {
  return `Template format error: ${what} length is greater than ${most}.`
}

function bytesOf(text: string | undefined): number {
  return new TextEncoder().encode(text ?? '').length
}
