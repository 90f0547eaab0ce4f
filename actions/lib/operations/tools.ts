import type { ResourceTypes } from '../model/cloudFormation/resourceType.ts'
import type { RepositoryAdministration } from '../ports/repositoryAdministration.ts'
import type {
  AccountRoles,
  CallerIdentity,
  Clock,
  CloudFormation,
  HttpClient,
  ObjectStore,
  Prompt,
  Reporter,
  RepositoryLookup,
  Runs,
  Runtime,
  SchemaValidator,
  Snapshots,
  Workspace,
  Zones,
} from '../ports.ts'

/** All tools of operations; each operation picks those that it needs. */
export type Tools = {
  readonly cloudFormation: CloudFormation
  readonly objectStore: ObjectStore
  readonly identity: CallerIdentity
  readonly runtime: Runtime
  readonly snapshots: Snapshots
  readonly httpClient: HttpClient
  readonly zones: Zones
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Loaded only when a prediction needs it: it is large. */
  readonly types: () => Promise<ResourceTypes>
  readonly clock: Clock
  readonly reporter: Reporter
  readonly runs: Runs
  readonly prompt: Prompt
  /** Aborted by Ctrl-C or by the cancellation of a job. CloudFormation continues an operation that has started. */
  readonly signal?: AbortSignal | undefined
}

/** The tools of an administrator, who prepares an account for the other verbs. */
export type AdministratorTools = Tools & {
  readonly accountRoles: AccountRoles
  readonly repositories: RepositoryLookup
  /** The settings of a repository (`owner/name`); undefined without a token for GitHub. */
  readonly administration: (repository: string) => RepositoryAdministration | undefined
}

/** The tools of every wait. */
export type WaitTools = Pick<Tools, 'clock' | 'signal'>
