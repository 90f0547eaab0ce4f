import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Tools } from '#lib/operations/tools.ts'
import { aCloudFormation, type FakeCloudFormation, type Script } from './aCloudFormation.ts'
import { anAutomaticClock } from './anAutomaticClock.ts'
import { anObjectStore, type FakeObjectStore } from './anObjectStore.ts'
import { aPerson, type FakePerson } from './aPerson.ts'
import { aReporter, type FakeReporter } from './aReporter.ts'
import { aRuntime } from './aRuntime.ts'
import { aWeb } from './aWeb.ts'
import { aWorkspace } from './aWorkspace.ts'

export type FakeTools = Tools & {
  readonly cloudFormation: FakeCloudFormation
  readonly objectStore: FakeObjectStore
  readonly reporter: FakeReporter
  readonly prompt: FakePerson
}

type Wanted = Partial<Omit<Tools, 'cloudFormation' | 'objectStore' | 'reporter' | 'prompt'>> & {
  readonly script?: Partial<Script>
  readonly objectStore?: FakeObjectStore
  readonly reporter?: FakeReporter
  readonly prompt?: FakePerson
}

/** A world for one operation: everything is fake, nothing waits. */
export function theTools({ script = {}, ...wanted }: Wanted = {}): FakeTools {
  const clock = wanted.clock ?? anAutomaticClock()
  return {
    clock,
    cloudFormation: aCloudFormation({ clock, ...script }),
    objectStore: anObjectStore(),
    identity: { caller: async () => ({ account: '111122223333', arn: 'arn:aws:iam::111122223333:user/me' }) },
    runtime: aRuntime(),
    web: aWeb({}),
    workspace: aWorkspace(),
    schemas: schemaValidator,
    types: async () => ({ find: () => undefined }),
    reporter: aReporter(),
    prompt: aPerson(),
    ...wanted,
  }
}
