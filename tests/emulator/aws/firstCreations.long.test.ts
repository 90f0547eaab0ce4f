import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deploy } from '#lib/operations/deploy.ts'
import type { Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import {
  createAfterFailure,
  createdResourcesOf,
  failCreationAt,
  secondStepFaultsOf,
} from '../../fakes/emulator/failedCreation.ts'
import { production, startReviewedAccount } from '../../fakes/emulator/startReviewedAccount.ts'

// Buys the promise that a first creation can fail anywhere and leaves nothing that blocks the next one: some minutes.
const ACCOUNTS: readonly (readonly [string, typeof production, Partial<Switches>])[] = [
  ['a protected environment', production, { parentRollbackIsCreation: true }],
  [
    'an unprotected environment, with nested stacks that are deleted as later deletions are',
    { ...production, protected: false },
    { parentRollbackIsCreation: false },
  ],
]

suite('a first creation that fails at any resource', { concurrency: false }, () => {
  for (const [title, environment, switches] of ACCOUNTS)
    test(`a first creation that fails at any resource can be repeated: ${title}`, async t => {
      await using aws = await startReviewedAccount(environment, { switches })
      const resources = await createdResourcesOf(environment, aws.tools.workspace)
      assert.ok(resources.length >= 90, String(resources.length))
      // The next creation can meet only the resources that stay, so each set of them is met once.
      const met = new Set<string>()
      const rows: string[] = []
      for (const resource of resources) {
        const { remaining } = await failCreationAt(resource, environment, aws)
        const set = remaining.join(', ')
        if (!met.has(set)) await createAfterFailure(environment, aws)
        met.add(set)
        rows.push(`| ${resource} | ${set || 'nothing'} |`)
      }

      assert.ok(met.size > 1 && met.has(''))
      t.diagnostic(`${resources.length} resources, ${met.size} sets of what stays`)
      console.log([`${title}:`, '| fails | stays, named with its command |', '| --- | --- |', ...rows].join('\n'))
    })

  test('a second step that fails at any resource leaves a deployment that the next run protects', async t => {
    await using aws = await startReviewedAccount()
    const { engine, tools, expect } = aws
    const faults = await secondStepFaultsOf(production, tools.workspace)
    const order = { environment: production, yes: false, expect }
    for (const fault of faults) {
      engine.injectedFaults = [fault]

      const outcome = await deploy(order, tools)

      assert.ok(outcome.kind === 'deployed-not-protected', `${fault.resource}: ${outcome.kind}`)
      assert.match(outcome.reason, new RegExp(`^${fault.resource} failed: It fails on purpose`))
    }
    engine.injectedFaults = []

    assert.equal((await deploy(order, tools)).kind, 'deployed')
    assert.ok(faults.length >= 10, String(faults.length))
    t.diagnostic(`${faults.length} resources: ${faults.map(({ resource }) => resource).join(', ')}`)
  })
})
