import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import type { Command } from '../../scripts/command/command.ts'
import { deployExitCode } from '../../scripts/command/deployExitCode.ts'
import { helpLines } from '../../scripts/command/help.ts'
import { parseArguments } from '../../scripts/command/parseArguments.ts'
import { rowsOf } from '../fakes/console/fakeScreen.ts'
import { aCheck, checks, failedDeployment } from '../fakes/model/outcomes.ts'

const command: Command<'yes' | 'expect' | 'timeout'> = {
  name: 'deploy',
  purpose: 'Deploy an environment.',
  environments: 'one',
  flags: {
    yes: { meaning: 'do not ask' },
    expect: { value: 'FINGERPRINT', meaning: 'only this' },
    timeout: { value: 'MINUTES', meaning: 'how long' },
  },
  examples: [{ words: 'dev --yes', meaning: 'does not ask' }],
  exits: { 0: 'deployed', 1: 'failed', 3: 'refused' },
  afterwards: 'CloudFormation goes on',
}

suite('the words of a command', () => {
  test('may come in any order', () => {
    const words = parseArguments(command, ['--expect', 'abc', 'dev', '--yes', '--timeout=90'])

    assert.deepEqual(words.environments, ['dev'])
    assert.equal(words.text('expect'), 'abc')
    assert.equal(words.number('timeout'), 90)
    assert.equal(words.has('yes'), true)
    assert.equal(words.has('json'), false)
  })

  test('may ask for help in two ways', () => {
    assert.equal(parseArguments(command, ['-h']).has('help'), true)
    assert.equal(parseArguments(command, ['--help']).has('help'), true)
  })

  for (const [typed, message] of [
    [['dev', '--yess'], "'deploy' has no flag '--yess'. Did you mean '--yes'?"],
    [['dev', '-y'], "'deploy' has no flag '-y'. Did you mean '--yes'?"],
    [['dev', '--quite-another'], "'deploy' has no flag '--quite-another'."],
    [['dev', '--constructor'], "'deploy' has no flag '--constructor'."],
    [['dev', '--expect'], '--expect needs a value: --expect FINGERPRINT.'],
    [['dev', '--expect', '--yes'], '--expect needs a value: --expect FINGERPRINT.'],
    [['dev', '--expect='], '--expect needs a value: --expect FINGERPRINT.'],
    [['dev', '--yes=no'], '--yes takes no value.'],
    [['dev', '--yes', '--yes'], '--yes is given twice.'],
  ] as const)
    test(`are refused as ${typed.join(' ')}`, () => {
      assert.throws(() => parseArguments(command, typed), { name: 'Problem', kind: 'usage', message })
    })

  for (const written of ['soon', '0', '-3', 'Infinity'])
    test(`are no number as ${written}`, () => {
      const words = parseArguments(command, ['dev', `--timeout=${written}`])
      assert.throws(
        () => words.number('timeout'),
        error => error instanceof Problem && error.kind === 'usage' && error.message.includes(`'${written}'`),
      )
    })
})

test('words are refused where only flags are taken', () => {
  assert.throws(() => parseArguments({ ...command, environments: 'none' }, ['dev']), {
    kind: 'usage',
    message: "'deploy' takes no word but flags, but was given 'dev'.",
  })
})

test('help fits into 80 columns and names every flag and exit code', () => {
  const rows = rowsOf(helpLines(command), 80)
  assert.ok(rows.every(row => row.length <= 80))
  const text = rows.join('\n')
  for (const part of ['--yes', '--expect FINGERPRINT', '--json', '--help', '  0 ', '  1 ', '  2 ', '  3 ', '  130  '])
    assert.ok(text.includes(part), part)
})

suite('the exit code of a deployment', () => {
  const proof = { outputs: {}, checks: [aCheck()] }
  for (const [when, outcome, code] of [
    ['deployed and healthy', { kind: 'deployed', ...proof }, 0],
    ['unchanged and healthy', { kind: 'unchanged', ...proof }, 0],
    ['unchanged, but not healthy', { kind: 'unchanged', outputs: {}, checks }, 1],
    ['unchanged, where a check could not be made', { kind: 'unchanged', outputs: {}, checks: checks.slice(2) }, 1],
    ['deployed, but not proven', { kind: 'deployed-not-proven', ...proof }, 1],
    ['rolled-back', { ...failedDeployment, kind: 'rolled-back' }, 1],
    ['failed', failedDeployment, 1],
    ['declined', { kind: 'declined' }, 3],
    ['bootstrapped', { kind: 'created', outputs: {} }, 0],
  ] as const)
    test(`is ${code} when ${when}`, () => assert.equal(deployExitCode(outcome), code))
})
