import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { expectProblem, findingLines } from '../fakes/model/expectProblem.ts'

const folder = mkdtempSync(join(tmpdir(), 'linter-'))
after(() => rmSync(folder, { recursive: true }))

/** An executable with the output of a cfn-lint. */
function anExecutable({ stdout = '', stderr = '', code = 0 }): string {
  const path = join(folder, `tool-${Math.random()}`)
  const script = `process.stdout.write(${JSON.stringify(stdout)}); process.stderr.write(${JSON.stringify(stderr)}); process.exitCode = ${code}`
  writeFileSync(path, `#!${process.execPath}\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

function aRow(level: string, id: string, about: object = {}): object {
  const location = { Start: { LineNumber: 3, ColumnNumber: 5 }, End: { LineNumber: 3, ColumnNumber: 9 } }
  return {
    Level: level,
    Filename: 'a.yaml',
    Message: `message of ${id}`,
    Rule: { Id: id },
    Location: location,
    ...about,
  }
}

/** Never ends, and leaves a process that keeps its output open. */
function aHangingExecutable(): string {
  const path = join(folder, 'hanging')
  writeFileSync(path, '#!/bin/sh\nsleep 30 &\nsleep 30\n')
  chmodSync(path, 0o755)
  return path
}

const lintWith = (tool: Parameters<typeof anExecutable>[0]) =>
  connectTemplateLinter(anExecutable(tool)).lint(['a.yaml'], 'eu-central-1')

suite('findings of cfn-lint', () => {
  test('a row of cfn-lint is a finding with level, rule and location', async () => {
    const rows = [
      aRow('Error', 'E3012'),
      aRow('Warning', 'W2001'),
      aRow('Informational', 'I3011', { Filename: 'cloudformation\\b.yaml' }),
      aRow('Error', 'E0003', { Filename: null }),
    ]
    assert.deepEqual(findingLines((await lintWith({ stdout: JSON.stringify(rows), code: 14 })).findings), [
      'a.yaml:3:5 error cfn-lint/E3012: message of E3012',
      'a.yaml:3:5 warning cfn-lint/W2001: message of W2001',
      'cloudformation/b.yaml:3:5 notice cfn-lint/I3011: message of I3011',
      ' error cfn-lint/E0003: message of E0003',
    ])
  })

  test('cfn-lint without files starts no process', async () =>
    assert.deepEqual((await connectTemplateLinter('/nowhere').lint([], 'eu-central-1')).findings, []))
})

suite('a failure of cfn-lint', () => {
  for (const [title, tool, message] of [
    [
      'an exit code of Python',
      { code: 1, stdout: '[]', stderr: 'a\nTraceback: boom\n' },
      /exit code 1: Traceback: boom/,
    ],
    ['an exit code of its own', { code: 32, stderr: 'no such option' }, /exit code 32.*no such option/],
    ['text instead of JSON', { stdout: 'usage: cfn-lint' }, /exit code 0.*usage: cfn-lint/],
    ['JSON of another form', { stdout: '{}' }, /exit code 0/],
    ['rows of another form', { stdout: '[{"Level":"Catastrophe"}]', code: 2 }, /exit code 2/],
    ['no findings beside an exit code of findings', { stdout: '[]', code: 2 }, /exit code 2/],
  ] as const)
    test(`${title} is a Problem, never a pass`, async () => {
      const problem = await expectProblem(() => lintWith(tool))
      assert.match(problem.message, message)
      assert.match(problem.todo ?? '', /npm run set-up/)
    })

  test('a missing cfn-lint is a Problem', async () => {
    const problem = await expectProblem(() =>
      connectTemplateLinter(join(folder, 'no-tool')).lint(['a.yaml'], 'eu-central-1'),
    )
    assert.equal(problem.kind, 'usage')
    assert.match(problem.message, /^Cannot start cfn-lint: '.*no-tool'/)
    assert.equal(problem.todo, "Run 'npm run set-up'.")
  })
})

test('the real cfn-lint is understood, and accepts relative nested templates', async () => {
  writeFileSync(join(folder, 'main.yaml'), MAIN)
  writeFileSync(join(folder, 'child.yaml'), 'Resources:\n  Topic: { Type: AWS::SNS::Topik }\n')

  const { findings } = await connectTemplateLinter(resolve('.venv/bin/cfn-lint'), { root: folder }).lint(
    ['main.yaml', 'child.yaml'],
    'eu-central-1',
  )

  assert.deepEqual(findingLines(findings), [
    "child.yaml:2:12 error cfn-lint/E3006: Resource type 'AWS::SNS::Topik' does not exist in 'eu-central-1'",
  ])
})

test('an unknown region is a finding of the real cfn-lint', async () => {
  const linter = connectTemplateLinter(resolve('.venv/bin/cfn-lint'), { root: folder })
  assert.deepEqual(findingLines((await linter.lint(['child.yaml'], 'eu-nowhere-1')).findings), [
    " error cfn-lint/unknown-region: cfn-lint does not know the AWS region 'eu-nowhere-1'. Correct 'region', or update cfn-lint if the region is new.",
  ])
})

const MAIN = `Resources:
  Child: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: child.yaml } }
`

suite('a cfn-lint that never ends', () => {
  test('a cfn-lint that never ends is a problem after the time that it may take', async () => {
    const linter = connectTemplateLinter(aHangingExecutable(), { limit: 50 })

    const { message } = await expectProblem(() => linter.lint(['a.yaml'], 'eu-central-1'))

    assert.match(message, /cfn-lint did not end within 0 seconds/)
  })

  test('a cfn-lint that never ends is left when the verb is interrupted', async () => {
    const signal = AbortSignal.timeout(50)
    const linter = connectTemplateLinter(aHangingExecutable(), { signal })

    await assert.rejects(linter.lint(['a.yaml'], 'eu-central-1'), (error: unknown) => error === signal.reason)
  })
})
