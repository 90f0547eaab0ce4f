import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { runScript, startRehearsalServer, startScript } from '../fakes/rehearsal/runScript.ts'
import { openServerHistory } from '../fakes/rehearsal/serverHistory.ts'

test('a deployment that is killed while its change set is being read leaves nothing after the next run', async () => {
  await using server = await startRehearsalServer()
  const history = openServerHistory(server.variables)
  const killed = startScript('deploy', ['dev', '--yes'], server.variables)
  killed.stdout?.resume()
  killed.stderr?.resume()
  while (killed.exitCode === null && (await history.changeSets()).length === 0) await setTimeout(5)
  killed.kill('SIGKILL')
  if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'close')
  assert.equal(killed.signalCode, 'SIGKILL')
  assert.notEqual((await history.changeSets()).length, 0)

  const { code, stdout } = await runScript('change-set', ['dev'], server.variables)

  assert.equal(code, 0, stdout)
  assert.match(stdout, /Removed change set deploy-\S+ and the empty stack open-webui-dev:\s+an earlier run left them/)
  assert.deepEqual(await history.changeSets(), [])
  const empty = (await history.stacks()).filter(({ StackStatus: status }) => status === 'REVIEW_IN_PROGRESS')
  assert.deepEqual(empty, [])
})
