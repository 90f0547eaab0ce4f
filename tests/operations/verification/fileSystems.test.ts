import { suite } from 'node:test'
import { filesProbe } from '#lib/operations/verification/fileSystems.ts'
import { healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'a mount target is being created',
    { runtime: { mountTargets: async () => [{ id: 'fsmt-1', state: 'creating' }] } },
    'unhealthy',
    /'fsmt-1' is creating/,
  ],
  ['there is no mount target', { runtime: { mountTargets: async () => [] } }, 'unhealthy', /no mount target/],
  [
    'the stack has no file system',
    { stack: healthyStack({ outputs: { FileSystemId: undefined }, resources: { 'nested-storage': [] } }) },
    'not-checked',
    /FileSystemId/,
  ],
  [
    'the file system is only a resource and no output',
    { stack: healthyStack({ outputs: { FileSystemId: undefined } }) },
    'healthy',
    /2 of 2/,
  ],
]

suite(`the check '${filesProbe.name}'`, () => testProbe(filesProbe, { cases: CASES, outputs: [] }))
