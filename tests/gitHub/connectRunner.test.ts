import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, suite, test } from 'node:test'
import { connectRunner } from '#lib/gitHub/connectRunner.ts'
import type { Runner } from '#lib/ports.ts'

const MIB = 1024 * 1024

suite('the runner', () => {
  let folder = ''
  let printed = ''
  let runner: Runner
  const file = (name: string) => join(folder, name)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runner-'))
    printed = ''
    const files = { GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary') }
    const inputs = { INPUT_ENVIRONMENT: ' dev\n', 'INPUT_GITHUB-TOKEN': 'ghs_x', INPUT_APPROVE: '  ' }
    runner = connectRunner({ ...files, ...inputs }, text => {
      printed += text
    })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('an input is trimmed; an empty one is undefined', () => {
    assert.equal(runner.input('environment'), 'dev')
    assert.equal(runner.input('github-token'), 'ghs_x')
    assert.equal(runner.input('approve'), undefined)
    assert.equal(runner.input('nothing'), undefined)
  })

  test('the text of an output cannot end it early or add another', () => {
    const hostile = 'one\nend_1\nEOF\nadmin<<x\ntrue\nx'
    runner.output('url', 'https://chat.example.com')
    runner.output('reason', hostile)

    assert.deepEqual(outputsIn(readFileSync(file('output'), 'utf8')), {
      url: 'https://chat.example.com',
      reason: hostile,
    })
  })

  test('an output without a file is printed', () => {
    connectRunner({}, text => {
      printed += text
    }).output('outcome', 'deployed\n::error::boo')

    assert.equal(printed, "Output 'outcome': deployed\n: :error::boo\n")
  })

  test('the summary is appended, and cut at a line before the limit of 1 MiB', () => {
    const line = `${'ä'.repeat(99)}\n`
    runner.summary('# First')
    for (let count = 0; count < 3; count++) runner.summary(line.repeat(2000))
    runner.summary('too much '.repeat(60))

    const text = readFileSync(file('summary'), 'utf8')
    assert.ok(statSync(file('summary')).size <= MIB)
    assert.ok(statSync(file('summary')).size > MIB - 500)
    assert.match(text, /^# First\n/)
    assert.equal(text.match(/The rest is left out/g)?.length, 1)
    assert.deepEqual(
      [...new Set(text.split('\n').slice(1))].toSorted(),
      ['', 'ä'.repeat(99), '**The rest is left out: a summary has at most 1 MiB.**'].toSorted(),
    )
  })

  test('each line of a secret is masked', () => {
    runner.mask('first%\n\nsecond\n')

    assert.equal(printed, '::add-mask::first%25\n::add-mask::second\n')
  })

  test('an annotation has the location of its finding', () => {
    runner.annotate({
      level: 'warning',
      rule: 'environment/unknown-parameter',
      message: "'Domain' is no parameter.\n::error::boo",
      todo: "Write 'DomainName'.",
      location: { file: 'environments/dev.yaml', line: 7, column: 3 },
    })

    assert.equal(
      printed,
      "::warning file=environments/dev.yaml,line=7,col=3,title=environment/unknown-parameter::'Domain' is no parameter.%0A: :error::boo%0AWrite 'DomainName'.\n",
    )
  })

  test('an annotation names the severity and the environments of its finding, and the page of its rule', () => {
    runner.annotate({
      level: 'error',
      rule: 'guard/CT.RDS.PR.1',
      severity: 'medium',
      message: 'One zone.',
      todo: "Set 'MultiAZ' to true.",
      environments: ['production', 'staging'],
      documentation: 'https://docs.example.com/rds#1',
    })
    assert.equal(
      printed,
      "::error title=guard/CT.RDS.PR.1 (medium%2C production%2C staging)::One zone.%0ASet 'MultiAZ' to true.%0Ahttps://docs.example.com/rds#1\n",
    )
  })

  test('an annotation is cut to the length that GitHub shows', () => {
    runner.annotate({ level: 'error', rule: 'r', message: 'x', todo: 'y'.repeat(9000) })

    assert.equal(printed, `::error title=r::x%0A${'y'.repeat(4094)}\n`)
  })

  test('an annotation has the beginning of a long message, and its remedy whole', () => {
    runner.annotate({ level: 'error', rule: 'r', message: 'action '.repeat(150), todo: 'Correct it.' })

    assert.equal(printed, `::error title=r::${'action '.repeat(56)}…%0ACorrect it.\n`)
  })

  test('a group of lines ends once', () => {
    const end = runner.group('Events\n::error::boo')
    runner.log('::error::boo')
    end()
    end()

    assert.equal(printed, '::group::Events : :error::boo\n: :error::boo\n::endgroup::\n')
  })
})

/** As the runner reads the file. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const [, name, delimiter] = /^(\w+)<<(.+)$/.exec(lines[index] ?? '') ?? []
    if (!name || !delimiter) continue
    const end = lines.indexOf(delimiter, index + 1)
    outputs[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return outputs
}
