import type { SignIn } from '../../../docker/sign-in/startSignIn.ts'
import type { EnvironmentTask } from '../environment/readTask.ts'
import type { Installed } from '../install/installed.ts'
import type { TestAuthority } from '../services/certificateAuthority.ts'
import type { LoadBalancer } from '../services/startLoadBalancer.ts'
import type { ModelServer } from '../services/startModelServer.ts'
import type { OpenWebUi } from '../services/startOpenWebUi.ts'
import type { Postgres } from '../services/startPostgres.ts'
import type { Valkey } from '../services/startValkey.ts'

/** Changes of variables; undefined removes one. */
export type VariableChange = Readonly<Record<string, string | undefined>>

export type SettingOrder = {
  readonly task: EnvironmentTask
  /** Of the processes, after addresses and secrets were replaced. */
  readonly variables?: VariableChange
  /** Default: as many as the service runs tasks. */
  readonly processes?: number
  /** Default true: the first process is healthy before the next one starts, as the templates do it. */
  readonly oneAfterTheOther?: boolean
  /** The Python of the version that runs; default the current one. */
  readonly python?: string
  /** False: the user of the database must not create the extension 'vector'. */
  readonly mayCreateExtension?: boolean
  /** An existing database of the same server. */
  readonly database?: Database
}

export type Database = { readonly name: string; readonly user: string; readonly password: string }

export type SettingTools = {
  readonly installed: Installed
  readonly postgres: Postgres
  readonly authority: TestAuthority
  /** Of the run; every setting has a folder of its own in it. */
  readonly folder: string
}

/** One environment, started on this machine with everything around it. */
export type Setting = {
  readonly environment: string
  readonly task: EnvironmentTask
  /** Through the load balancer: `https://chat.localhost:41234`. */
  readonly url: string
  /** Those of the last start. */
  readonly processes: readonly OpenWebUi[]
  /** As the processes have them. */
  readonly variables: Readonly<Record<string, string>>
  /** Variables of the run itself, which no task has: folders and trust. */
  readonly ownVariables: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly loadBalancer: LoadBalancer
  readonly signIn: SignIn
  readonly postgres: Postgres
  readonly database: Database
  /** Undefined in an environment without a cache. */
  readonly valkey: Valkey | undefined
  readonly modelServer: ModelServer
  readonly authority: TestAuthority
  readonly breakGlass: { readonly email: string; readonly password: string }
  readonly folder: string
  /** Stops all processes and starts as many again, with changed variables, or of another version. */
  readonly restart: (change?: VariableChange, options?: { readonly python?: string }) => Promise<void>
  readonly stop: () => Promise<void>
}
