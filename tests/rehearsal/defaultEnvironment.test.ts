import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { defaultEnvironment } from '../../scripts/rehearsal/defaultEnvironment.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'

suite('a rehearsal without the name of an environment', () => {
  for (const [when, names, expected] of [
    ['is that of dev', ['alpha', 'dev'], 'dev'],
    ['is that of the first environment where there is no dev', ['qa', 'staging'], 'qa'],
    ['names dev where there is no environment, so that the error says which file to add', [], 'dev'],
  ] as const)
    test(`a rehearsal without the name of an environment ${when}`, async () => {
      const files = Object.fromEntries(names.map(name => [`environments/${name}.yaml`, '']))

      assert.equal(await defaultEnvironment({ workspace: fakeWorkspace(files) }), expected)
    })
})
