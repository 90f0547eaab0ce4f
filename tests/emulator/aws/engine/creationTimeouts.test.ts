import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, type CreateStackCommandInput } from '@aws-sdk/client-cloudformation'
import type { HostedZone } from '../../../../scripts/emulator/aws/world.ts'
import {
  type CloudFormationEmulator,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const hostedZones: readonly HostedZone[] = [
  { id: 'ZPUBLIC', name: 'example.com', visibility: 'public', nameServers: ['ns-1.awsdns-00.com'] },
  { id: 'ZPRIVATE', name: 'example.com', visibility: 'private', nameServers: [] },
  { id: 'ZELSEWHERE', name: 'example.com', visibility: 'not-delegated', nameServers: ['ns-2.awsdns-00.com'] },
]
const certificate = (zone: string, domain = 'chat.example.com') => `
Resources:
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: ${domain}
      ValidationMethod: DNS
      DomainValidationOptions: [{ DomainName: ${domain}, HostedZoneId: ${zone} }]`
const nested = (url: string, timeout: string) => `
Resources:
  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}'${timeout} } }`

async function create({ client, engine }: CloudFormationEmulator, input: Partial<CreateStackCommandInput>) {
  const startedAt = engine.clock.now().getTime()
  const { StackName = 'app' } = input
  await client.send(new CreateStackCommand({ ...input, StackName }))
  await engine.waitUntilIdle()
  // An ordinary resource, which is half a minute of AWS, takes a second here.
  return { ...emulatedStack(engine, StackName), minutes: (engine.clock.now().getTime() - startedAt) / 2_000 }
}

suite('a certificate that waits for its records in DNS', () => {
  test('a certificate in a public zone of its domain is ready at once', async () => {
    await using emulator = await startCloudFormation({ hostedZones })

    const { status, minutes } = await create(emulator, { TemplateBody: certificate('ZPUBLIC') })

    assert.equal(status, 'CREATE_COMPLETE')
    assert.ok(minutes < 2)
  })

  for (const zone of ['ZPRIVATE', 'ZELSEWHERE'])
    test(`a certificate in ${zone} fails after 36 hours`, async () => {
      await using emulator = await startCloudFormation({ hostedZones })

      const { status, minutes } = await create(emulator, { TemplateBody: certificate(zone) })

      assert.equal(status, 'ROLLBACK_COMPLETE')
      assert.ok(minutes >= 2_160, String(minutes))
      assert.match(findEvent(emulator.engine, 'app', 'Certificate CREATE_FAILED').reason ?? '', /did not stabilize/)
    })

  for (const [zone, domain, message] of [
    ['ZPUBLIC', 'chat.example.org', /_\w+\.chat\.example\.org\. is not permitted in zone example\.com\./],
    ['ZPUBLIC', 'chat.badexample.com', /is not permitted in zone example\.com\./],
    ['ZUNKNOWN', 'chat.example.com', /No hosted zone found with ID: ZUNKNOWN/],
  ] as const)
    test(`a certificate of ${domain} in ${zone} fails at once`, async () => {
      await using emulator = await startCloudFormation({ hostedZones })

      const { minutes } = await create(emulator, { TemplateBody: certificate(zone, domain) })

      assert.ok(minutes < 2)
      assert.match(findEvent(emulator.engine, 'app', 'Certificate CREATE_FAILED').reason ?? '', message)
    })

  test('a record outside of its zone fails', async () => {
    await using emulator = await startCloudFormation({ hostedZones })
    const TemplateBody =
      'Resources: { Name: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneId: ZPUBLIC, Name: chat.example.org, Type: A } } }'

    await create(emulator, { TemplateBody })

    assert.match(findEvent(emulator.engine, 'app', 'Name CREATE_FAILED').reason ?? '', /is not permitted in zone/)
  })
})

suite('TimeoutInMinutes', () => {
  test('a stack whose creation takes longer than its timeout is rolled back', async () => {
    await using emulator = await startCloudFormation({ hostedZones })

    const { status, minutes } = await create(emulator, {
      TemplateBody: certificate('ZPRIVATE'),
      TimeoutInMinutes: 10,
    })

    assert.equal(status, 'ROLLBACK_COMPLETE')
    assert.ok(minutes >= 10 && minutes < 12, String(minutes))
    const { engine } = emulator
    assert.equal(findEvent(engine, 'app', 'Certificate CREATE_FAILED').reason, 'Resource creation cancelled')
    assert.equal(
      findEvent(engine, 'app', 'app ROLLBACK_IN_PROGRESS').reason,
      'Stack creation time exceeded the specified timeout. Rollback requested by user.',
    )
  })

  test('a nested stack fails with the timeout as its reason', async () => {
    await using emulator = await startCloudFormation({ hostedZones })
    const { engine } = emulator
    const url = putTemplate(engine, 'templates', 'certificate', certificate('ZPRIVATE'))

    const { status, minutes } = await create(emulator, { TemplateBody: nested(url, ', TimeoutInMinutes: 20') })

    assert.equal(status, 'ROLLBACK_COMPLETE')
    assert.ok(minutes >= 20 && minutes < 22, String(minutes))
    const { reason } = findEvent(engine, 'app', 'Inner CREATE_FAILED')
    assert.match(reason ?? '', /^Embedded stack .* was not successfully created: Stack creation time exceeded the/)
  })

  test('the timeout of a stack around a nested stack ends the nested stack too', async () => {
    await using emulator = await startCloudFormation({ hostedZones })
    const { engine } = emulator
    const url = putTemplate(engine, 'templates', 'certificate', certificate('ZPRIVATE'))

    const { minutes } = await create(emulator, {
      TemplateBody: nested(url, ', TimeoutInMinutes: 50'),
      TimeoutInMinutes: 20,
    })

    assert.ok(minutes >= 20 && minutes < 22, String(minutes))
    assert.match(findEvent(engine, 'app', 'app ROLLBACK_IN_PROGRESS').reason ?? '', /^Stack creation time exceeded/)
  })

  test('a timeout counts from the start of its nested stack, and does not depend on the delay', async () => {
    await using emulator = await startCloudFormation({ delay: 0 })
    const { engine } = emulator
    const url = putTemplate(engine, 'templates', 'database', 'Resources: { Db: { Type: AWS::RDS::DBInstance } }')
    const afterDatabase = `${nested(url, ', TimeoutInMinutes: 5')}
  First: { Type: AWS::RDS::DBInstance }`.replace('Stack, P', 'Stack, DependsOn: First, P')

    const long = await create(emulator, { TemplateBody: afterDatabase })
    const short = await create(emulator, { StackName: 'short', TemplateBody: nested(url, ''), TimeoutInMinutes: 3 })

    assert.deepEqual([long.status, short.status], ['CREATE_COMPLETE', 'ROLLBACK_COMPLETE'])
  })
})
