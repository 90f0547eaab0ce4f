import type { Template } from '#lib/template/parse/template.ts'
import { parameterValue } from '#lib/template/resolve/parameterValue.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { parameterRead } from '../../permissions/resourceCalls/valueReads.ts'
import { isPublicParameter, publicParameterValue } from '../../publicParameters.ts'
import { validationError } from '../../wire/wireError.ts'
import type { LiveResource } from '../../world.ts'
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
  // https://github.com/aws/serverless-application-model/issues/534
  const secure = references.filter(({ storedName }) => isSecure(engine, storedName)).map(({ storedName }) => storedName)
  if (secure.length > 0)
    throw validationError(
      `Parameters [${secure.join(',')}] referenced by template have types not supported by CloudFormation.`,
    )
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

function isSecure(engine: Engine, reference: string): boolean {
  return storedParameter(engine, reference)?.properties.Type === 'SecureString'
}

function storedParameter({ world }: Engine, reference: string): LiveResource | undefined {
  const [name = ''] = reference.split(':')
  return world.resources('AWS::SSM::Parameter').find(({ physicalId }) => physicalId === name)
}

function systemsManagerText(engine: Engine, reference: string, type: string): string | undefined {
  const [name = ''] = reference.split(':')
  const stored = storedParameter(engine, reference)
  if (stored) return String(stored.properties.Value ?? '')
  if (!isPublicParameter(name)) return undefined
  return publicParameterValue(name, type.includes('Image::Id') || undefined)
}
