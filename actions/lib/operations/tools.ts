import type { ResourceTypes } from '../model/resourceType.ts'
import type {
  Clock,
  CloudFormation,
  Identity,
  ObjectStore,
  Person,
  Reporter,
  Runtime,
  SchemaValidator,
  Web,
  Workspace,
} from '../ports.ts'

/** The world as an operation may use it; each operation picks what it needs. */
export type Tools = {
  readonly cloudFormation: CloudFormation
  readonly objectStore: ObjectStore
  readonly identity: Identity
  readonly runtime: Runtime
  readonly web: Web
  readonly workspace: Workspace
  readonly schemas: SchemaValidator
  /** Loaded only when a prediction needs it: it is large. */
  readonly types: () => Promise<ResourceTypes>
  readonly clock: Clock
  readonly reporter: Reporter
  readonly person: Person
  /** Aborted by Ctrl-C or by the end of a job. What CloudFormation has begun goes on. */
  readonly signal?: AbortSignal | undefined
}

/** What waiting takes. */
export type Waiting = Pick<Tools, 'clock' | 'signal'>
