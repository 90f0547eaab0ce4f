import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { LOCAL_COMMAND } from '../../scripts/command/catalogue/local.ts'
import { localRequestOf } from '../../scripts/command/localRequest.ts'
import { parseArguments } from '../../scripts/command/parseArguments.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const requestOf = (words: string) => localRequestOf(parseArguments(LOCAL_COMMAND, words.split(' ').filter(Boolean)))

suite('the arguments of local', () => {
  test('a start has the profile local and no other limit, unless it says so', () => {
    const plain = requestOf('start')
    assert.deepEqual([plain.command, plain.profile, plain.deadlineSeconds], ['start', 'local', undefined])
    const { profile, deadlineSeconds } = requestOf('start --profile cognito --deadline 5m')
    assert.deepEqual([profile, deadlineSeconds], ['cognito', 300])
  })

  test('logs takes the name of a service', () => {
    const { service, follow } = requestOf('logs database --follow')
    assert.deepEqual([service, follow], ['database', true])
  })

  test('reset takes the name of the volume', () => assert.equal(requestOf('reset --volume-name a').typedName, 'a'))

  for (const [words, message] of [
    ['', 'Missing command. Commands: check, start, stop, logs, reset, status, open.'],
    ['strat', "Unknown command 'strat'. Did you mean 'start'?"],
    ['frobnicate', "Unknown command 'frobnicate'."],
    ['stop database', "Unexpected argument 'database'."],
    ['logs database cache', "Unexpected argument 'cache'."],
    ['stop --follow', "'local stop' takes no flag '--follow'."],
    ['status --profile plain', "'local status' takes no flag '--profile'."],
    ['start --volume-name a', "'local start' takes no flag '--volume-name'."],
    ['start --profile cognitto', "Unknown profile 'cognitto'. Did you mean 'cognito'?"],
    ['start --yes', "Unknown flag '--yes'."],
    ['logs --follow --json', "'--follow' does not go with '--json': its document would have no end."],
  ] as const)
    test(`the arguments '${words}' of local are refused`, async () => {
      const problem = await expectProblem(() => requestOf(words))
      assert.equal(problem.message, message)
      assert.equal(problem.kind, 'usage')
    })
})
