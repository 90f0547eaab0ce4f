import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DescribeChangeSetCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import { toSdkStackEvent } from '../../../../scripts/emulator/aws/services/cloudFormation/stackResponses.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'

const CLUSTER = `Resources:
  Cluster: { Type: AWS::ECS::Cluster, Properties: { CapacityProviders: [FARGATE] } }
`

suite('a switch selects one of two behaviours', () => {
  for (const earlyValidation of [true, false])
    test(`earlyValidation: wrong properties fail ${earlyValidation ? 'before' : 'during'} the execution`, async () => {
      await using emulator = await startCloudFormation({ switches: { earlyValidation } })
      const found = await changeSet(emulator, TOPIC.replace(' }', ', Properties: { Colour: red } }'), 'CREATE')

      assert.equal(found.Status, earlyValidation ? 'FAILED' : 'CREATE_COMPLETE')
    })

  for (const rowsOfRemovedNestedStacks of [true, false])
    test(`rowsOfRemovedNestedStacks: the resources of a removed nested stack are ${rowsOfRemovedNestedStacks ? '' : 'not '}listed`, async () => {
      await using emulator = await startCloudFormation({ switches: { rowsOfRemovedNestedStacks } })
      const url = putTemplate(emulator.engine, 'templates', 'topic', TOPIC)
      await createAppStack(
        emulator,
        `${TOPIC.slice(0, -1)}, Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
      )

      const found = await changeSet(emulator, TOPIC, 'UPDATE')

      const row = found.Changes?.[0]?.ResourceChange
      assert.deepEqual([row?.Action, row?.LogicalResourceId], ['Remove', 'Inner'])
      assert.equal(row?.ChangeSetId !== undefined, rowsOfRemovedNestedStacks)
    })

  for (const hidesReasonWithValues of [true, false])
    test(`hidesReasonWithValues: a description with values has ${hidesReasonWithValues ? 'no' : 'a'} reason`, async () => {
      await using emulator = await startCloudFormation({ switches: { hidesReasonWithValues } })
      await createAppStack(emulator, TOPIC)

      const found = await changeSet(emulator, TOPIC, 'UPDATE')

      assert.equal(found.StatusReason === undefined, hidesReasonWithValues)
    })

  for (const clusterFailsWithoutServiceLinkedRole of [true, false])
    test(`clusterFailsWithoutServiceLinkedRole: the first cluster ${clusterFailsWithoutServiceLinkedRole ? 'fails' : 'succeeds'}, and the next one succeeds`, async () => {
      await using emulator = await startCloudFormation({ switches: { clusterFailsWithoutServiceLinkedRole } })
      const create = async (StackName: string) => {
        await emulator.client.send(
          new CreateStackCommand({ StackName, TemplateBody: CLUSTER, OnFailure: 'DO_NOTHING' }),
        )
        await emulator.engine.waitUntilIdle()
        return emulatedStack(emulator.engine, StackName)
      }

      const first = await create('app')
      const second = await create('second')

      assert.equal(first.status, clusterFailsWithoutServiceLinkedRole ? 'CREATE_FAILED' : 'CREATE_COMPLETE')
      assert.equal(second.status, 'CREATE_COMPLETE')
      const reasons = first.events.map(({ reason }) => reason).join()
      assert.equal(/verify that the ECS service linked role exists/.test(reasons), clusterFailsWithoutServiceLinkedRole)
    })

  for (const showsAttributesInEvents of [true, false])
    test(`showsAttributesInEvents: events contain ${showsAttributesInEvents ? 'a' : 'no'} client secret`, async () => {
      await using emulator = await startCloudFormation({ switches: { showsAttributesInEvents } })
      await createAppStack(
        emulator,
        `
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool, GenerateSecret: true } }
  Kept: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: !GetAtt Client.ClientSecret } }`,
      )

      const secret = String(emulator.engine.world.resources('AWS::Cognito::UserPoolClient')[0]?.attributes.ClientSecret)

      const events = emulatedStack(emulator.engine, 'app').events.map(event => toSdkStackEvent(emulator.engine, event))
      assert.equal(JSON.stringify(events).includes(secret), showsAttributesInEvents)
    })

  for (const replacesWithoutRollback of [true, false])
    test(`replacesWithoutRollback: an update without rollback ${replacesWithoutRollback ? 'replaces' : 'refuses to replace'} a resource`, async () => {
      await using emulator = await startCloudFormation({ switches: { replacesWithoutRollback } })
      const { client, engine } = emulator
      const network = (range: string) =>
        `Resources: { Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: ${range} } } }`
      await createAppStack(emulator, network('10.0.0.0/16'))

      await client.send(
        new UpdateStackCommand({ StackName: 'app', TemplateBody: network('10.1.0.0/16'), DisableRollback: true }),
      )
      await engine.waitUntilIdle()

      const { status, resources } = emulatedStack(engine, 'app')
      const vpc = resources.get('Vpc')
      assert.deepEqual(
        [status, vpc?.properties.CidrBlock, vpc?.reason],
        replacesWithoutRollback
          ? ['UPDATE_COMPLETE', '10.1.0.0/16', undefined]
          : ['UPDATE_FAILED', '10.0.0.0/16', 'Replacement type updates not supported on stack with disable-rollback.'],
      )
    })
})

async function changeSet(
  { client, engine }: CloudFormationEmulator,
  TemplateBody: string,
  ChangeSetType: 'CREATE' | 'UPDATE',
) {
  const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody, ChangeSetType, IncludeNestedStacks: true }
  const { Id: id } = await client.send(new CreateChangeSetCommand(input))
  await engine.waitUntilIdle()
  return client.send(new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: true }))
}
