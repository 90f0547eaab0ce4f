import * as cloudFormation from '@aws-sdk/client-cloudformation'
import type { Clock } from '#lib/ports.ts'
import { startProxy } from './application/proxy.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { accountServices } from './services/accountServices.ts'
import { cloudFormationHandlers } from './services/cloudFormation/cloudFormationHandlers.ts'
import { defineService } from './wire/awsService.ts'
import { createServer } from './wire/server.ts'

export type EmulatedAwsOptions = {
  readonly account: string
  readonly region: string
  /** 0 takes a free port. */
  readonly port: number
  /** Seconds that an ordinary resource takes. */
  readonly delay: number
  /** A resource that fails: `Instance`, `Database/Instance`, or a nested stack. */
  readonly failingResource: string | undefined
  readonly clock: Clock
}

export type EmulatedAws = {
  /** Environment variables that direct a client to this server. */
  readonly variables: Readonly<Record<string, string>>
  /** The state behind the server. */
  readonly engine: Engine
  readonly close: () => Promise<void>
}

/** Starts the built-in AWS on the loopback address, with the application behind a proxy of its own. */
export async function startEmulatedAws(options: EmulatedAwsOptions): Promise<EmulatedAws> {
  const { account, region, port, delay, failingResource, clock } = options
  const engine = createEngine({
    account,
    region,
    delay,
    clock,
    injectedFaults: failingResource ? [{ resource: failingResource }] : [],
  })
  const services = [defineService(cloudFormation, cloudFormationHandlers(engine)), ...accountServices(engine.world)]
  const server = await createServer(services).listen(port)
  const proxy = await startProxy(engine.world)
  return {
    engine,
    variables: {
      AWS_ENDPOINT_URL: server.url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'AKIAREHEARSALREHEARS',
      AWS_SECRET_ACCESS_KEY: 'there-is-nothing-behind-this-key',
      ...proxy.variables,
    },
    close: async () => {
      await Promise.all([proxy.close(), server.close()])
    },
  }
}
