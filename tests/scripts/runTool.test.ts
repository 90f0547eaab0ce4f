import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import type { Tool } from '../../scripts/command/command.ts'
import { parseToolArguments } from '../../scripts/command/parseArguments.ts'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'

/** Runs a script in an empty folder, in which it could neither read nor build anything. */
function runTool(name: string, ...args: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'tool-'))
  const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...TYPESCRIPT_OPTIONS, resolve(`scripts/${name}.ts`), ...args],
    { cwd, env: { ...env, COLUMNS: '100', LC_ALL: 'C.UTF-8' }, encoding: 'utf8', timeout: 30_000 },
  )
  const written = readdirSync(cwd)
  rmSync(cwd, { recursive: true })
  return { code: status, stdout, stderr, written }
}

suite('the scripts about the repository itself', () => {
  for (const name of ['build', 'document', 'test']) {
    for (const flag of name === 'build' ? ['-h'] : ['--help'])
      test(`npm run ${name} -- ${flag} prints the help and does nothing else`, () => {
        const { code, stdout, stderr, written } = runTool(name, flag)
        assert.equal(code, 0, stderr)
        assert.match(stdout, new RegExp(`^.+\\n\\nUsage\\n  npm run ${name}`))
        assert.match(stdout, /\n {2}2 {2}invalid arguments\n$/)
        assert.equal(stderr, '')
        assert.deepEqual(written, [])
      })

    test(`npm run ${name} refuses an unknown flag and does nothing`, () => {
      const { code, stdout, stderr, written } = runTool(name, '--hlep')
      assert.equal(code, 2)
      assert.match(stderr, /^✗ Unknown flag '--hlep'\. Did you mean '--help'\?\n/)
      assert.equal(stdout, '')
      assert.deepEqual(written, [])
    })
  }

  test('npm run check -- --help prints the help and checks nothing', () => {
    const { code, stdout, stderr } = runTool('check', '--help')
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^.+\n\nUsage\n {2}npm run check\n/)
  })

  for (const [name, args, message] of [
    ['format', ['--hlep'], "Unknown flag '--hlep'. Did you mean '--help'?"],
    ['cut-permissions', ['a'], "Unexpected argument 'a'."],
    ['build', ['a', 'b'], "Unexpected argument 'b'."],
    ['document', ['a'], "Unexpected argument 'a'."],
    ['test', ['tests/consol'], "There is no file or folder 'tests/consol'. Did you mean 'tests/console'?"],
    ['help', ['plan'], "There is no command 'plan'. The command for it is 'change-set':"],
    ['help', ['plan', 'dev'], "There is no command 'plan'. The command for it is 'change-set':"],
    ['help', ['destroy', 'dev', '--yes'], "There is no command 'destroy'. The command for it is 'teardown':"],
    ['help', ['apply', '-h'], "There is no command 'apply'. The command for it is 'deploy':"],
    ['help', ['deploy', 'dev'], "Unexpected argument 'dev'."],
    ['test', ['--long', 'tests/x.test.ts'], "Flag '--long' takes no files."],
  ] as const)
    test(`npm run ${name} refuses the arguments ${args.join(' ')}`, () => {
      const { code, stderr } = runTool(name, ...args)
      assert.equal(code, 2)
      assert.ok(stderr.startsWith(`✗ ${message}`), stderr)
    })

  test('the arguments of such a script are files and known flags', () => {
    const tool: Tool<'long'> = {
      name: 'test',
      purpose: 'Test.',
      operands: { name: '[FILE …]', max: 2 },
      flags: { long: { meaning: 'the long ones' } },
      examples: [],
      exits: { 0: 'passed', 1: 'failed' },
    }

    const { operands, has } = parseToolArguments(tool, ['a', '--long', 'b'])

    assert.deepEqual([operands, has('long'), has('help')], [['a', 'b'], true, false])
    assert.throws(() => parseToolArguments(tool, ['a', 'b', 'c']), {
      kind: 'usage',
      message: "Unexpected argument 'c'.",
    })
    assert.throws(() => parseToolArguments(tool, ['--json']), { kind: 'usage', message: "Unknown flag '--json'." })
  })
})
