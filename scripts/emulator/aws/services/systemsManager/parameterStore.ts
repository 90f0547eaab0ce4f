import { partitionOf } from '#lib/model/environment.ts'
import { isPublicParameter, publicParameterValue } from '../../publicParameters.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { propertyText } from '../propertyValues.ts'

export type StoredParameter = {
  readonly name: string
  readonly type: 'String' | 'StringList' | 'SecureString'
  readonly value: string
  readonly version: number
  readonly modifiedAt: Date
  readonly arn: string
  readonly dataType: string
  readonly description: string | undefined
  readonly allowedPattern: string | undefined
  readonly tier: 'Standard' | 'Advanced' | 'Intelligent-Tiering'
  /** Undefined for a public parameter of AWS. */
  readonly resource: LiveResource | undefined
}

/** The parameters of Systems Manager, of stacks and of calls alike. */
export type ParameterStore = {
  /** By name or ARN; of the account, or public. */
  readonly find: (nameOrArn: string) => StoredParameter | undefined
  readonly require: (nameOrArn: string) => StoredParameter
  /** Those of the account, by name. */
  readonly all: () => readonly StoredParameter[]
}

type Version = { readonly value: string; readonly number: number; readonly at: Date }

/** A parameter has a new version when its value is another one than at the last call that read it. */
export function createParameterStore(world: World): ParameterStore {
  const versions = new Map<string, Version>()

  function versionOf(resource: LiveResource, value: string): Version {
    const key = `${resource.physicalId} ${resource.createdAt.getTime()}`
    const last = versions.get(key)
    if (last?.value === value) return last
    const next = { value, number: (last?.number ?? 0) + 1, at: last ? world.now() : resource.createdAt }
    versions.set(key, next)
    return next
  }

  function storedParameter(resource: LiveResource): StoredParameter {
    const { physicalId: name, properties } = resource
    const type = propertyText(properties.Type)
    const tier = propertyText(properties.Tier)
    const value = propertyText(properties.Value) ?? ''
    const { number, at } = versionOf(resource, value)
    return {
      ...{ name, value, resource, version: number, modifiedAt: at },
      arn: arnOf(world, name),
      type: type === 'StringList' || type === 'SecureString' ? type : 'String',
      dataType: propertyText(properties.DataType) ?? 'text',
      description: propertyText(properties.Description),
      allowedPattern: propertyText(properties.AllowedPattern),
      tier: tier === 'Advanced' || tier === 'Intelligent-Tiering' ? tier : 'Standard',
    }
  }

  function publicParameter(name: string): StoredParameter {
    return {
      ...{ name, type: 'String', value: publicParameterValue(name), version: 1, modifiedAt: world.now() },
      arn: arnOf(world, name, ''),
      ...{ dataType: 'text', description: undefined, allowedPattern: undefined, tier: 'Standard', resource: undefined },
    }
  }

  const find = (nameOrArn: string): StoredParameter | undefined => {
    const name = nameIn(nameOrArn)
    if (isPublicParameter(name)) return publicParameter(name)
    const resource = world
      .resources('AWS::SSM::Parameter')
      .find(({ physicalId }) => physicalId === name || (name !== nameOrArn && physicalId === name.slice(1)))
    return resource && storedParameter(resource)
  }
  return {
    find,
    require: nameOrArn => {
      const found = find(nameOrArn)
      if (!found) throw new WireError('ParameterNotFound', '', 400)
      return found
    },
    all: () =>
      world
        .resources('AWS::SSM::Parameter')
        .map(storedParameter)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** `arn:…:parameter/path/name`, also for a name without a slash at its beginning. */
function arnOf({ region, account }: World, name: string, owner: string = account): string {
  return `arn:${partitionOf(region).partition}:ssm:${region}:${owner}:parameter/${name.replace(/^\//, '')}`
}

/** An ARN has the name with one slash, whether or not the name begins with one. */
function nameIn(nameOrArn: string): string {
  return /^arn:[\w-]+:ssm:[^:]*:\d*:parameter(\/.*)$/.exec(nameOrArn)?.[1] ?? nameOrArn
}
