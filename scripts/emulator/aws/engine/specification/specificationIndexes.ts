import { type NamedEntry, uniqueNameOf } from '#lib/model/cloudFormation/uniqueName.ts'

/** What one type's entry does not tell: the other types of its service or its name. */
export type SpecificationIndexes = {
  /** The types that share their names. */
  readonly typesBySpace: ReadonlyMap<string, readonly string[]>
  /** The start of the ARNs of a service, up to the account, by `AWS::StepFunctions`. */
  readonly arnPrefixes: ReadonlyMap<string, string>
}

type Entries = { readonly all: (kind: 'resource') => readonly NamedEntry[] }

export function readIndexes(database: Entries): SpecificationIndexes {
  const typesBySpace = new Map<string, string[]>()
  const arnPrefixes = new Map<string, string>()
  for (const entry of database.all('resource')) {
    const { cloudFormationType: type, arnTemplate = '' } = entry
    const space = uniqueNameOf(entry)?.space
    if (space !== undefined) typesBySpace.set(space, [...(typesBySpace.get(space) ?? []), type])
    const [prefix] = /^arn:(?:[^:]*:){4}/.exec(arnTemplate) ?? []
    if (prefix !== undefined) arnPrefixes.set(serviceOf(type), prefix)
  }
  return { typesBySpace, arnPrefixes }
}

/** `AWS::StepFunctions` of `AWS::StepFunctions::StateMachine` */
export function serviceOf(type: string): string {
  return type.slice(0, type.lastIndexOf('::'))
}
