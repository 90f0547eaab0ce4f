import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { MINIMUM_VERSION, tooOldReason } from '#lib/tools/cfnLint/minimumVersion.ts'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { cfnLintRow, fakeCfnLint, fewRules, printed } from '../fakes/lint/fakeCfnLint.ts'
import { fakeResultCache } from '../fakes/lint/fakeResultCache.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'

const parent = mkdtempSync(join(tmpdir(), 'linter-'))
after(() => rmSync(parent, { recursive: true }))

/** A folder with two templates. */
function aFolder(): string {
  const folder = mkdtempSync(join(parent, 'folder-'))
  for (const file of ['a.yaml', 'b.yaml']) writeFileSync(join(folder, file), `# ${file}\n`)
  return folder
}

function lintWith(fake: Parameters<typeof fakeCfnLint>[1], options: object = {}) {
  const root = aFolder()
  return connectTemplateLinter(fakeCfnLint(root, fake), { root, ...options }).lint(['a.yaml', 'b.yaml'], 'eu-central-1')
}

suite('findings of cfn-lint', () => {
  test('a row of cfn-lint is a finding with level, rule, location and the page of the rule', async () => {
    const rows = [
      cfnLintRow('Error', 'E3012'),
      cfnLintRow('Warning', 'W2001'),
      cfnLintRow('Informational', 'I3042', { Filename: 'cloudformation\\b.yaml' }),
      cfnLintRow('Error', 'E0003', { Filename: null }),
    ]

    const { findings, engine } = await lintWith({ lint: printed(rows, 14) })

    assert.deepEqual(findingLines(findings), [
      'a.yaml:3:5 error cfn-lint/E3012: message of E3012',
      'a.yaml:3:5 warning cfn-lint/W2001: message of W2001',
      'cloudformation/b.yaml:3:5 notice cfn-lint/I3042: message of I3042',
      ' error cfn-lint/E0003: message of E0003',
    ])
    const page = 'https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md'
    assert.equal(findings[0]?.documentation, `${page}#E3012`)
    assert.deepEqual(engine, { name: 'cfn-lint', version: '1.58.0', rules: 300 })
  })

  for (const id of ['W2010', 'W2501', 'W1011'])
    test(`a warning ${id} of cfn-lint is about a control, so it is an error of high severity`, async () => {
      const { findings } = await lintWith({ lint: printed([cfnLintRow('Warning', id)], 4) })
      assert.deepEqual(
        findings.map(({ level, severity }) => [level, severity]),
        [['error', 'high']],
      )
    })

  test('rows of cfn-lint that do not concern this repository are no findings', async () => {
    const rows = [
      cfnLintRow('Warning', 'W3002'),
      cfnLintRow('Error', 'E3006', {
        Message: "Resource type 'AWS::Budgets::Budget' does not exist in 'eu-central-2'",
      }),
      cfnLintRow('Error', 'E3006', { Message: "Resource type 'AWS::SNS::Topik' does not exist in 'eu-central-2'" }),
    ]
    const { findings } = await lintWith({ lint: printed(rows, 6) })
    assert.deepEqual(findingLines(findings), [
      "a.yaml:3:5 error cfn-lint/E3006: Resource type 'AWS::SNS::Topik' does not exist in 'eu-central-2'",
    ])
  })

  test('cfn-lint without files starts no process', async () =>
    assert.deepEqual(await connectTemplateLinter('/nowhere').lint([], 'eu-central-1'), {
      engine: { name: 'cfn-lint', rules: 0 },
      findings: [],
    }))
})

const A_ROW = printed([cfnLintRow('Error', 'E3012')], 2)
const NONSENSE = 'echo usage: nothing'

/** The failures, which concern no file, and the other findings. */
function split(findings: readonly Finding[]) {
  const failures = findings.filter(({ rule }) => rule === 'cfn-lint/failed')
  return { failures, others: findings.filter(finding => !failures.includes(finding)) }
}

