import { isMap, type Json, type JsonMap, type Path } from '#lib/model/json.ts'
import type { Service } from '../wire/awsService.ts'
import { type Mistake, suggestion } from './mistake.ts'

/** Operations of a fault that the emulator does not implement: the fault would never apply. */
export function operationMistakes(entry: JsonMap, index: number, services: readonly Service[]): readonly Mistake[] {
  const { operations = null, after = null } = entry
  const path: Path = ['faults', index]
  // An unknown service is a mistake of its own.
  const owner = services.find(({ name }) => name === entry.service)
  return [
    ...(Array.isArray(operations) ? operations : []).flatMap((name, position) =>
      mistakesOf(name, [...path, 'operations', position], owner ? [owner] : services, owner?.name),
    ),
    ...(isMap(after) ? mistakesOf(after.operation, [...path, 'after', 'operation'], services) : []),
  ]
}

function mistakesOf(
  name: Json | undefined,
  path: Path,
  services: readonly Service[],
  owner?: string,
): readonly Mistake[] {
  const names = services.flatMap(({ handlers }) => [...handlers.keys()])
  if (typeof name !== 'string' || names.includes(name)) return []
  const message = `${owner ?? 'No service'} has ${owner ? 'no' : 'an'} operation '${name}'.`
  return [{ path, message, todo: suggestion(name, names.toSorted()) }]
}
