import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Command } from '../../scripts/command/command.ts'
import { helpLines } from '../../scripts/command/help.ts'
import { parseArguments } from '../../scripts/command/parseArguments.ts'
import { asksForDocument } from '../../scripts/command/writeDocument.ts'
import { rowsOf } from '../fakes/console/fakeScreen.ts'

const command: Command<'yes' | 'expect' | 'deadline'> = {
  name: 'deploy',
  purpose: 'Deploy an environment.',
  environments: 'one',
  flags: {
    yes: { meaning: 'no prompt' },
    expect: { value: 'FINGERPRINT', meaning: 'only this' },
    deadline: { value: 'DURATION', meaning: 'the longest time' },
  },
  examples: [{ args: 'dev --yes', meaning: 'no prompt' }],
  exits: { 0: 'deployed', 1: 'failed', 3: 'refused' },
  afterInterrupt: 'CloudFormation continues.',
}

suite('the arguments of a command', () => {
  test('may come in any order', () => {
    const args = parseArguments(command, ['--expect', 'abc', 'dev', '--yes', '--deadline=90s'])

    assert.deepEqual(args.environments, ['dev'])
    assert.equal(args.text('expect'), 'abc')
    assert.equal(args.deadline('deadline'), 90)
    assert.equal(args.has('yes'), true)
    assert.equal(args.has('json'), false)
  })

  for (const [words, environments] of [
    [['dev', 'dev'], ['dev']],
    [
      ['dev', 'staging', 'dev'],
      ['dev', 'staging'],
    ],
    [
      ['staging', 'dev'],
      ['staging', 'dev'],
    ],
    [[], []],
  ] as const)
    test(`of a verb that takes several environments have each once: ${words.join(' ')}`, () => {
      assert.deepEqual(parseArguments({ ...command, environments: 'any' }, words).environments, environments)
    })

  test('keep a repeated environment where one is taken, which is refused', () => {
    assert.deepEqual(parseArguments(command, ['dev', 'dev']).environments, ['dev', 'dev'])
  })

  for (const [argv, asks] of [
    [['dev', '--json'], true],
    [['--json=true', 'dev'], true],
    [['dev', '--json='], true],
    [['dev', '--jsonx'], false],
    [['json'], false],
  ] as const)
    test(`ask for ${asks ? 'a' : 'no'} document with ${argv.join(' ')}`, () => {
      assert.equal(asksForDocument(argv), asks)
    })

  test('have no deadline without its flag', () => {
    assert.equal(parseArguments(command, ['dev']).deadline('deadline'), undefined)
  })

  test('may ask for help by -h and by --help', () => {
    assert.equal(parseArguments(command, ['-h']).has('help'), true)
    assert.equal(parseArguments(command, ['--help']).has('help'), true)
  })

  for (const [argv, message] of [
    [['dev', '--yess'], "Unknown flag '--yess'. Did you mean '--yes'?"],
    [['dev', '-y'], "Unknown flag '-y'. Did you mean '--yes'?"],
    [['dev', '--quite-another'], "Unknown flag '--quite-another'."],
    [['dev', '--constructor'], "Unknown flag '--constructor'."],
    [['dev', '--expect'], "Flag '--expect' needs a value: --expect FINGERPRINT."],
    [['dev', '--expect', '--yes'], "Flag '--expect' needs a value: --expect FINGERPRINT."],
    [['dev', '--expect='], "Flag '--expect' needs a value: --expect FINGERPRINT."],
    [['dev', '--yes=no'], "Flag '--yes' takes no value."],
    [['dev', '--yes', '--yes'], "Flag '--yes' is given twice."],
  ] as const)
    test(`the arguments of a command are refused as ${argv.join(' ')}`, () => {
      assert.throws(() => parseArguments(command, argv), { name: 'Problem', kind: 'usage', message })
    })

  test('the arguments of a command are refused with a deadline that has no unit', () => {
    const args = parseArguments(command, ['dev', '--deadline=30'])
    assert.throws(() => args.deadline('deadline'), {
      name: 'Problem',
      kind: 'usage',
      message: "Invalid value '30' for '--deadline': expected a duration such as '90s', '30m' or '2h'.",
    })
  })

  test('the arguments of a command are refused where a verb takes only flags', () => {
    assert.throws(() => parseArguments({ ...command, environments: 'none' }, ['dev']), {
      kind: 'usage',
      message: "Unexpected argument 'dev': 'deploy' takes only flags.",
    })
  })
})

test('help fits into 80 columns and names every flag and exit code', () => {
  const rows = rowsOf(helpLines(command), 80)
  assert.ok(rows.every(row => row.length <= 80))
  const text = rows.join('\n')
  for (const part of ['--yes', '--expect FINGERPRINT', '--json', '--help', '  0 ', '  1 ', '  2 ', '  3 ', '  130  '])
    assert.ok(text.includes(part), part)
})
