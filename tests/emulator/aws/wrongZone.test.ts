import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { EXAMPLE_ZONE } from '../../../scripts/emulator/aws/application/exampleZone.ts'
import { createAppStack, emulatedStack, startCloudFormation } from '../../fakes/emulator/startCloudFormation.ts'
import { production, startReviewedAccount } from '../../fakes/emulator/startReviewedAccount.ts'

const ELSEWHERE = { ...EXAMPLE_ZONE, visibility: 'not-delegated' } as const

suite('a first creation with a certificate in a zone that does not delegate', () => {
  test('the preview warns of the zone, and the deployment is refused before anything is created', async () => {
    await using aws = await startReviewedAccount(production, { hostedZones: [ELSEWHERE] })
    const { tools, engine, expect } = aws
    const outcome = await changeSet({ environment: production }, tools)

    await assert.rejects(
      deploy({ environment: production, yes: false, expect }, tools),
      (error: unknown) => error instanceof Problem && /'example\.com' delegates to 'ns1\.registrar/.test(error.message),
    )

    const [warning, ...others] = outcome.warnings
    assert.ok(warning?.refuses && others.length === 0)
    assert.match(warning.message, /^The certificate for 'chat\.example\.com' would never be validated: /)
    assert.match(warning.todo ?? '', /^Set 'HostedZoneId' to the public hosted zone/)
    assert.match(JSON.stringify(changeSetLines(outcome)), /A deployment of this change set is refused/)
    assert.deepEqual(
      [...engine.stacks.values()].map(({ name }) => name).filter(name => !name.endsWith('bootstrap')),
      [],
    )
  })

  test('a creation whose zone could not be checked ends at the time limit, and says which resource waited', async () => {
    await using aws = await startReviewedAccount(production, { hostedZones: [ELSEWHERE] })
    const { tools, engine, expect } = aws
    const nameServers = async () => Promise.reject(new Problem('DNS did not answer.'))

    const outcome = await deploy(
      { environment: production, yes: false, expect },
      { ...tools, zones: { ...tools.zones, nameServers } },
    )

    assert.ok(outcome.kind === 'rolled-back', outcome.kind)
    assert.equal(outcome.rootCause?.path, 'LoadBalancer/Certificate')
    assert.match(outcome.rootCause?.reason ?? '', /^It did not finish within the time limit of its stack/)
    assert.deepEqual([...engine.stacks.values()].filter(({ status }) => status !== 'DELETE_COMPLETE').length, 1)
  })
})

test('a record is made in a zone of the same stack, and refused in one that holds other names', async () => {
  await using emulator = await startCloudFormation({ hostedZones: [ELSEWHERE] })
  const template = (record: string) => `
Resources:
  Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: Example.org. } }
  Record:
    Type: AWS::Route53::RecordSet
    Properties: { HostedZoneId: !Ref Zone, Name: ${record}, Type: A, TTL: '60', ResourceRecords: [192.0.2.1] }
`

  await createAppStack(emulator, template('www.example.org.'))
  assert.equal(emulatedStack(emulator.engine, 'app').status, 'CREATE_COMPLETE')
  await assert.rejects(async () => {
    await using other = await startCloudFormation({ hostedZones: [ELSEWHERE] })
    await createAppStack(other, template('www.example.com.'))
  }, /ROLLBACK_COMPLETE/)
})
