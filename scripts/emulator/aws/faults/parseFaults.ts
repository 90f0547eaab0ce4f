import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from '#lib/model/document.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { SchemaValidator } from '#lib/ports.ts'
import type { Service } from '../wire/awsService.ts'
import { fileMistakes } from './fileMistakes.ts'
import type { FaultEffect, FaultFile, FaultRule } from './rules.ts'

const SCHEMA = 'faults.schema.json'

/**
 * The rules of a fault file.
 * @param services those that the emulator implements, with their operations
 * @throws Problem of kind usage with every mistake, its location and its correction
 */
export async function parseFaults(
  document: Document,
  schemas: SchemaValidator,
  services: readonly Service[],
): Promise<FaultFile> {
  const schema: Json = JSON.parse(readFileSync(join(import.meta.dirname, SCHEMA), 'utf8'))
  const violations = await schemas.validate(schema, document.value)
  const entries = isMap(document.value) && Array.isArray(document.value.faults) ? document.value.faults : []
  const findings = fileMistakes(document.value, entries, { violations, services }).map(
    ({ path, message, todo }) =>
      ({ level: 'error', rule: 'faults', message, todo, location: document.locationOf(path) }) as const,
  )
  if (findings.length > 0)
    throw new Problem(`'${document.file}' is not a valid file of faults.`, {
      kind: 'usage',
      findings,
      todo: `Correct the file. 'scripts/emulator/aws/faults/${SCHEMA}' describes every key.`,
    })
  const { seed } = isMap(document.value) ? document.value : {}
  return {
    ...(typeof seed === 'number' && { seed }),
    rules: entries.filter(isMap).map((entry, index) => ruleOf(entry, index, document)),
  }
}

/** The schema has checked every type. */
function ruleOf(entry: JsonMap, index: number, { locationOf }: Document): FaultRule {
  const { 'from-seconds': fromSeconds, 'until-seconds': untilSeconds, effect, ...rest } = entry
  const { status, seconds, calls, minutes, uncorrectable, policy, parameters, resource, phase, reason, ...selection } =
    rest
  const details = { status, seconds, calls, minutes, uncorrectable, policy, resource, phase, reason }
  const texts = isMap(parameters ?? null)
    ? Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [name, String(value)]))
    : undefined
  return withoutUndefined({
    ...selection,
    fromSeconds,
    untilSeconds,
    effect: withoutUndefined({ kind: effect, ...details, parameters: texts }) as FaultEffect,
    location: locationOf(['faults', index]),
  }) as FaultRule
}

function withoutUndefined(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}
