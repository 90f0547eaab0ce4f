import * as sdk from '@aws-sdk/client-cloudformation'
import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { EmulatedStack, EmulatedStackEvent } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { changeSetHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/changeSetHandlers.ts'
import { cloudFormationService } from '../../../scripts/emulator/aws/services/cloudFormation/cloudFormationService.ts'
import { driftHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/driftHandlers.ts'
import { stackLifecycleHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/stackLifecycleHandlers.ts'
import { updateHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/updateHandlers.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { immediateClock } from '../clock/immediateClock.ts'

export function createTestEngine(options: Partial<EngineOptions> = {}): Engine {
  return createEngine({
    account: '111122223333',
    region: 'eu-central-1',
    delay: 1,
    clock: immediateClock(),
    ...options,
  })
}

/** The operations that change stacks, without a server and a client between. */
export function operationsOf(engine: Engine) {
  return {
    ...stackLifecycleHandlers(engine),
    ...updateHandlers(engine),
    ...changeSetHandlers(engine),
    ...driftHandlers(engine),
  }
}

export type CloudFormationEmulator = {
  readonly engine: Engine
  readonly client: sdk.CloudFormationClient
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The built-in CloudFormation behind its server, and a real client. */
export async function startCloudFormation(options: Partial<EngineOptions> = {}): Promise<CloudFormationEmulator> {
  const engine = createTestEngine(options)
  const server = await createServer([cloudFormationService(engine)]).listen(0)
  const client = new sdk.CloudFormationClient({
    endpoint: server.url,
    region: engine.region,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' },
  })
  return {
    engine,
    client,
    [Symbol.asyncDispose]: async () => {
      client.destroy()
      await server.close()
    },
  }
}

/** Stores a template and returns its TemplateURL; the bucket needs no stack. */
export function putTemplate(engine: Engine, bucket: string, key: string, body: string): string {
  const objects = engine.world.objects.get(bucket) ?? new Map()
  engine.world.objects.set(bucket, objects)
  objects.set(key, [{ versionId: 'null', body: Buffer.from(body), headers: {}, at: engine.world.now() }])
  return `https://${bucket}.s3.${engine.region}.amazonaws.com/${key}`
}

/** Creates the stack 'app' and waits for its completion. */
export async function createAppStack({ client, engine }: CloudFormationEmulator, TemplateBody: string): Promise<void> {
  await client.send(new sdk.CreateStackCommand({ StackName: 'app', TemplateBody }))
  await engine.waitUntilIdle()
  const { status, statusReason } = emulatedStack(engine, 'app')
  if (status !== 'CREATE_COMPLETE') throw new Error(`The stack is in ${status}: ${statusReason}`)
}

export function emulatedStack(engine: Engine, nameOrId: string): EmulatedStack {
  const stack = [...engine.stacks.values()].findLast(
    candidate => candidate.name === nameOrId || candidate.id === nameOrId,
  )
  if (!stack) throw new Error(`There is no stack '${nameOrId}'.`)
  return stack
}

/** The events of a stack, oldest first: `Topic CREATE_COMPLETE`. */
export function historyOf(engine: Engine, nameOrId: string): readonly string[] {
  return emulatedStack(engine, nameOrId)
    .events.filter(({ detailedStatus, reason }) => !detailedStatus && reason !== 'Resource creation Initiated')
    .map(lineOf)
}

/** The first event with this line: `Topic CREATE_FAILED`. */
export function findEvent(engine: Engine, nameOrId: string, line: string): EmulatedStackEvent {
  const event = emulatedStack(engine, nameOrId).events.find(candidate => lineOf(candidate) === line)
  if (!event) throw new Error(`There is no event '${line}' in ${historyOf(engine, nameOrId).join(', ')}.`)
  return event
}

function lineOf({ logicalId, status }: EmulatedStackEvent): string {
  return `${logicalId} ${status}`
}
