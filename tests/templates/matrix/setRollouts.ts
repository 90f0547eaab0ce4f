import { suite, test } from 'node:test'
import { namedSets } from './parameterSets.ts'
import { startSetRollout } from './setRollout.ts'

/**
 * Creates the stack of each set, updates it to the next set, and deletes it, in an account of its own. Two files share the sets,
 * because each has a process.
 */
export function testRollouts(share: 'even' | 'odd'): void {
  const all = Object.entries(namedSets)
  const own = all
    .map(([name, set], index) => ({ index, name, set, next: all[(index + 1) % all.length] }))
    .filter(({ index }) => (index % 2 === 0) === (share === 'even'))

  suite(`the ${share} sets in the built-in CloudFormation, which asks for every permission`, () => {
    let done = 0
    for (const { name, set, next } of own)
      test(`the stack of ${name} is created, updated to ${next?.[0]} and deleted`, async () => {
        const rollout = await startSetRollout()
        const target = next?.[1] ?? set

        await rollout.deploy(set)
        await rollout.deploy(target)
        await rollout.remove(target)
        done += 1
      })

    test(`the ${share} sets are counted`, t => {
      t.diagnostic(`held: ${done} stacks of the ${share} sets created, updated to the next set and deleted`)
    })
  })
}
