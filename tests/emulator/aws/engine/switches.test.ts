import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateChangeSetCommand, DescribeChangeSetCommand } from '@aws-sdk/client-cloudformation'
import { toSdkStackEvent } from '../../../../scripts/emulator/aws/services/cloudFormation/stackResponses.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'

/** What only a real account can settle: each reading can be had. */
suite('a switch', () => {
  for (const earlyValidation of [true, false])
    test(`lets wrong properties fail ${earlyValidation ? 'before' : 'while'} the change set runs`, async () => {
      await using rehearsal = await startCloudFormation({ switches: { earlyValidation } })
      const found = await changeSet(rehearsal, TOPIC.replace(' }', ', Properties: { Colour: red } }'), 'CREATE')

      assert.equal(found.Status, earlyValidation ? 'FAILED' : 'CREATE_COMPLETE')
    })

  for (const rowsOfRemovedNestedStacks of [true, false])
    test(`${rowsOfRemovedNestedStacks ? 'shows' : 'hides'} what is inside a nested stack that goes`, async () => {
      await using rehearsal = await startCloudFormation({ switches: { rowsOfRemovedNestedStacks } })
      const url = putTemplate(rehearsal.engine, 'templates', 'topic', TOPIC)
      await createAppStack(
        rehearsal,
        `${TOPIC.slice(0, -1)}, Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
      )

      const found = await changeSet(rehearsal, TOPIC, 'UPDATE')

      const row = found.Changes?.[0]?.ResourceChange
      assert.deepEqual([row?.Action, row?.LogicalResourceId], ['Remove', 'Inner'])
      assert.equal(row?.ChangeSetId !== undefined, rowsOfRemovedNestedStacks)
    })

  for (const hidesReasonWithValues of [true, false])
    test(`${hidesReasonWithValues ? 'hides' : 'gives'} the reason of a failed change set with its values`, async () => {
      await using rehearsal = await startCloudFormation({ switches: { hidesReasonWithValues } })
      await createAppStack(rehearsal, TOPIC)

      const found = await changeSet(rehearsal, TOPIC, 'UPDATE')

      assert.equal(found.StatusReason === undefined, hidesReasonWithValues)
    })

  for (const showsAttributesInEvents of [true, false])
    test(`${showsAttributesInEvents ? 'shows' : 'hides'} a client secret in the events`, async () => {
      await using rehearsal = await startCloudFormation({ switches: { showsAttributesInEvents } })
      await createAppStack(
        rehearsal,
        `
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool, GenerateSecret: true } }
  Kept: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: !GetAtt Client.ClientSecret } }`,
      )

      const secret = String(
        rehearsal.engine.world.resources('AWS::Cognito::UserPoolClient')[0]?.attributes.ClientSecret,
      )

      const told = emulatedStack(rehearsal.engine, 'app').events.map(event => toSdkStackEvent(rehearsal.engine, event))
      assert.equal(JSON.stringify(told).includes(secret), showsAttributesInEvents)
    })
})

async function changeSet(
  { client, engine }: CloudFormationEmulator,
  TemplateBody: string,
  ChangeSetType: 'CREATE' | 'UPDATE',
) {
  const order = { StackName: 'app', ChangeSetName: 'one', TemplateBody, ChangeSetType, IncludeNestedStacks: true }
  const { Id: id } = await client.send(new CreateChangeSetCommand(order))
  await engine.waitUntilIdle()
  return client.send(new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: true }))
}
