import { CreateStackCommand, DeleteStackCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { alterLiveResource } from '../../../scripts/emulator/aws/engine/drift/alterLiveResource.ts'
import type { EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import {
  type CloudFormationEmulator,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from './startCloudFormation.ts'

export const SERVICE_ROLE = 'arn:aws:iam::111122223333:role/service'

/** The built-in CloudFormation with permissions, in an account with one role for it. */
export type ServiceRoleEmulator = CloudFormationEmulator & {
  /** Lets the role do everything but these actions from now on. */
  readonly deny: (...actions: readonly string[]) => void
  /** Gives the role these statements alone from now on. */
  readonly allow: (...statements: readonly JsonMap[]) => void
  /** Each resolves when the stack 'app' is idle. */
  readonly create: (template: string, tags?: Readonly<Record<string, string>>) => Promise<void>
  readonly update: (template: string) => Promise<void>
  readonly remove: () => Promise<void>
  readonly put: (key: string, template: string) => string
  /** `CREATE_COMPLETE` of the stack 'app' */
  readonly status: () => string
  /** The reason of the first event with this line: `Topic CREATE_FAILED`. */
  readonly reasonOf: (line: string, stackName?: string) => string
}

/** The role may do everything, if no other actions are named. */
export async function startWithServiceRole(options: Partial<EngineOptions> = {}): Promise<ServiceRoleEmulator> {
  const emulator = await startCloudFormation({ permissions: true, delay: 0, ...options })
  const { engine, client } = emulator
  await client.send(
    new CreateStackCommand({
      StackName: 'bootstrap',
      TemplateBody: JSON.stringify({ Resources: { ServiceRole: serviceRole([]) } }),
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  )
  await engine.waitUntilIdle()
  const allow = (...statements: readonly Json[]) =>
    alterLiveResource(engine, 'ServiceRole', properties => ({ ...properties, Policies: policiesOf(statements) }))
  const deny = (...actions: readonly string[]) =>
    allow({ Effect: 'Allow', Resource: '*', ...(actions.length > 0 ? { NotAction: actions } : { Action: '*' }) })
  deny()
  engine.world.serviceLinkedRoles.add('AWSServiceRoleForECS')
  const request = { StackName: 'app', RoleARN: SERVICE_ROLE }
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const]
  return {
    ...emulator,
    deny,
    allow,
    create: async (TemplateBody, tags = {}) => {
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
      await client.send(new CreateStackCommand({ ...request, TemplateBody, Tags, Capabilities }))
      await engine.waitUntilIdle()
    },
    update: async TemplateBody => {
      await client.send(new UpdateStackCommand({ ...request, TemplateBody, Capabilities }))
      await engine.waitUntilIdle()
    },
    remove: async () => {
      await client.send(new DeleteStackCommand({ StackName: 'app' }))
      await engine.waitUntilIdle()
    },
    put: (key, template) => putTemplate(engine, 'templates', key, template),
    status: () => emulatedStack(engine, 'app').status,
    reasonOf: (line, stackName = 'app') => findEvent(engine, stackName, line).reason ?? '',
  }
}

function serviceRole(statements: readonly Json[]): JsonMap {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'service',
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'cloudformation.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      },
      Policies: policiesOf(statements),
    },
  }
}

function policiesOf(statements: readonly Json[]): Json {
  return [{ PolicyName: 'all', PolicyDocument: { Version: '2012-10-17', Statement: statements } }]
}
