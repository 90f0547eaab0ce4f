import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as sdk from '@aws-sdk/client-cloudformation'
import type { NormalizedSchema } from '@smithy/core/schema'
import { cloudFormationHandlers } from '../../../../../../scripts/emulator/aws/services/cloudFormation/cloudFormationHandlers.ts'
import {
  ACCEPTED_MEMBERS,
  REFUSED_MEMBERS,
  REFUSED_VALUES,
} from '../../../../../../scripts/emulator/aws/services/cloudFormation/requests/acceptedMembers.ts'
import { checkRequest } from '../../../../../../scripts/emulator/aws/services/cloudFormation/requests/checkRequest.ts'
import { defineService } from '../../../../../../scripts/emulator/aws/wire/awsService.ts'
import { clientErrorOf, createClient } from '../../../../../fakes/emulator/createClient.ts'
import { expectRejection } from '../../../../../fakes/emulator/expectRejection.ts'
import { createTestEngine, startCloudFormation } from '../../../../../fakes/emulator/startCloudFormation.ts'

const service = defineService(sdk, cloudFormationHandlers(createTestEngine()))
const answered = [...service.handlers.keys()].toSorted()

/** The paths of all members of a structure, those of structures and lists in it included. */
function pathsIn(schema: NormalizedSchema, path = ''): readonly string[] {
  if (schema.isListSchema()) return pathsIn(schema.getValueSchema(), path)
  if (!schema.isStructSchema()) return []
  return [...schema.structIterator()].flatMap(([name, member]) => {
    const inner = path ? `${path}.${name}` : name
    return [inner, ...pathsIn(member, inner)]
  })
}

suite('no member of a request is dropped in silence', () => {
  for (const name of answered)
    test(`each member of ${name} is used or refused`, () => {
      const operation = service.operations.get(name)
      assert.ok(operation)
      const declared = [...(ACCEPTED_MEMBERS[name] ?? []), ...Object.keys(REFUSED_MEMBERS[name] ?? {})]
      const members = operation.input.isUnitSchema() ? [] : pathsIn(operation.input)

      assert.deepEqual(declared.toSorted(), members.toSorted())
    })

  test('the tables name answered operations alone', () => {
    assert.deepEqual(Object.keys(ACCEPTED_MEMBERS).toSorted(), answered)
    assert.deepEqual(
      Object.keys(REFUSED_MEMBERS).filter(name => !answered.includes(name)),
      [],
    )
  })

  for (const [operation, input, message] of [
    [
      'CreateChangeSet',
      { ResourcesToImport: [] },
      'The emulator does not support ResourcesToImport of CreateChangeSet: it has no imports of resources.',
    ],
    [
      'CreateChangeSet',
      { ChangeSetType: 'IMPORT' },
      'The emulator does not support ChangeSetType IMPORT of CreateChangeSet: it has no imports of resources.',
    ],
    [
      'CreateChangeSet',
      { DeploymentMode: 'REVERT_DRIFT' },
      'The emulator does not support DeploymentMode of CreateChangeSet: it has no drift-aware change sets.',
    ],
    [
      'UpdateStack',
      { DeploymentConfig: { Mode: 'EXPRESS' } },
      'The emulator does not support DeploymentConfig.Mode EXPRESS of UpdateStack: it has no express mode.',
    ],
    [
      'GetTemplateSummary',
      { StackSetName: 'a' },
      'The emulator does not support StackSetName of GetTemplateSummary: it has no StackSets.',
    ],
    ['CreateStack', { MadeUp: 1 }, 'The emulator does not support MadeUp of CreateStack.'],
  ] as const)
    test(`${operation} with ${JSON.stringify(input)} is refused with the name of the emulator`, () =>
      assert.throws(() => checkRequest(operation, input), { code: 'NotImplemented', message }))

  for (const [operation, input] of [
    ['CreateChangeSet', { ImportExistingResources: false, ChangeSetType: 'CREATE' }],
    ['UpdateStack', { DeploymentConfig: { Mode: 'STANDARD', DisableRollback: false } }],
    ['CreateStack', { Tags: [{ Key: 'a', Value: 'b' }], TimeoutInMinutes: undefined }],
  ] as const)
    test(`${operation} with ${JSON.stringify(input)} is accepted`, () =>
      assert.doesNotThrow(() => checkRequest(operation, input)))

  test('each refused value is one of an accepted member', () => {
    const accepted = new Set(Object.values(ACCEPTED_MEMBERS).flat())
    assert.deepEqual(
      Object.keys(REFUSED_VALUES).filter(path => !accepted.has(path)),
      [],
    )
  })

  test('a member that the schemas of the client do not know is refused, at any depth', async () => {
    await using emulator = await startCloudFormation()
    const endpoint = await emulator.client.config.endpoint?.()
    const url = `http://${endpoint?.hostname}:${endpoint?.port}`
    const send = async (fields: string) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: 'AWS4-HMAC-SHA256 Credential=A/20261123/eu-central-1/cloudformation/aws4_request, Signature=0',
        },
        body: `Version=2010-05-15&Action=CreateStack&StackName=app&${fields}`,
      })
      return /<Code>(.*)<\/Code><Message>(.*)<\/Message>/
        .exec(await response.text())
        ?.slice(1)
        .join(': ')
    }

    assert.equal(
      await send('Surprise=1'),
      "NotImplemented: The emulator does not know the member 'Surprise' of this request.",
    )
    assert.match((await send('Tags.member.1.Kind=x')) ?? '', /'Tags\.member\.1\.Kind'/)
    assert.match(
      (await send('TimeoutInMinutes=soon')) ?? '',
      /^MalformedInput: 'soon' is not a valid value of 'TimeoutInMinutes'\.$/,
    )
    assert.match((await send('DisableRollback=maybe')) ?? '', /^MalformedInput: 'maybe'/)
  })

  test('an operation that the emulator does not answer says so', async () => {
    await using emulator = await startCloudFormation()
    const refusal = await expectRejection(emulator.client.send(new sdk.ListTypesCommand()))
    assert.deepEqual(refusal, {
      code: 'NotImplemented',
      message: 'The emulator does not implement CloudFormation ListTypes.',
    })
  })

  test('every operation of the client has a response, whatever its input', async () => {
    await using emulator = await startCloudFormation()
    const endpoint = await emulator.client.config.endpoint?.()
    const send = createClient(sdk, `http://${endpoint?.hostname}:${endpoint?.port}`)
    const failures: string[] = []
    for (const name of service.operations.keys()) {
      const { name: code, message } = (await send(name, {}).then(() => undefined, clientErrorOf)) ?? {
        name: '',
        message: '',
      }
      if (code === 'InternalFailure') failures.push(`${name}: ${message}`)
    }
    assert.deepEqual(failures, [])
  })
})
