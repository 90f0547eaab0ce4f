import assert from 'node:assert/strict'
import { once } from 'node:events'
import { suite, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { runScript, startRehearsalServer, startScript } from '../fakes/rehearsal/runScript.ts'
import { openServerHistory } from '../fakes/rehearsal/serverHistory.ts'

// Buys the promise that a killed run can be run again, with real processes and real time: about four minutes.
const KILLS = 5
/** A seed, and the longest life of a killed deployment in seconds: until its change set, and until the creation's middle. */
const SERIES = [
  { seed: 1, longestLife: 5 },
  { seed: 20261128, longestLife: 20 },
] as const

suite('five deployments that are killed at random moments', () => {
  for (const { seed, longestLife } of SERIES)
    test(`the sixth deployment ends green, everything ran once, and nothing stays behind (seed ${seed})`, async t => {
      await using server = await startRehearsalServer('2s')
      const history = openServerHistory(server.variables)
      const lives = Array.from({ length: KILLS }, (_, index) => longestLife * fractionOf(seed, index))
      for (const life of lives) {
        const killed = startScript('deploy', ['dev', '--yes'], server.variables)
        killed.stdout?.resume()
        killed.stderr?.resume()
        const closed = once(killed, 'close')
        await Promise.race([setTimeout(life * 1_000, undefined, { ref: false }), closed])
        killed.kill('SIGKILL')
        await closed
        const root = (await history.stacks()).find(({ StackName: name }) => name === 'open-webui-dev')
        t.diagnostic(`killed after ${life.toFixed(1)} s: ${root?.StackStatus ?? 'no stack'}`)
      }

      const { code, stdout, stderr } = await runScript('deploy', ['dev', '--yes'], server.variables)

      assert.equal(code, 0, `${stdout}\n${stderr}`)
      assert.deepEqual(await history.changeSets(), [])
      const stacks = (await history.stacks()).filter(({ StackStatus: status }) => status !== 'DELETE_COMPLETE')
      assert.deepEqual(
        stacks.filter(({ StackStatus: status }) => status !== 'CREATE_COMPLETE'),
        [],
      )
      for (const { StackId: id = '', StackName: name } of stacks) {
        const ends = (await history.events(id)).filter(event => event.ResourceStatus?.endsWith('_COMPLETE'))
        const subjects = ends.map(event => event.LogicalResourceId)
        assert.deepEqual(subjects.toSorted(), [...new Set(subjects)].toSorted(), `${name}`)
        assert.ok(
          ends.every(event => event.ResourceStatus === 'CREATE_COMPLETE'),
          `${name}`,
        )
      }
    })
})

/** A fraction of 1 from a seed, the same on every machine. */
function fractionOf(seed: number, index: number): number {
  const value = Math.sin(seed * 12.9898 + (index + 1) * 78.233) * 43_758.5453
  return value - Math.floor(value)
}
