import type * as ssm from '@aws-sdk/client-ssm'
import { isPublicParameter } from '../../publicParameters.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { createParameterStore, type StoredParameter } from './parameterStore.ts'
import { putParameter } from './putParameter.ts'

const INVALID_TOKEN = new WireError('InvalidNextToken', 'The specified token is not valid.', 400)

/** The parameters of AWS Systems Manager: those of stacks, and those that calls put beside them. */
export function systemsManagerHandlers(world: World): ServiceHandlers<typeof ssm> {
  const store = createParameterStore(world)
  const isDeleted = (name: string): boolean => {
    const { resource } = store.find(name) ?? {}
    if (resource) world.alter(resource, 'deleted')
    return resource !== undefined
  }
  return {
    GetParameter: ({ Name, WithDecryption }) => ({
      Parameter: parameterOf(selected(store.find, Name), WithDecryption),
    }),
    GetParameters: ({ Names, WithDecryption }) => {
      const found = [...new Set(Names)].map(name => ({ name, parameter: trySelected(store.find, name) }))
      return {
        Parameters: found.flatMap(({ parameter }) => (parameter ? parameterOf(parameter, WithDecryption) : [])),
        InvalidParameters: found.flatMap(({ name, parameter }) => (parameter ? [] : [name])),
      }
    },
    GetParametersByPath: input => {
      if (!input.Path.startsWith('/'))
        throw new WireError(
          'ValidationException',
          `The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can't be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.`,
        )
      refuseFilters(input.ParameterFilters)
      if (isPublicParameter(`${input.Path}/`))
        throw new WireError('NotImplemented', "The emulator has no list of AWS's public parameters.", 501)
      const prefix = input.Path.endsWith('/') ? input.Path : `${input.Path}/`
      const all = store
        .all()
        .filter(({ name }) => name.startsWith(prefix) && (input.Recursive || !name.slice(prefix.length).includes('/')))
      const { items, next } = paginate(all, { token: input.NextToken, size: input.MaxResults ?? 10 }, INVALID_TOKEN)
      return { Parameters: items.map(item => parameterOf(item, input.WithDecryption)), NextToken: next }
    },
    DescribeParameters: input => {
      const names = namesIn(input.ParameterFilters)
      refuseFilters(input.Filters)
      const all = store.all().filter(({ name }) => names?.(name) ?? true)
      const { items, next } = paginate(all, { token: input.NextToken, size: input.MaxResults ?? 50 }, INVALID_TOKEN)
      return { Parameters: items.map(metadataOf), NextToken: next }
    },
    PutParameter: input => putParameter(world, store, input),
    DeleteParameter: ({ Name }) => {
      if (!isDeleted(Name)) throw new WireError('ParameterNotFound', '', 400)
      return {}
    },
    DeleteParameters: ({ Names }) => {
      const results = Names.map(name => ({ name, isDeleted: isDeleted(name) }))
      return {
        DeletedParameters: results.flatMap(result => (result.isDeleted ? [result.name] : [])),
        InvalidParameters: results.flatMap(result => (result.isDeleted ? [] : [result.name])),
      }
    },
  }
}

type Find = (name: string) => StoredParameter | undefined

/** `name`, or `name:version` for the version that the emulator has: the last one. */
function selected(find: Find, nameAndVersion: string): StoredParameter {
  const found = find(nameAndVersion)
  if (found) return found
  const [, name = '', version = ''] = /^(.+):(\d+)$/.exec(nameAndVersion) ?? []
  const parameter = find(name)
  if (!parameter) throw new WireError('ParameterNotFound', '', 400)
  if (String(parameter.version) === version) return parameter
  throw new WireError(
    'ParameterVersionNotFound',
    `Systems Manager could not find version ${version} of ${name}. Verify the version and try again.`,
    400,
  )
}

function trySelected(find: Find, name: string): StoredParameter | undefined {
  try {
    return selected(find, name)
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}

function parameterOf(stored: StoredParameter, withDecryption: boolean | undefined): ssm.Parameter {
  const isHidden = stored.type === 'SecureString' && !withDecryption
  return {
    Name: stored.name,
    Type: stored.type,
    Value: isHidden ? Buffer.from(`encrypted ${stored.version}`).toString('base64') : stored.value,
    Version: stored.version,
    LastModifiedDate: stored.modifiedAt,
    ARN: stored.arn,
    DataType: stored.dataType,
  }
}

function metadataOf(stored: StoredParameter): ssm.ParameterMetadata {
  return {
    Name: stored.name,
    ARN: stored.arn,
    Type: stored.type,
    LastModifiedDate: stored.modifiedAt,
    Version: stored.version,
    Tier: stored.tier,
    Policies: [],
    DataType: stored.dataType,
    ...(stored.description !== undefined && { Description: stored.description }),
    ...(stored.allowedPattern !== undefined && { AllowedPattern: stored.allowedPattern }),
  }
}

type Filters = readonly { readonly Key?: string | undefined }[] | undefined

/** The filter by name, which is the one that the emulator has. */
function namesIn(filters: readonly ssm.ParameterStringFilter[] | undefined): ((name: string) => boolean) | undefined {
  const [filter, ...others] = filters ?? []
  if (!filter) return undefined
  if (others.length > 0 || filter.Key !== 'Name') refuseFilters(filters)
  const values = filter.Values ?? []
  switch (filter.Option ?? 'Equals') {
    case 'Equals':
      return name => values.includes(name)
    case 'BeginsWith':
      return name => values.some(value => name.startsWith(value))
    case 'Contains':
      return name => values.some(value => name.includes(value))
    default:
      throw new WireError('InvalidFilterOption', 'The specified filter option is not valid.', 400)
  }
}

function refuseFilters(filters: Filters): void {
  if ((filters ?? []).length > 0)
    throw new WireError('NotImplemented', 'The emulator has no filter of parameters but one by Name.', 501)
}