suite('a cfn-lint that cannot be used', () => {
  for (const [title, fake, message] of [
    [
      'an exit code of Python',
      { lint: 'echo a >&2; echo Traceback: boom >&2; exit 1' },
      /exit code 1: Traceback: boom/,
    ],
    ['an exit code of its own', { lint: 'echo no such option >&2; exit 32' }, /exit code 32.*no such option/],
    ['text instead of JSON', { lint: NONSENSE }, /exit code 0.*usage: nothing/],
    ['nonsense whatever it is asked', { version: NONSENSE, rules: NONSENSE, lint: NONSENSE }, /exit code 0.*usage/],
    ['nothing whatever it is asked', { version: ':', rules: ':', lint: ':' }, /exit code 0: no output/],
    ['JSON of another form', { lint: "echo '{}'" }, /exit code 0/],
    ['rows of another form', { lint: printed([{ Level: 'Catastrophe' }], 2) }, /exit code 2/],
    ['no findings beside an exit code of findings', { lint: printed([], 2) }, /exit code 2/],
    ['a signal', { lint: 'kill -9 $$' }, /cfn-lint was killed by SIGKILL \(is the memory used up\?\)/],
    [
      'a signal whatever it is asked',
      { version: 'kill -9 $$' },
      /cfn-lint was killed by SIGKILL \(is the memory used up\?\)/,
    ],
    ['a version below the minimum', { version: 'echo cfn-lint 1.57.3' }, /1\.57\.3 is too old: lint needs 1\.58/],
    ['an output without an end', { lint: 'exec yes' }, /cfn-lint printed without an end/],
    ['no version', { version: 'echo cfn-lint' }, /exit code 0: cfn-lint/],
    ['few rules', { rules: fewRules(249) }, /loaded 249 rules, and lint expects at least 250/],
    ['no list of rules', { rules: 'exit 1' }, /exit code 1/],
  ] as const)
    test(`${title} is one finding, never a pass`, async () => {
      const { findings } = await lintWith(fake)
      const [{ level, message: text, location, todo } = { level: 'none', message: '' }, ...others] = findings
      assert.deepEqual([level, location, others], ['error', undefined, []])
      assert.match(text, message)
      assert.match(todo ?? '', /npm run set-up/)
    })

  for (const [title, fake] of [
    ['too old', { version: 'echo cfn-lint 0.99.0' }],
    ['without most of its rules', { rules: fewRules(20) }],
  ] as const)
    test(`a cfn-lint that is ${title} keeps its findings`, async () => {
      const { failures, others } = split((await lintWith({ lint: A_ROW, ...fake })).findings)
      assert.equal(failures.length, 1)
      assert.deepEqual(findingLines(others), ['a.yaml:3:5 error cfn-lint/E3012: message of E3012'])
    })

  test('a missing cfn-lint is a finding', async () => {
    const { findings, engine } = await connectTemplateLinter(join(parent, 'no-tool')).lint(['a.yaml'], 'eu-central-1')
    assert.deepEqual(engine, { name: 'cfn-lint', rules: 0 })
    assert.match(
      findingLines(findings)[0] ?? '',
      /^ error cfn-lint\/failed: Cannot start cfn-lint: '.*no-tool' \(ENOENT: no such file or directory\)\. Run 'npm run set-up'/,
    )
    assert.equal(findings.length, 1)
  })

  for (const [title, text] of [
    ['whose Python is gone', '#!/nowhere/python\n'],
    ['that is no program', 'text\n'],
  ] as const)
    test(`a cfn-lint ${title} is a finding`, async () => {
      const root = aFolder()
      const path = fakeCfnLint(root)
      writeFileSync(path, text, { mode: 0o755 })
      const { findings } = await connectTemplateLinter(path, { root }).lint(['a.yaml'], 'eu-central-1')
      assert.deepEqual(
        findings.map(({ rule, location }) => [rule, location]),
        [['cfn-lint/failed', undefined]],
      )
    })

  test('the version that npm run set-up installs is new enough', () => {
    const [, installed = ''] = /^cfn-lint==(\S+)/m.exec(readFileSync('scripts/requirements.txt', 'utf8')) ?? []
    assert.equal(tooOldReason(installed), undefined)
  })

  for (const [version, isEnough] of [
    [`${MINIMUM_VERSION}.0`, true],
    ['1.100.2', true],
    ['2.0', true],
    ['1.57.9', false],
    ['0.99.0', false],
    ['unknown', false],
  ] as const)
    test(`cfn-lint ${version} is ${isEnough ? 'new enough' : 'too old'}`, () =>
      assert.equal(tooOldReason(version) === undefined, isEnough))
})

suite('a cfn-lint that fails for one file', () => {
  const crash = 'case "$*" in *b.yaml*) echo "TypeError: boom" >&2; exit 1 ;; esac'

  for (const processes of [1, 4])
    test(`the failure is a finding about the file, and the others are kept, in ${processes} processes`, async () => {
      const { findings } = await lintWith({ lint: `${crash}; ${A_ROW}` }, { processes })

      const { failures, others } = split(findings)
      const [{ location, message, todo } = { message: '' }] = failures
      assert.equal(failures.length, 1)
      assert.deepEqual(location, { file: 'b.yaml', line: 1, column: 1 })
      assert.equal(message, 'cfn-lint did not check this template: cfn-lint failed with exit code 1: TypeError: boom')
      assert.match(todo ?? '', /Quote names/)
      assert.deepEqual(findingLines(others), ['a.yaml:3:5 error cfn-lint/E3012: message of E3012'])
    })

  for (const [title, failing, reason] of [
    ['with an error for each of them', 'echo "TypeError: boom" >&2; exit 1', /exit code 1: TypeError: boom/],
    ['with an output without an end', 'exec yes', /printed without an end/],
  ] as const)
    test(`the failures are findings about the files if it works for another template, ${title}`, async () => {
      const lint = `case "$*" in *.yaml*) ${failing} ;; esac; echo '[]'`
      const { findings } = await lintWith({ lint })
      assert.deepEqual(
        findings.map(({ rule, location }) => [rule, location?.file]),
        [
          ['cfn-lint/failed', 'a.yaml'],
          ['cfn-lint/failed', 'b.yaml'],
        ],
      )
      for (const { message, todo } of findings) {
        assert.match(message, reason)
        assert.doesNotMatch(todo ?? '', /\.venv and/)
      }
    })

  test('the failure for the only file is about the file', async () => {
    const root = aFolder()
    const linter = connectTemplateLinter(fakeCfnLint(root, { lint: `${crash}; echo '[]'` }), { root })
    const { findings } = await linter.lint(['b.yaml'], 'eu-central-1')
    assert.deepEqual(
      findings.map(({ location }) => location?.file),
      ['b.yaml'],
    )
  })
})

