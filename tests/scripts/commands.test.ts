import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { COMMANDS } from '../../scripts/command/catalogue/commands.ts'
import { OTHER_NAMES } from '../../scripts/command/catalogue/otherNames.ts'
import { namedHelp } from '../../scripts/command/namedHelp.ts'
import { overviewLines } from '../../scripts/command/overview.ts'
import { exitCodeTable } from '../../scripts/document/exitCodes.ts'
import { withSection } from '../../scripts/document/section.ts'
import { rowsOf } from '../fakes/console/fakeScreen.ts'

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts
const names = COMMANDS.map(({ name }) => name)
/** Names of other tools, which only say which command is meant. */
const hints = Object.keys(scripts).filter(name => name in OTHER_NAMES)

suite('the commands of package.json', () => {
  test('every command of package.json is in the overview, and each in the overview is a command', () => {
    assert.deepEqual([...names, ...hints, 'start'].sort(), Object.keys(scripts).sort())
  })

  test('npm start shows every command, in one row of 80 columns', () => {
    const rows = rowsOf(overviewLines(), 80)
    for (const name of names) assert.equal(rows.filter(row => row.startsWith(`  ${name} `)).length, 1, name)
    assert.ok(rows.length < 45, `${rows.length} rows`)
    assert.match(scripts.start ?? '', / scripts\/help\.ts$/)
  })

  for (const [name, script] of Object.entries(scripts)) {
    test(`npm run ${name} sets up, then runs a script that exists with the arguments of npm`, () => {
      const [, file, argument] = /^node scripts\/set-up\.mjs(?: && tsx (\S+\.ts)(?: (--\w+|\w+))?)?$/.exec(script) ?? []
      assert.ok(name === 'set-up' ? file === undefined : file !== undefined && existsSync(file), script)
      if (hints.includes(name)) assert.equal(argument, name)
    })
  }

  for (const { name } of COMMANDS)
    test(`npm run help -- ${name} shows usage, examples and exit codes`, () => {
      const text = rowsOf(namedHelp(name), 100).join('\n')
      assert.match(text, /^.+\n(.+\n)?\nUsage\n {2}npm run [\w:-]+/)
      assert.match(text, /\nExamples\n(.+\n)+\nExit codes\n {2}0 /)
    })
})

suite('the exit codes of the page', () => {
  const page = readFileSync('scripts/README.md', 'utf8')

  test('the table of the exit codes has every verb, as its help shows it', () => {
    assert.equal(withSection(page, 'exit codes', exitCodeTable()), page, "Run 'npm run document'.")
  })

  for (const { name, command } of COMMANDS)
    if (command.kind === 'verb')
      test(`every outcome of ${name} on the page has an exit code that its help explains`, () => {
        const rows = [...page.matchAll(/^\| `([\w-]+)` \| `[\w-]+` \| ([^|]+) \|/gm)].filter(
          ([, verb]) => verb === name,
        )
        const codes = new Set(rows.flatMap(([, , text = '']) => text.match(/\d+/g) ?? []).map(Number))
        const explained = [...Object.keys(command.verb.exits).map(Number), 2, 130, 143, 129]
        assert.ok(rows.length > 0 || name === 'bench', name)
        for (const code of codes) assert.ok(explained.includes(code), `${name}: ${code}`)
      })
})

suite('a command that does not exist', () => {
  for (const [name, message] of [
    ['plan', "There is no command 'plan'. The command for it is 'change-set': show what a deployment would change."],
    [
      'destroy',
      "There is no command 'destroy'. The command for it is 'teardown': delete the stack, and list what remains.",
    ],
    ['delpoy', "There is no command 'delpoy'. Did you mean 'deploy'?"],
    ['detsroy', "There is no command 'detsroy'. Did you mean 'teardown'?"],
    ['toString', "There is no command 'toString'."],
  ] as const)
    test(`npm run help -- ${name} names the command that may be meant`, () => {
      assert.throws(() => namedHelp(name), { kind: 'usage', message })
    })

  test('every name of another tool stands for a command, and is none itself', () => {
    for (const [other, name] of Object.entries(OTHER_NAMES))
      assert.deepEqual([names.includes(name), names.includes(other)], [true, false], other)
    assert.deepEqual(hints.sort(), ['apply', 'destroy', 'diff', 'plan', 'preview'])
  })
})
