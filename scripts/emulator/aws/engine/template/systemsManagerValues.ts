import { createHash } from 'node:crypto'
import type { Template } from '#lib/template/parse/template.ts'
import { parameterValue } from '#lib/template/resolve/parameterValue.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { parameterRead } from '../../permissions/resourceCalls/valueReads.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'

/**
 * The values of the Systems Manager parameters that a template's own parameters name, read anew for every operation
 * (CloudFormation User Guide, "Specify existing resources at runtime with CloudFormation-supplied parameter types").
 */
export function systemsManagerValues(
  engine: Engine,
  { parameters }: Template,
  values: Readonly<Record<string, string>>,
  principal: Principal,
): Readonly<Record<string, Value>> {
  const references = Object.entries(parameters).flatMap(([name, parameter]) => {
    const type = systemsManagerTypeOf(parameter)
    return type === undefined ? [] : [{ name, parameter: { ...parameter, type }, storedName: values[name] ?? '' }]
  })
  for (const { storedName } of references) checkRead(engine, principal, storedName)
  const results = references.map(reference => ({
    ...reference,
    text: systemsManagerText(engine, reference.storedName, reference.parameter.type),
  }))
  const missing = results.filter(({ text }) => text === undefined).map(({ storedName }) => storedName)
  if (missing.length > 0)
    throw validationError(`Unable to fetch parameters [${missing.join(',')}] from parameter store for this account.`)
  return Object.fromEntries(results.map(({ name, parameter, text }) => [name, parameterValue(parameter, text ?? '')]))
}

/** CloudFormation reads them with the permissions of the request's caller. */
function checkRead(engine: Engine, principal: Principal, reference: string): void {
  const [name = ''] = reference.split(':')
  const refusal = engine.permissions?.refusalOf(principal, parameterRead(name, engine))
  if (refusal !== undefined) throw validationError(refusal)
}

/** The type of the stored value, for a parameter whose value is the name of a Systems Manager parameter. */
export function systemsManagerTypeOf(parameter: Template['parameters'][string] | undefined): string | undefined {
  return /^AWS::SSM::Parameter::Value<(.+)>$/.exec(parameter?.type ?? '')?.[1]
}

function systemsManagerText({ world }: Engine, reference: string, type: string): string | undefined {
  const [name = ''] = reference.split(':')
  const stored = world.resources('AWS::SSM::Parameter').find(({ physicalId }) => physicalId === name)
  if (stored) return String(stored.properties.Value ?? '')
  // AWS's own public parameters; nearly all of them are image ids.
  if (!name.startsWith('/aws/service/')) return undefined
  return type.includes('Image::Id') || name.startsWith('/aws/service/ami-')
    ? `ami-0${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
    : name.slice(name.lastIndexOf('/') + 1)
}
