import * as sdk from '@aws-sdk/client-cloudformation'
import { connectAccountRoles } from '#lib/aws/account/accountRoles.ts'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import type { Access } from '#lib/aws/credentials/access.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import { connectObjectStore } from '#lib/aws/objectStore/connectObjectStore.ts'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import { connectSnapshots } from '#lib/aws/snapshots/connectSnapshots.ts'
import { connectZones } from '#lib/aws/zones/connectZones.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { EXAMPLE_ZONE } from '../../../scripts/emulator/aws/application/exampleZone.ts'
import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { type FaultInjector, injectFaults } from '../../../scripts/emulator/aws/faults/injectFaults.ts'
import type { FaultFile } from '../../../scripts/emulator/aws/faults/rules.ts'
import { accountServices } from '../../../scripts/emulator/aws/services/accountServices.ts'
import { cloudFormationHandlers } from '../../../scripts/emulator/aws/services/cloudFormation/cloudFormationHandlers.ts'
import { defineService } from '../../../scripts/emulator/aws/wire/awsService.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { pauseSkippingClock } from '../clock/pauseSkippingClock.ts'
import { fakePrompt } from '../console/fakePrompt.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { fakeRepositoryLookup } from '../gitHub/fakeRepositoryLookup.ts'
import { fakeRuns } from '../runs/fakeRuns.ts'
import { emulatedHttpClient } from './emulatedHttpClient.ts'
import { emulatedNames } from './emulatedNames.ts'

export type EmulatedAccount = {
  readonly engine: Engine
  readonly faults: FaultInjector
  /** Every call since the start: `CloudFormation DescribeStacks`. */
  readonly calls: string[]
  /**
   * The adapters of production, directed to the built-in AWS by the SDK's variables; only HTTP stays in this process.
   */
  readonly tools: AdministratorTools
  /** The same, connected anew: as another run has them. */
  readonly connectTools: () => AdministratorTools
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** An account of the built-in AWS with the tools of a verb. One at a time, because it sets environment variables. */
export async function startAccount(
  options: Pick<EngineOptions, 'account' | 'region'> & Partial<EngineOptions> & { readonly faults?: FaultFile },
): Promise<EmulatedAccount> {
  const { clock = pauseSkippingClock() } = options
  const engine = createEngine({ delay: 0, hostedZones: [EXAMPLE_ZONE], ...options, clock })
  const services = [defineService(sdk, cloudFormationHandlers(engine)), ...accountServices(engine.world)]
  const faults = injectFaults({ services, clock, faults: options.faults ?? { rules: [] } })
  const calls: string[] = []
  const server = await createServer(services, (call, handle) => {
    calls.push(`${call.service.name} ${call.operation.name}`)
    return faults.interceptor(call, handle)
  }).listen(0)
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
  })
  const access: Access = { region: options.region }
  const connectTools = (): AdministratorTools => ({
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity: connectCallerIdentity(access),
    runtime: connectRuntime(access),
    snapshots: connectSnapshots(access),
    accountRoles: connectAccountRoles(access),
    repositories: fakeRepositoryLookup(),
    httpClient: emulatedHttpClient(engine.world),
    zones: connectZones(access, emulatedNames(engine.world)),
    workspace: openWorkspace(process.cwd()),
    schemas: schemaValidator,
    types: loadResourceTypes,
    clock,
    reporter: fakeReporter(),
    runs: fakeRuns(),
    prompt: fakePrompt(),
  })
  return {
    engine,
    faults,
    calls,
    tools: connectTools(),
    connectTools,
    [Symbol.asyncDispose]: async () => {
      process.env = before
      await server.close()
    },
  }
}
