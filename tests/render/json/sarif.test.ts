import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { redactFinding } from '#lib/redaction/redactFinding.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { sarifOf } from '#lib/render/json/sarif.ts'
import { findings } from '../../fakes/model/findings.ts'

type Log = {
  readonly version: string
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly object[] }[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly { readonly physicalLocation: object }[]
    }[]
  }[]
}

function runOf(findings: readonly Finding[]) {
  const log: Log = JSON.parse(JSON.stringify(sarifOf(findings)))
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs
  assert.ok(run)
  return run
}

suite('SARIF', () => {
  test('SARIF has level, location and rule of each finding', () => {
    const { results, tool } = runOf(findings)
    const warning = results.find(({ level }) => level === 'warning')
    assert.equal(warning?.ruleId, 'template/image-digest')
    assert.equal(tool.driver.rules[warning.ruleIndex]?.id, 'template/image-digest')
    assert.match(warning.message.text, /whoever owns the tag decides what runs\. Set 'ImageDigest'/)
    assert.deepEqual(warning.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'environments/dev.yaml' },
          region: { startLine: 14, startColumn: 3 },
        },
      },
    ])
  })

  test('SARIF has a notification for a finding without a location', () => {
    const { results, invocations } = runOf(findings)
    assert.equal(results.length, 3)
    assert.deepEqual(invocations[0]?.toolExecutionNotifications, [
      {
        level: 'note',
        message: { text: "Environment 'dev' is not set up yet." },
        associatedRule: { id: 'environment/documentation-account' },
      },
    ])
  })

  test('SARIF has no link, no control character and no secret in a message', () => {
    const location = { file: 'a b/ü#.yaml', line: 1, column: 1 }
    const message = `[x](https://evil.example)\n\u202e password=canary ${'y'.repeat(2_000)}`
    const [result] = runOf([redactFinding({ level: 'error', rule: 'x', message, location }, PATTERN_REDACTION)]).results
    assert.match(
      result?.message.text ?? '',
      /^\\\[x\\\]\(https:\/\/evil\.example\)␤\\\\u\{202e\} password=\(secret\) y+…$/,
    )
    assert.ok((result?.message.text.length ?? 0) < 1_010)
    assert.match(JSON.stringify(result?.locations), /"uri":"a%20b\/%C3%BC%23\.yaml"/)
  })

  test('SARIF has an empty run without findings', () => assert.deepEqual(runOf([]).results, []))
})
