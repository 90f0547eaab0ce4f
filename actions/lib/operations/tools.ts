import type { ResourceTypes } from '../model/cloudFormation/resourceType.ts'
import type {
  CallerIdentity,
  Clock,
  CloudFormation,
  HttpClient,
  ObjectStore,
  Prompt,
  Reporter,
  Runtime,
  SchemaValidator,
  Workspace,
} from '../ports.ts'

/** The world as an operation may use it; each operation picks what it needs. */
export type Tools = {
  readonly cloudFormation: CloudFormation
  readonly objectStore: ObjectStore
  readonly identity: CallerIdentity
  readonly runtime: Runtime
  readonly httpClient: HttpClient
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Loaded only when a prediction needs it: it is large. */
  readonly types: () => Promise<ResourceTypes>
  readonly clock: Clock
  readonly reporter: Reporter
  readonly prompt: Prompt
  /** Aborted by Ctrl-C or by the end of a job. What CloudFormation has begun goes on. */
  readonly signal?: AbortSignal | undefined
}

/** What waiting takes. */
export type WaitTools = Pick<Tools, 'clock' | 'signal'>
