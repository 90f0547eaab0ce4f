import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as elasticLoadBalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import { AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols'
import { defineService, type Service, type ServiceOperation } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { createServer, type RunningServer } from '../../../../scripts/emulator/aws/wire/server.ts'
import { WireError } from '../../../../scripts/emulator/aws/wire/wireError.ts'
import { clientErrorOf, createClient } from '../../../fakes/emulator/createClient.ts'
import { exampleValueOf } from '../../../fakes/emulator/exampleValue.ts'

/** Operations that the emulator does not support, with the reason. Everything else must arrive unchanged. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  'CloudWatch Logs GetLogObject': 'responds with an event stream',
  'CloudWatch Logs StartLiveTail': 'responds with an event stream',
  'S3 SelectObjectContent': 'responds with an event stream',
  'S3 ListDirectoryBuckets': 'is signed for S3 Express, another service',
  'S3 WriteGetObjectResponse': 'is signed for S3 Object Lambda, another service',
}

/** Members that the S3 client itself adds, rewrites or checks. */
const CLIENT_MEMBERS = /^(CopySource)?SSECustomerKey(MD5)?$|^Checksum|^Expires(String)?$/

const CASES = [
  ...[cloudFormation, cloudWatch, logs, cognito, ecs, efs, elasticLoadBalancing, s3, sts].map(module => ({
    module,
    options: {},
    suffix: '',
  })),
  { module: cloudWatch, options: { protocol: AwsSmithyRpcV2CborProtocol }, suffix: ' in CBOR' },
]

suite('a real client sends and receives equal values', () => {
  const received = new Map<string, unknown>()
  const cases = CASES.map(item => ({ ...item, service: echoService(defineService(item.module, {}), received) }))
  let server: RunningServer
  before(async () => {
    server = await createServer(cases.map(({ service }) => service)).listen(0)
  })
  after(() => server.close())

  for (const { module, options, suffix, service } of cases) {
    test(`input and output are equal for every operation of ${service.name}${suffix}`, async () => {
      const send = createClient(module, server.url, options)
      const different: string[] = []
      const operations = [...service.operations.values()].filter(
        ({ name }) => UNSUPPORTED[`${service.name} ${name}`] === undefined,
      )
      for (const operation of operations) {
        const input = withoutClientMembers(exampleValueOf(operation.input), service.name)
        const output = await send(operation.name, input)
        const receivedInput = withoutClientMembers(received.get(operation.name), service.name)
        if (!isDeepStrictEqual(receivedInput, withoutClientMembers(input, service.name)))
          different.push(`${operation.name} input`)
        const expected = withoutClientMembers(exampleValueOf(operation.output), service.name)
        if (!isDeepStrictEqual(structuredClone(await readStreams(output)), expected))
          different.push(`${operation.name} output`)
      }

      assert.ok(operations.length > 5)
      assert.deepEqual(different, [])
    })
  }
})

suite('a real client receives a refusal as its own class with its message', () => {
  let refusal: WireError | undefined
  const cases = CASES.map(item => ({
    ...item,
    service: refusingService(defineService(item.module, {}), () => refusal),
  }))
  let server: RunningServer
  before(async () => {
    server = await createServer(cases.map(({ service }) => service)).listen(0)
  })
  after(() => server.close())

  for (const { module, options, suffix, service } of cases) {
    test(`class, message and status are right for every modelled error of ${service.name}${suffix}`, async () => {
      const send = createClient(module, server.url, options)
      const operation = operationWithBody(service)
      // The JSON protocol has only two statuses, whatever the model says.
      const isJson =
        service.dialect === 'rpc' && /^(ecs|logs|cognito-idp|monitoring)$/.test(service.signingName) && suffix === ''
      const different: string[] = []
      // Two errors of CloudWatch have the same code on the wire; its client uses the class with the name of the code.
      const errors = service.errors.filter(
        error => !service.errors.some(candidate => candidate !== error && candidate.name === error.code),
      )
      for (const error of errors) {
        refusal = new WireError(error.code, `Größe <&> "${error.name}"`, 499)
        const thrown = await send(operation.name, exampleValueOf(operation.input)).then(() => undefined, clientErrorOf)
        if (
          !isDeepStrictEqual(thrown, {
            name: error.name,
            className: error.name,
            message: refusal.message,
            status: isJson ? (error.status < 500 ? 400 : 500) : error.status,
          })
        )
          different.push(`${error.name}: ${JSON.stringify(thrown)}`)
      }

      assert.ok(errors.length > 5)
      assert.deepEqual(different, [])
    })
  }
})

function echoService(service: Service, received: Map<string, unknown>): Service {
  const handlers = [...service.operations.values()].map(operation => {
    const handler = (input: unknown): unknown => {
      received.set(operation.name, structuredClone(input))
      return withoutClientMembers(exampleValueOf(operation.output), service.name)
    }
    return [operation.name, handler] as const
  })
  return { ...service, handlers: new Map(handlers) }
}

function refusingService(service: Service, refusal: () => WireError | undefined): Service {
  const handler = (): unknown => {
    throw refusal()
  }
  return { ...service, handlers: new Map([...service.operations.keys()].map(name => [name, handler])) }
}

/** A response to HEAD has no body, and so no message. */
function operationWithBody(service: Service): ServiceOperation {
  const found = [...service.operations.values()].find(
    operation => operation.http?.method !== 'HEAD' && !operation.isPublic,
  )
  if (!found) throw new Error(`${service.name} has no operation.`)
  return found
}

function withoutClientMembers(value: unknown, service: string): unknown {
  if (service !== 'S3' || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !CLIENT_MEMBERS.test(name)))
}

/** Reads streams to their end. */
async function readStreams(output: Record<string, unknown>): Promise<unknown> {
  const entries = Object.entries(output).map(async ([name, value]) => [name, await readStream(value)] as const)
  return Object.fromEntries(await Promise.all(entries))
}

async function readStream(value: unknown): Promise<unknown> {
  if (typeof value !== 'object' || value === null || !('transformToByteArray' in value)) return value
  const { transformToByteArray } = value
  if (typeof transformToByteArray !== 'function') return value
  return new Uint8Array(await transformToByteArray())
}
