import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as ecs from '@aws-sdk/client-ecs'
import * as rds from '@aws-sdk/client-rds'
import * as ssm from '@aws-sdk/client-ssm'
import * as sts from '@aws-sdk/client-sts'
import { ACCEPTED_MEMBERS } from '../../../../scripts/emulator/aws/services/acceptedMembers.ts'
import { accountServices } from '../../../../scripts/emulator/aws/services/accountServices.ts'
import type { Service } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const services = accountServices(aWorld(deployedResources()))

function serviceNamed(name: string): Service {
  const service = services.find(candidate => candidate.name === name)
  assert.ok(service)
  return service
}

suite('the table of accepted members', () => {
  test('has every service but S3, which has its own', () =>
    assert.deepEqual(
      Object.keys(ACCEPTED_MEMBERS).toSorted(),
      services.flatMap(({ name }) => (name === 'S3' ? [] : name)).toSorted(),
    ))

  for (const [name, operations] of Object.entries(ACCEPTED_MEMBERS)) {
    const service = serviceNamed(name)
    test(`has every operation that ${name} answers, and no other`, () =>
      assert.deepEqual(Object.keys(operations).toSorted(), [...service.handlers.keys()].toSorted()))

    test(`has each token of ${name} that clients fill in by themselves`, () => {
      const dropped = Object.entries(operations).flatMap(([operation, accepted]) => {
        const input = service.operations.get(operation)?.input
        const members = input && !input.isUnitSchema() ? [...input.structIterator()] : []
        const tokens = members.flatMap(([member, schema]) => (schema.isIdempotencyToken() ? [member] : []))
        return tokens.filter(token => !accepted.includes(token)).map(token => `${operation}.${token}`)
      })
      assert.deepEqual(dropped, [])
    })

    test(`names members of ${name} alone`, () => {
      const unknown = Object.entries(operations).flatMap(([operation, accepted]) => {
        const input = service.operations.get(operation)?.input
        const members = input && !input.isUnitSchema() ? [...input.structIterator()].map(([member]) => member) : []
        return accepted.filter(member => !members.includes(member)).map(member => `${operation}.${member}`)
      })
      assert.deepEqual(unknown, [])
    })
  }
})

suite('a member that the emulator does not use', () => {
  const databases = serveForSuite(rds.RDSClient, serviceNamed('RDS'))
  const parameters = serveForSuite(ssm.SSMClient, serviceNamed('SSM'))
  const tasks = serveForSuite(ecs.ECSClient, serviceNamed('ECS'))
  const tokens = serveForSuite(sts.STSClient, serviceNamed('STS'))
  const role = { RoleArn: 'arn:aws:iam::123456789012:role/a', RoleSessionName: 'me' }

  for (const [title, call, message] of [
    [
      'a filter',
      () => databases().send(new rds.DescribeDBInstancesCommand({ Filters: [{ Name: 'engine', Values: ['mysql'] }] })),
      'Filters of DescribeDBInstances',
    ],
    [
      'a key',
      () => parameters().send(new ssm.PutParameterCommand({ Name: 'a', Value: 'b', Type: 'SecureString', KeyId: 'k' })),
      'KeyId of PutParameter',
    ],
    [
      'a family',
      () => tasks().send(new ecs.ListTasksCommand({ cluster: IDS.cluster, family: 'x' })),
      'family of ListTasks',
    ],
    [
      'a shell',
      () =>
        tasks().send(new ecs.RunTaskCommand({ cluster: IDS.cluster, taskDefinition: 'x', enableExecuteCommand: true })),
      'enableExecuteCommand of RunTask',
    ],
    [
      'a code of a device',
      () => tokens().send(new sts.AssumeRoleCommand({ ...role, SerialNumber: 'GAHT12345678', TokenCode: '123456' })),
      'SerialNumber of AssumeRole',
    ],
  ] as const)
    test(`is refused by its name: ${title}`, async () =>
      assert.equal(await errorTextOf(call()), `NotImplemented: The emulator does not support ${message}. (501)`))

  test('is accepted when it is false or an empty list, which is what no member says', async () => {
    await assert.doesNotReject(databases().send(new rds.DescribeDBInstancesCommand({ Filters: [] })))
    await assert.doesNotReject(parameters().send(new ssm.DescribeParametersCommand({ Shared: false })))
  })

  test('leaves a parameter unwritten when it is refused', async () => {
    await errorTextOf(
      parameters().send(new ssm.PutParameterCommand({ Name: 'unwritten', Value: 'b', Type: 'String', Policies: '[]' })),
    )
    const error = await errorTextOf(parameters().send(new ssm.GetParameterCommand({ Name: 'unwritten' })))
    assert.match(error, /^ParameterNotFound/)
  })
})
