import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { missingProtectionOf } from '#lib/operations/review/deployedProtection.ts'
import { aStack } from '../../fakes/cloudFormation/aStack.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

suite('the deletion protection of a protected environment', () => {
  const stack = aStack({ parameters: { DeletionProtection: 'false' }, terminationProtection: true })
  for (const [what, parameters, missing] of [
    ['is missing where the deployed stack has none', {}, ['deletion-protection']],
    ['is not missing where the file sets a parameter of that name', { DeletionProtection: 'false' }, []],
  ] as const)
    test(`deletion protection ${what}`, () =>
      assert.deepEqual(missingProtectionOf(anEnvironment({ protected: true, parameters }), stack), missing))
})
