import { nearest } from '#lib/model/nearest.ts'
import { type Finding, Problem } from '#lib/model/problem.ts'
import type { Service } from '../wire/awsService.ts'
import type { FaultRule } from './rules.ts'

/** Refuses rules about operations that the emulator does not implement, because they would never apply. */
export function checkOperations(rules: readonly FaultRule[], services: readonly Service[]): void {
  const findings = rules.flatMap(rule => findingsOf(rule, services))
  if (findings.length === 0) return
  throw new Problem('The faults name operations that the built-in AWS does not have.', { kind: 'usage', findings })
}

function findingsOf(
  { service, operations = [], after, location }: FaultRule,
  services: readonly Service[],
): readonly Finding[] {
  const owners = services.filter(({ name }) => service === undefined || name === service)
  const all = services.flatMap(({ handlers }) => [...handlers.keys()])
  const own = owners.flatMap(({ handlers }) => [...handlers.keys()])
  return [
    ...operations.filter(name => !own.includes(name)).map(name => [name, own, service] as const),
    ...(after && !all.includes(after.operation) ? [[after.operation, all, undefined] as const] : []),
  ].map(([name, names, owner]) => {
    const near = nearest(name, names)
    return {
      level: 'error',
      rule: 'faults',
      message: `${owner ?? 'No service'} has ${owner ? 'no' : 'an'} operation '${name}'.`,
      todo: near ? `Did you mean '${near}'?` : `Use one of: ${names.toSorted().join(', ')}.`,
      ...(location && { location }),
    }
  })
}
