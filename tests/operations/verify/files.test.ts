import { suite } from 'node:test'
import { filesProbe } from '#lib/operations/verification/fileSystems.ts'
import { aRunningStack } from '../../fakes/aRunningStack.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'a mount target is being made',
    { runtime: { mountTargets: async () => [{ id: 'fsmt-1', state: 'creating' }] } },
    'unhealthy',
    /'fsmt-1' is creating/,
  ],
  ['there is no mount target', { runtime: { mountTargets: async () => [] } }, 'unhealthy', /no mount target/],
  [
    'the stack has no file system',
    { stack: aRunningStack({ outputs: { FileSystemId: undefined }, resources: { 'nested-storage': [] } }) },
    'not-checked',
    /FileSystemId/,
  ],
  [
    'only the resource names it',
    { stack: aRunningStack({ outputs: { FileSystemId: undefined } }) },
    'healthy',
    /2 of 2/,
  ],
]

suite(`the check '${filesProbe.name}'`, () => provesProbe(filesProbe, { cases: CASES, outputs: [] }))
