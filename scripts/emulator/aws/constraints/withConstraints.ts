import { readFileSync } from 'node:fs'
import type { Service } from '../wire/awsService.ts'
import type { ServiceConstraints } from '../wire/memberConstraints.ts'
import { completeConstraints } from './moreConstraints.ts'

/** The form of `constraints.json`, as `cutConstraints.ts` writes it: services by their id in the SDK. */
type ConstraintsFile = { readonly source: string; readonly services: Readonly<Record<string, ServiceConstraints>> }

let file: ConstraintsFile | undefined

/** A service that refuses inputs which break its model; one whose model is not here checks required members alone. */
export function withConstraints(service: Service): Service {
  file ??= JSON.parse(readFileSync(new URL('constraints.json', import.meta.url), 'utf8')) as ConstraintsFile
  const constraints = file.services[service.name]
  return constraints ? { ...service, constraints: completeConstraints(service.name, constraints) } : service
}
