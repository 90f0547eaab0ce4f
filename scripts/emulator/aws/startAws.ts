import * as cloudFormation from '@aws-sdk/client-cloudformation'
import type { Clock } from '#lib/ports.ts'
import { EXAMPLE_ZONE, publicZone } from './application/exampleZone.ts'
import { startNameServer } from './application/nameServer.ts'
import { startProxy } from './application/proxy.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { type FaultInjector, injectFaults } from './faults/injectFaults.ts'
import { resourceFaultsOf } from './faults/resourceFaults.ts'
import type { FaultFile, InjectedFault } from './faults/rules.ts'
import { accountServices } from './services/accountServices.ts'
import { cloudFormationHandlers } from './services/cloudFormation/cloudFormationHandlers.ts'
import { defineService, type Service } from './wire/awsService.ts'
import { createServer } from './wire/server.ts'

const NO_FAULTS: FaultFile = { rules: [] }

export type EmulatedAwsOptions = {
  readonly account: string
  readonly region: string
  /** 0 takes a free port. */
  readonly port: number
  /** Seconds that an ordinary resource takes. */
  readonly delay: number
  /** Faults of requests and resources. */
  readonly faults?: FaultFile
  /** Public zones of Route 53 beside that of the environments of this repository. */
  readonly hostedZones?: readonly { readonly id: string; readonly name: string }[]
  readonly onFault?: (fault: InjectedFault) => void
  readonly clock: Clock
}

export type EmulatedAws = {
  /** Environment variables that direct a client to this server. */
  readonly variables: Readonly<Record<string, string>>
  /** The same with credentials that no call has used yet. */
  readonly renewCredentials: () => Readonly<Record<string, string>>
  /** The state behind the server. */
  readonly engine: Engine
  readonly faults: FaultInjector
  readonly close: () => Promise<void>
}

/** Starts the built-in AWS on the loopback address, with the application behind a proxy of its own. */
export async function startEmulatedAws(options: EmulatedAwsOptions): Promise<EmulatedAws> {
  const { account, region, port, delay, clock, faults = NO_FAULTS, onFault } = options
  const engine = createEngine({
    account,
    region,
    delay,
    clock,
    injectedFaults: resourceFaultsOf(faults.rules),
    hostedZones: [EXAMPLE_ZONE, ...(options.hostedZones ?? []).map(({ id, name }) => publicZone(id, name))],
  })
  const services = emulatedServices(engine)
  const injector = injectFaults({ services, clock, faults, ...(onFault && { onInjected: onFault }) })
  const server = await createServer(services, injector.interceptor).listen(port)
  const nameServer = await startNameServer(engine.world)
  const proxy = await startProxy(engine.world)
  const variables = {
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSALREHEARS',
    AWS_SECRET_ACCESS_KEY: 'there-is-nothing-behind-this-key',
    ...nameServer.variables,
    ...proxy.variables,
  }
  let sessions = 0
  return {
    engine,
    faults: injector,
    variables,
    renewCredentials: () => {
      sessions++
      return { ...variables, AWS_ACCESS_KEY_ID: `AKIAREHEARSAL${String(sessions).padStart(7, '0')}` }
    },
    close: async () => {
      await Promise.all([proxy.close(), nameServer.close(), server.close()])
    },
  }
}

/** The services of the built-in AWS without a server, for their names and operations. */
export function describeEmulatedServices(
  options: { readonly account: string; readonly region: string },
  clock: Clock,
): readonly Service[] {
  return emulatedServices(createEngine({ ...options, delay: 0, clock }))
}

/** Every service of the built-in AWS, over one engine. */
function emulatedServices(engine: Engine): readonly Service[] {
  return [defineService(cloudFormation, cloudFormationHandlers(engine)), ...accountServices(engine.world)]
}