suite('the real cfn-lint', () => {
  const REAL = resolve('.venv/bin/cfn-lint')
  // Its rules are counted once.
  const results = fakeResultCache()

  async function lintReal(files: Readonly<Record<string, string>>, region = 'eu-central-1') {
    const root = mkdtempSync(join(parent, 'real-'))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
    const templates = Object.keys(files).filter(file => file.endsWith('.yaml'))
    return connectTemplateLinter(REAL, { root, results }).lint(templates, region)
  }

  test('its findings are understood, with nested templates, and no switch of its own hides them', async () => {
    const { findings, engine } = await lintReal({
      'main.yaml': MAIN,
      'child.yaml': `Resources:\n  Topic: { Type: AWS::SNS::Topik, Metadata: ${IGNORE_E3006} }\n`,
      'lost.yaml': MAIN.replace('child.yaml', 'nowhere.yaml'),
      '[x].yaml': 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n',
      '.cfnlintrc': 'ignore_templates: [child.yaml]\n',
    })

    assert.deepEqual(findingLines(findings), [
      "child.yaml:2:12 error cfn-lint/E3006: Resource type 'AWS::SNS::Topik' does not exist in 'eu-central-1'",
      'lost.yaml:2:62 error cfn-lint/failed: cfn-lint could not read a nested template: Template file not found: nowhere.yaml',
    ])
    assert.match(engine.version ?? '', /^1\.\d+\.\d+$/)
    assert.ok(engine.rules > 300)
  })

  test('a template that makes it fail is a finding about the template, and hides none about another', async () => {
    const topic = 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n'
    const { findings } = await lintReal({
      'on.yaml': `Conditions: { On: !Equals [a, b] }\n${topic}`,
      'good.yaml': topic.replace('Topic }', 'Topik }'),
    })
    const lines = findingLines(findings).toSorted()
    for (const [index, pattern] of [
      /^good\.yaml:2:12 error cfn-lint\/E3006: Resource type 'AWS::SNS::Topik' does not exist/,
      /^on\.yaml:1:1 error cfn-lint\/failed: .*TypeError: name should be [^\n]*$/,
    ].entries())
      assert.match(lines[index] ?? '', pattern)
    assert.equal(lines.length, 2)
  })

  test('an unknown region is a finding', async () => {
    const { findings } = await lintReal({ 'child.yaml': MAIN }, 'eu-nowhere-1')
    assert.deepEqual(findingLines(findings), [
      " error cfn-lint/unknown-region: cfn-lint does not know the AWS region 'eu-nowhere-1'. Correct 'region', or update cfn-lint if the region is new.",
    ])
  })
})

const MAIN = `Resources:
  Child: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: child.yaml } }
`
const IGNORE_E3006 = '{ cfn-lint: { config: { ignore_checks: [E3006] } } }'

suite('a cfn-lint that never ends', () => {
  /** Leaves a process that keeps its output open. */
  const HANGING = 'sleep 30 & sleep 30'

  for (const [when, fake] of [
    ['while it lints', { lint: HANGING }],
    ['whatever it is asked', { version: HANGING }],
  ] as const)
    test(`a cfn-lint that never ends ${when} is a finding after the time that it may take`, async () => {
      const { findings } = await lintWith(fake, { limit: 300 })
      assert.match(findingLines(findings)[0] ?? '', /^ error cfn-lint\/failed: cfn-lint did not end within 0 seconds/)
      assert.equal(findings.length, 1)
    })

  for (const [when, fake] of [
    ['while it lints', { lint: HANGING }],
    ['while it says its version', { version: HANGING }],
    ['while it lists its rules', { rules: HANGING }],
  ] as const)
    test(`a cfn-lint is left when the verb is interrupted ${when}`, async () => {
      const signal = AbortSignal.timeout(50)
      await assert.rejects(lintWith(fake, { signal }), (error: unknown) => error === signal.reason)
    })
})
