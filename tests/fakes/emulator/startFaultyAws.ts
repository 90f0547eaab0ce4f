import type { Clock } from '#lib/ports.ts'
import { createEngine, type Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import { type FaultInjector, injectFaults } from '../../../scripts/emulator/aws/faults/injectFaults.ts'
import type { FaultRule } from '../../../scripts/emulator/aws/faults/rules.ts'
import { accountServices } from '../../../scripts/emulator/aws/services/accountServices.ts'
import { cloudFormationService } from '../../../scripts/emulator/aws/services/cloudFormation/cloudFormationService.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { createClient, type Send } from './createClient.ts'

export type FaultyAws = {
  readonly url: string
  readonly engine: Engine
  readonly faults: FaultInjector
  /** A client that sends each request once, with these credentials. */
  readonly client: (module: object, accessKeyId?: string) => Send
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The services of the built-in AWS behind a server that injects these faults. */
export async function startFaultyAws(rules: readonly FaultRule[], clock: Clock): Promise<FaultyAws> {
  const engine = createEngine({ account: '111122223333', region: 'eu-central-1', delay: 0, clock })
  const services = [cloudFormationService(engine), ...accountServices(engine.world)]
  const faults = injectFaults({ services, clock, faults: { rules } })
  const server = await createServer(services, faults.interceptor).listen(0)
  return {
    url: server.url,
    engine,
    faults,
    client: (module, accessKeyId = 'AKIDEXAMPLE') =>
      createClient(module, server.url, { credentials: { accessKeyId, secretAccessKey: 'secret' } }),
    [Symbol.asyncDispose]: () => server.close(),
  }
}
