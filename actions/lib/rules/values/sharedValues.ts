import { type Environment, partitionOf } from '../../model/environment.ts'
import { lookup } from '../../model/lookup.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { propertyAt, scalarTextOf } from '../controls/values.ts'
import { NAMED_TYPES } from '../namedTypes.ts'
import { type ReachedValue, reachedValues, sourceOf } from './reachedValue.ts'

type StackOfEnvironment = { readonly environment: Environment; readonly stack: ResolvedStack }

/** Types whose names are given once in a region of an account, beside those of `NAMED_TYPES`. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(NAMED_TYPES).map(([type, { property }]) => [type, property])),
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SSM::Parameter': 'Name',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
}

/** Names in the resources of two environments that AWS gives once, reported for the later of the environments. */
export function sharedValueFindings(stacks: readonly StackOfEnvironment[]): readonly Finding[] {
  const owners = new Map<string, Environment>()
  const sorted = stacks.toSorted((one, other) => (one.environment.name < other.environment.name ? -1 : 1))
  return sorted.flatMap(({ environment, stack }) =>
    reachedValues(stack).flatMap((value): readonly Finding[] => {
      const name = uniqueName(value, environment)
      if (!name) return []
      const owner = owners.get(name.key)
      if (!owner) owners.set(name.key, environment)
      if (!owner || owner.name === environment.name) return []
      const { words, location, parameter } = sourceOf(value, environment, stack)
      const { type } = value.found.resource
      const todo = parameter
        ? `Give environment '${environment.name}' a '${parameter.name}' of its own.`
        : 'Make the name of the name of the stack, or leave it out.'
      return [
        {
          level: 'error',
          rule: 'environment/shared-name',
          message: `${words} is also the ${value.property.split('/').at(-1)} of an ${type} in environment '${owner.name}': AWS gives it once ${name.where}.`,
          todo,
          location,
          environments: [environment.name],
        },
      ]
    }),
  )
}

type UniqueName = { readonly key: string; readonly where: string }

function uniqueName({ found, property, text }: ReachedValue, environment: Environment): UniqueName | undefined {
  const { type, properties } = found.resource
  const { account, region } = environment
  const named = (scope: string, where: string): UniqueName => ({
    key: [type, text.toLowerCase(), scope].join(' '),
    where,
  })
  if (type === 'AWS::S3::Bucket' && property === 'BucketName')
    return named(partitionOf(region).partition, 'in the world')
  if (type === 'AWS::CloudFront::Distribution' && property === 'DistributionConfig/Aliases')
    return named('', 'in the world')
  if (type === 'AWS::Cognito::UserPoolDomain' && property === 'Domain') return named(region, 'in a region')
  if (type === 'AWS::Route53::RecordSet' && property === 'Name') {
    const [zoneId, zoneName, kind] = ['HostedZoneId', 'HostedZoneName', 'Type'].map(name =>
      scalarTextOf(propertyAt(properties, name)),
    )
    const isOneOfSeveral = properties.SetIdentifier !== undefined
    const zone = zoneId ?? (zoneName && `${zoneName} ${account}`)
    return zone && !isOneOfSeveral ? named(`${zone} ${kind}`, 'in a hosted zone') : undefined
  }
  if (lookup(NAMES, type) !== property) return undefined
  const isGlobal = type.startsWith('AWS::IAM::')
  return isGlobal ? named(account, 'in an account') : named(`${account} ${region}`, 'in a region of an account')
}
