import { connectAccountRoles } from '#lib/aws/account/accountRoles.ts'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import type { Access } from '#lib/aws/credentials/access.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import { connectObjectStore } from '#lib/aws/objectStore/connectObjectStore.ts'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import { connectSnapshots } from '#lib/aws/snapshots/connectSnapshots.ts'
import { connectZones } from '#lib/aws/zones/connectZones.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { EXAMPLE_ZONE } from '../../../scripts/emulator/aws/application/exampleZone.ts'
import { assumeRoleWithWebIdentity } from '../../../scripts/emulator/aws/callers/assumeRole.ts'
import { type AuthorizedAction, authorizeCalls } from '../../../scripts/emulator/aws/callers/authorizeCalls.ts'
import { type CallerSessions, createCallerSessions } from '../../../scripts/emulator/aws/callers/callerSessions.ts'
import { emulatedServices } from '../../../scripts/emulator/aws/emulatedServices.ts'
import { createEngine, type Engine, type EngineOptions } from '../../../scripts/emulator/aws/engine/engine.ts'
import { type FaultInjector, injectFaults } from '../../../scripts/emulator/aws/faults/injectFaults.ts'
import type { FaultFile } from '../../../scripts/emulator/aws/faults/rules.ts'
import type { Permissions } from '../../../scripts/emulator/aws/permissions/authorization.ts'
import { stackDirectory } from '../../../scripts/emulator/aws/services/cloudFormation/stackDirectory.ts'
import type { CallInterceptor } from '../../../scripts/emulator/aws/wire/interceptor.ts'
import { createServer } from '../../../scripts/emulator/aws/wire/server.ts'
import { pauseSkippingClock } from '../clock/pauseSkippingClock.ts'
import { fakePrompt } from '../console/fakePrompt.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import { fakeRepositoryLookup } from '../gitHub/fakeRepositoryLookup.ts'
import { fixtureWorkspace } from '../repository/fixtureWorkspace.ts'
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
  readonly connectTools: (access?: Partial<Access>) => AdministratorTools
  /** Undefined without permissions. */
  readonly callers: AccountCallers | undefined
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** The roles of an account that asks for permission. */
export type AccountCallers = {
  /** Every action that a call needed, the administrator's too. */
  readonly actions: AuthorizedAction[]
  /** A session of a role, for a token of GitHub. @throws WireError */
  readonly assume: (roleArn: string, token: string, sessionPolicy?: string) => Access['credentials']
  /** Denied to every session of a role, whatever its policies say. */
  denied: { readonly role: string; readonly action: string } | undefined
}

/** An account of the built-in AWS with the tools of a verb. One at a time, because it sets environment variables. */
export async function startAccount(
  options: Pick<EngineOptions, 'account' | 'region'> & Partial<EngineOptions> & { readonly faults?: FaultFile },
): Promise<EmulatedAccount> {
  const { clock = pauseSkippingClock() } = options
  const engine = createEngine({ delay: 0, hostedZones: [EXAMPLE_ZONE], ...options, clock })
  const sessions = createCallerSessions(engine.world)
  const callers = engine.permissions && accountCallers(engine, engine.permissions, sessions)
  const services = emulatedServices(engine, { sessions, permissions: engine.permissions })
  const faults = injectFaults({ services, clock, faults: options.faults ?? { rules: [] } })
  const calls: string[] = []
  const recorded: CallInterceptor = (call, handle) => {
    calls.push(`${call.service.name} ${call.operation.name}`)
    return faults.interceptor(call, handle)
  }
  const server = await createServer(services, callers?.authorize(recorded) ?? recorded).listen(0)
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: sessions.issueUserKey(),
    AWS_SECRET_ACCESS_KEY: 'example',
  })
  const connectTools = (overrides: Partial<Access> = {}): AdministratorTools => {
    const access: Access = { region: options.region, ...overrides }
    return {
      ...connectAdapters(access),
      snapshots: connectSnapshots(access),
      zones: connectZones(access, emulatedNames(engine.world)),
      accountRoles: connectAccountRoles(access),
      repositories: fakeRepositoryLookup(),
      administration: () => undefined,
      httpClient: emulatedHttpClient(engine.world),
      workspace: fixtureWorkspace,
      schemas: schemaValidator,
      types: loadResourceTypes,
      clock,
      reporter: fakeReporter(),
      runs: fakeRuns(),
      prompt: fakePrompt(),
    }
  }
  return {
    engine,
    faults,
    calls,
    tools: connectTools(),
    connectTools,
    callers,
    [Symbol.asyncDispose]: async () => {
      process.env = before
      await server.close()
    },
  }
}

function connectAdapters(
  access: Access,
): Pick<AdministratorTools, 'cloudFormation' | 'objectStore' | 'identity' | 'runtime'> {
  return {
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity: connectCallerIdentity(access),
    runtime: connectRuntime(access),
  }
}

function accountCallers(
  engine: Engine,
  permissions: Permissions,
  sessions: CallerSessions,
): AccountCallers & { readonly authorize: (next: CallInterceptor) => CallInterceptor } {
  const { world } = engine
  const callers: AccountCallers = {
    actions: [],
    denied: undefined,
    assume: (roleArn, token, Policy) => {
      const names = { RoleArn: roleArn, RoleSessionName: 'test', Policy }
      const request = { ...names, WebIdentityToken: token, DurationSeconds: 3600 }
      const { session } = assumeRoleWithWebIdentity(request, { world, sessions, permissions })
      const caller = { account: world.account, arn: session.principal.arn }
      return async () => ({ ...session, caller })
    },
  }
  const refusalOf: Permissions['refusalOf'] = (principal, request) => {
    const { role, action } = callers.denied ?? {}
    const isDenied = request.action === action && principal.kind === 'role' && principal.roleArn.endsWith(`/${role}`)
    if (!isDenied) return permissions.refusalOf(principal, request)
    return `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${request.resources[0]} because no identity-based policy allows the ${action} action`
  }
  const options = {
    ...{ world, sessions, stacks: stackDirectory(engine), permissions: { ...permissions, refusalOf } },
    onAction: (action: AuthorizedAction) => void callers.actions.push(action),
  }
  return Object.assign(callers, { authorize: (next: CallInterceptor) => authorizeCalls(options, next) })
}
