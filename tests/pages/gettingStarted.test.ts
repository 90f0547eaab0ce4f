import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { load } from 'js-yaml'
import { parsePage } from '../fakes/pages/markdownPage.ts'
import { problemsOfNpmCommand } from '../fakes/pages/npmCommand.ts'

const PAGE = parsePage(readFileSync('.github/GETTING-STARTED.md', 'utf8'))
const COMMANDS = PAGE.blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter(Boolean)

/** Parts of every shell, and the programs that the test which follows the page provides. */
const PROGRAMS = ['cd', 'export', 'copied', 'template', 'git', 'npm']

/** The defects of a command of the page, before it is run. */
function problemsOf(command: string): readonly string[] {
  const [program = ''] = command.split(/[ =]/)
  if (!PROGRAMS.includes(program)) return [`unknown program '${program}'`]
  return program === 'npm' ? problemsOfNpmCommand(command) : []
}

suite('the commands of the guide', () => {
  for (const command of new Set(COMMANDS))
    test(`a known program runs: ${command}`, () => assert.deepEqual(problemsOf(command), []))

  for (const [subject, command, problem] of [
    ['a program that nothing provides', 'curl https://example.com', "unknown program 'curl'"],
    ['a verb that is gone', 'npm run gone -- dev', "'gone' is no script of package.json"],
    ['a flag that is gone', 'npm run deploy -- dev --gone', "'deploy' has no flag '--gone'"],
    ["arguments without '--'", 'npm run deploy dev', "the arguments are without '--'"],
  ] as const)
    test(`the check of the commands finds ${subject}`, () => assert.deepEqual(problemsOf(command), [problem]))

  test('the values of the guide are those of parameters and keys that exist', () => {
    const schema = JSON.parse(readFileSync('environments/environment.schema.json', 'utf8'))
    const { properties } = schema
    const blocks = PAGE.blocks.filter(({ language }) => language === 'yaml')

    for (const { text } of blocks) {
      const { parameters = {}, ...keys } = load(text) as Record<string, Record<string, unknown>>
      assert.deepEqual(
        Object.keys(keys).filter(key => !(key in properties)),
        [],
      )
      assert.deepEqual(
        Object.keys(parameters).filter(name => !(name in properties.parameters.properties)),
        [],
      )
    }
    assert.ok(blocks.length >= 2)
  })
})

/** Where the tools, the templates and the workflows have their sentences. */
const SOURCES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(file =>
    /^(?:actions\/(?!dist\/)|scripts\/(?!emulator|rehearsal)|cloudformation\/|\.github\/workflows\/)/.test(file),
  )
  .filter(file => /\.(?:ts|mjs|ya?ml)$/.test(file))
const SENTENCES = SOURCES.map(file => readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ')).join('\n')

/** The parts of a quoted message that no source has; `…` stands for a name that differs. */
function unknownParts(message: string): readonly string[] {
  return message.split('…').filter(part => /\w/.test(part) && !SENTENCES.includes(part))
}

suite('the messages of the guide', () => {
  const messages = PAGE.firstColumnCode.filter(text => text.includes(' '))

  test('the guide explains at least twenty messages', () => assert.ok(messages.length >= 20))

  for (const message of messages) test(`the tools print: ${message}`, () => assert.deepEqual(unknownParts(message), []))

  test('the check of the messages finds one that nothing prints', () => {
    assert.deepEqual(unknownParts("Environment '…' is gone for good."), ["' is gone for good."])
  })
})
