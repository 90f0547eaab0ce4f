import type { Clock } from '#lib/ports.ts'
import { EXAMPLE_ZONE, publicZone } from './application/exampleZone.ts'
import { assumeRoleWithWebIdentity } from './callers/assumeRole.ts'
import { type AuthorizedAction, authorizeCalls } from './callers/authorizeCalls.ts'
import { type CallerSessions, createCallerSessions } from './callers/callerSessions.ts'
import type { IdentityProvider } from './callers/webIdentityToken.ts'
import { emulatedServices } from './emulatedServices.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { type FaultInjector, injectFaults } from './faults/injectFaults.ts'
import { resourceFaultsOf } from './faults/resourceFaults.ts'
import type { FaultFile, InjectedFault } from './faults/rules.ts'
import { stackDirectory } from './services/cloudFormation/stackDirectory.ts'
import { startServers } from './startServers.ts'
import type { CallInterceptor } from './wire/interceptor.ts'
import { createServer } from './wire/server.ts'

const NO_FAULTS: FaultFile = { rules: [] }

export type EmulatedAwsOptions = {
  readonly account: string
  readonly region: string
  /** The first of the ports that `startServers` takes; 0 takes free ones. */
  readonly port: number
  /** Seconds that an ordinary resource takes. */
  readonly delay: number
  /** Faults of requests and resources. */
  readonly faults?: FaultFile
  /** Public zones of Route 53 beside that of the environments of this repository. */
  readonly hostedZones?: readonly { readonly id: string; readonly name: string }[]
  readonly onFault?: (fault: InjectedFault) => void
  /** Asks IAM for permission before every call and every change of a resource. Without it everything is allowed. */
  readonly permissions?: boolean
  /** OIDC providers that the account has, beside those of its stacks. */
  readonly identityProviders?: readonly IdentityProvider[]
  /** Every action that a call needed, with permissions. */
  readonly onAction?: (action: AuthorizedAction) => void
  /** A job assumed a role with a token that has these claims. */
  readonly onRoleAssumed?: (roleArn: string, claims: Readonly<Record<string, string>>) => void
  readonly clock: Clock
}

export type EmulatedAws = {
  /** Environment variables that direct a program to this server, and a Node program to the emulated hosts and to no other. */
  readonly variables: Readonly<Record<string, string>>
  /** Variables for a terminal: the same server and credentials, and for our verbs alone the emulated hosts. */
  readonly clientVariables: Readonly<Record<string, string>>
  /** The same without credentials, for a job: it requests its own. */
  readonly jobVariables: Readonly<Record<string, string>>
  /** The same with credentials that no call has used yet. */
  readonly renewCredentials: () => Readonly<Record<string, string>>
  /**
   * The same with a session of the role, for an identity token of GitHub.
   * @throws WireError as STS refuses the token or the role
   */
  readonly assumeRole: (roleArn: string, token: string) => Readonly<Record<string, string>>
  /** The state behind the server. */
  readonly engine: Engine
  readonly faults: FaultInjector
  readonly close: () => Promise<void>
}

/** Starts the built-in AWS on the loopback address, with the application behind a proxy of its own. */
export async function startEmulatedAws(options: EmulatedAwsOptions): Promise<EmulatedAws> {
  const { account, region, port, delay, clock, faults = NO_FAULTS, onFault, permissions = false } = options
  const engine = createEngine({
    account,
    region,
    delay,
    clock,
    permissions,
    injectedFaults: resourceFaultsOf(faults.rules),
    hostedZones: [EXAMPLE_ZONE, ...(options.hostedZones ?? []).map(({ id, name }) => publicZone(id, name))],
  })
  const sessions = createCallerSessions(engine.world)
  const { identityProviders, onRoleAssumed } = options
  const { world } = engine
  const callerTools = { world, permissions: engine.permissions, sessions, identityProviders, onRoleAssumed }
  const services = emulatedServices(engine, callerTools)
  const injector = injectFaults({ services, clock, faults, ...(onFault && { onInjected: onFault }) })
  const interceptor = authorizedCalls(engine, { sessions, onAction: options.onAction }, injector.interceptor)
  const servers = await startServers(engine.world, createServer(services, interceptor), port)
  const jobVariables = { AWS_ENDPOINT_URL: servers.url, ...servers.hostVariables }
  const caller = {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: sessions.issueUserKey(),
    AWS_SECRET_ACCESS_KEY: 'there-is-nothing-behind-this-key',
  }
  const variables = { ...jobVariables, ...caller }
  return {
    engine,
    faults: injector,
    variables,
    clientVariables: { AWS_ENDPOINT_URL: servers.url, ...caller, REHEARSAL_HOSTS: servers.proxy.url },
    jobVariables,
    renewCredentials: () => ({ ...variables, AWS_ACCESS_KEY_ID: sessions.issueUserKey() }),
    assumeRole: (roleArn, token) => {
      const request = { RoleArn: roleArn, RoleSessionName: 'rehearsal', WebIdentityToken: token }
      const { session } = assumeRoleWithWebIdentity(request, callerTools)
      return {
        ...variables,
        AWS_ACCESS_KEY_ID: session.accessKeyId,
        AWS_SECRET_ACCESS_KEY: session.secretAccessKey,
        AWS_SESSION_TOKEN: session.sessionToken,
      }
    },
    close: servers.close,
  }
}

/** Without permissions the calls are everybody's. */
function authorizedCalls(
  engine: Engine,
  options: { readonly sessions: CallerSessions; readonly onAction: EmulatedAwsOptions['onAction'] },
  next: CallInterceptor,
): CallInterceptor {
  const { permissions, world } = engine
  return permissions ? authorizeCalls({ ...options, permissions, world, stacks: stackDirectory(engine) }, next) : next
}
