import type { PutParameterCommandInput, PutParameterCommandOutput } from '@aws-sdk/client-ssm'
import type { JsonMap } from '#lib/model/json.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import type { ParameterStore, StoredParameter } from './parameterStore.ts'

const STANDARD_LIMIT = 4096
const ADVANCED_LIMIT = 8192
const TYPES = ['String', 'StringList', 'SecureString']

/** @throws WireError as Systems Manager refuses the parameter */
export function putParameter(
  world: World,
  store: ParameterStore,
  input: PutParameterCommandInput,
): Omit<PutParameterCommandOutput, '$metadata'> {
  const { Name: name = '', Value: value = '', Overwrite: overwrite, Tags: tags } = input
  checkName(name)
  const existing = store.find(name)
  if (existing && !overwrite)
    throw new WireError(
      'ParameterAlreadyExists',
      'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
      400,
    )
  if (overwrite && tags !== undefined)
    throw validation(
      "Invalid request: tags and overwrite can't be used together. To create a parameter with tags, please remove overwrite flag. To update tags for an existing parameter, please use AddTagsToResource or RemoveTagsFromResource.",
    )
  checkValue(value, input, existing)
  const properties = propertiesOf(input)
  if (existing?.resource) world.alter(existing.resource, { ...existing.resource.properties, ...properties })
  else
    world.add({
      type: 'AWS::SSM::Parameter',
      physicalId: name,
      properties: {
        Name: name,
        ...properties,
        ...(tags && { Tags: Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value])) }),
      },
      attributes: { Type: input.Type ?? 'String', Value: value },
    })
  const { version, tier } = store.require(name)
  return { Version: version, Tier: tier }
}

/** The request in the form of a template; members that it leaves out keep their values. */
function propertiesOf({ Value, Type, Description, AllowedPattern, DataType, Tier }: PutParameterCommandInput): JsonMap {
  const given = Object.entries({ Value, Type, Description, AllowedPattern, DataType, Tier })
  return Object.fromEntries(given.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html (Name) */
function checkName(name: string): void {
  if (/^\/?(?:aws|ssm)/i.test(name))
    throw validation(
      `Parameter name: can't be prefixed with "${/^\/?aws/i.test(name) ? 'aws' : 'ssm'}" (case-insensitive).`,
    )
  if (!/^[\w./-]+$/.test(name) || (name.includes('/') && !name.startsWith('/')) || /\/\/|\/$/.test(name))
    throw validation(
      'Parameter name must be a fully qualified name, or a name without a path, of letters, numbers and the characters . - _ and /.',
    )
}

function checkValue(value: string, input: PutParameterCommandInput, existing: StoredParameter | undefined): void {
  const type = input.Type ?? existing?.type
  if (type === undefined) throw validation('A parameter type is required when you create a parameter.')
  if (!TYPES.includes(type))
    throw new WireError('UnsupportedParameterType', `The parameter type ${type} is not supported.`, 400)
  const tier = input.Tier ?? existing?.tier
  const limit = tier === 'Advanced' || tier === 'Intelligent-Tiering' ? ADVANCED_LIMIT : STANDARD_LIMIT
  if (value.length > limit)
    throw validation(
      limit === STANDARD_LIMIT
        ? 'Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html'
        : 'Advanced tier parameters support a maximum parameter value of 8192 characters.',
    )
  const pattern = input.AllowedPattern ?? existing?.allowedPattern
  if (pattern !== undefined && !new RegExp(pattern).test(value))
    throw new WireError(
      'ParameterPatternMismatchException',
      `Parameter value, cannot be validated against allowedPattern: ${pattern}`,
      400,
    )
}

function validation(message: string): WireError {
  return new WireError('ValidationException', message, 400)
}
