import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { suite, test } from 'node:test'
import * as sdk from '@aws-sdk/client-cloudformation'
import { clock } from '#lib/clock.ts'
import { describeEmulatedServices } from '../../../../scripts/emulator/aws/emulatedServices.ts'
import type { Service, ServiceOperation } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { checkMembers } from '../../../../scripts/emulator/aws/wire/checkMembers.ts'
import { WireError } from '../../../../scripts/emulator/aws/wire/wireError.ts'
import { brokenInputs, validInput } from '../../../fakes/emulator/constrainedInput.ts'
import { clientErrorOf, createClient } from '../../../fakes/emulator/createClient.ts'
import { startCloudFormation } from '../../../fakes/emulator/startCloudFormation.ts'

const FILE = 'scripts/emulator/aws/constraints/constraints.json'
/** Their requests are refused in words of their own. */
const WITHOUT_MODEL = ['S3', 'Route 53']

const services = describeEmulatedServices({ account: '111122223333', region: 'eu-central-1' }, clock)
const refusalOf = (service: Service, operation: ServiceOperation, input: unknown): string => {
  try {
    checkMembers(service, operation, input)
    return ''
  } catch (error) {
    if (error instanceof WireError) return error.message
    throw error
  }
}

suite('the constraints of the service models', () => {
  for (const service of services.filter(({ name }) => !WITHOUT_MODEL.includes(name)))
    test(`${service.name} refuses an input that breaks one constraint, and no other`, () => {
      const { constraints } = service
      assert.ok(constraints, `Run 'npm run cut:constraints': there is no model of ${service.name}.`)
      const wrong: string[] = []
      let broken = 0
      for (const name of service.handlers.keys()) {
        const operation = service.operations.get(name)
        assert.ok(operation)
        const shape = constraints.operations[name]
        const refusal = refusalOf(service, operation, validInput(constraints, operation.input, shape))
        if (refusal) wrong.push(`${name} refuses a valid input: ${refusal}`)
        for (const { input, words } of brokenInputs(constraints, operation.input, shape)) {
          broken += 1
          if (!refusalOf(service, operation, input).includes(words)) wrong.push(`${name} accepts what breaks: ${words}`)
        }
      }

      assert.deepEqual(wrong, [])
      assert.ok(broken > 2, `${broken} constraints`)
    })

  test('a real client gets the refusal of the first and last constraint of each operation, and no bug for a valid input', async () => {
    await using emulator = await startCloudFormation()
    const endpoint = await emulator.client.config.endpoint?.()
    const send = createClient(sdk, `http://${endpoint?.hostname}:${endpoint?.port}`)
    const service = services.find(({ name }) => name === 'CloudFormation')
    const { constraints } = service ?? {}
    assert.ok(service && constraints)
    const wrong: string[] = []
    for (const name of service.handlers.keys()) {
      const { input: schema } = service.operations.get(name) ?? {}
      assert.ok(schema)
      const shape = constraints.operations[name]
      const outcomeOf = (input: unknown) =>
        send(name, input).then(
          () => 'accepted',
          (error: unknown) => Object.values(clientErrorOf(error)).join(' '),
        )
      const outcome = await outcomeOf(validInput(constraints, schema, shape))
      if (/InternalFailure|failed to satisfy constraint/.test(outcome)) wrong.push(`${name}: ${outcome}`)
      const broken = brokenInputs(constraints, schema, shape)
      for (const { input, words } of [...broken.slice(0, 1), ...broken.slice(-1)]) {
        const refusal = await outcomeOf(input)
        if (!refusal.startsWith('ValidationError') || !refusal.includes(words))
          wrong.push(`${name}: ${words}: ${refusal}`)
      }
    }

    assert.deepEqual(wrong, [])
  })

  test('every operation with constraints is one that the emulator answers', () => {
    const unanswered = services.flatMap(({ name, constraints, handlers }) =>
      Object.keys(constraints?.operations ?? {})
        .filter(operation => !handlers.has(operation))
        .map(operation => `Run 'npm run cut:constraints': ${name} does not answer ${operation}.`),
    )
    assert.deepEqual(unanswered, [])
  })

  test('the file is small', () => assert.ok(statSync(FILE).size < 100_000))
})
