import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { fakeAccountRoles } from './aws/fakeAccountRoles.ts'
import { type FakeObjectStore, fakeObjectStore } from './aws/fakeObjectStore.ts'
import { fakeRuntime } from './aws/fakeRuntime.ts'
import { fakeSnapshots } from './aws/fakeSnapshots.ts'
import { fakeZones } from './aws/fakeZones.ts'
import { virtualClock } from './clock/virtualClock.ts'
import {
  type CloudFormationScript,
  type FakeCloudFormation,
  fakeCloudFormation,
} from './cloudFormation/fakeCloudFormation.ts'
import { type FakePrompt, fakePrompt } from './console/fakePrompt.ts'
import { type FakeReporter, fakeReporter } from './console/fakeReporter.ts'
import { fakeWorkspace } from './files/fakeWorkspace.ts'
import { fakeRepositoryLookup } from './gitHub/fakeRepositoryLookup.ts'
import { fakeHttpClient } from './http/fakeHttpClient.ts'
import { fakeRuns } from './runs/fakeRuns.ts'

export type FakeTools = AdministratorTools & {
  readonly cloudFormation: FakeCloudFormation
  readonly objectStore: FakeObjectStore
  readonly reporter: FakeReporter
  readonly prompt: FakePrompt
}

type ToolOverrides = Partial<Omit<AdministratorTools, 'cloudFormation' | 'objectStore' | 'reporter' | 'prompt'>> & {
  readonly script?: Partial<CloudFormationScript>
  readonly objectStore?: FakeObjectStore
  readonly reporter?: FakeReporter
  readonly prompt?: FakePrompt
}

/** Fake tools for one operation; no wait takes time. */
export function fakeTools({ script = {}, ...overrides }: ToolOverrides = {}): FakeTools {
  const clock = overrides.clock ?? virtualClock()
  return {
    clock,
    cloudFormation: fakeCloudFormation({ clock, ...script }),
    objectStore: fakeObjectStore(),
    identity: { caller: async () => ({ account: '111122223333', arn: 'arn:aws:iam::111122223333:user/me' }) },
    runtime: fakeRuntime(),
    snapshots: fakeSnapshots(),
    accountRoles: fakeAccountRoles(),
    repositories: fakeRepositoryLookup(),
    administration: () => undefined,
    httpClient: fakeHttpClient({}),
    zones: fakeZones(),
    workspace: fakeWorkspace(),
    schemas: schemaValidator,
    types: async () => ({ find: () => undefined }),
    reporter: fakeReporter(),
    runs: fakeRuns(),
    prompt: fakePrompt(),
    ...overrides,
  }
}
