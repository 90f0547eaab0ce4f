import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { ActiveSuppression } from '#lib/model/lint/suppression.ts'
import type { LintOutcome } from '#lib/model/outcome.ts'
import type { Finding } from '#lib/model/problem.ts'
import { redactFinding } from '#lib/redaction/redactFinding.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { type SarifOptions, sarifOf } from '#lib/render/sarif/sarif.ts'
import { stableHash } from '#lib/render/sarif/stableHash.ts'
import { RULE_CATALOGUE } from '#lib/rules/catalogue/ruleCatalogue.ts'
import { aLintOutcome, aSuppression } from '../../fakes/lint/lintOutcomes.ts'
import { sarifViolations } from '../../fakes/lint/sarifSchema.ts'
import { findings } from '../../fakes/model/findings.ts'
import { runsOf } from '../../fakes/testSize.ts'

type Rule = {
  readonly id: string
  readonly shortDescription: { readonly text: string }
  readonly helpUri?: string
  readonly help: { readonly text: string; readonly markdown: string }
  readonly defaultConfiguration: { readonly level: string }
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string }
}
type Component = { readonly name: string; readonly version?: string; readonly rules: readonly Rule[] }
type Result = {
  readonly ruleId: string
  readonly rule: { readonly index: number; readonly toolComponent?: { readonly index: number } }
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly { readonly physicalLocation: object }[]
  readonly partialFingerprints: { readonly primaryLocationLineHash: string }
  readonly properties?: { readonly environments: readonly string[] }
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
}
type Log = {
  readonly version: string
  readonly runs: readonly {
    readonly tool: { readonly driver: Component; readonly extensions: readonly Component[] }
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly object[]
    }[]
    readonly results: readonly Result[]
  }[]
}

function runOf(outcome: LintOutcome, accepted: SarifOptions['accepted'] = 'included') {
  const sarif = sarifOf(outcome, { texts: RULE_CATALOGUE, accepted })
  assert.deepEqual(sarifViolations(sarif), [])
  const log: Log = JSON.parse(JSON.stringify(sarif))
  assert.equal(log.version, '2.1.0')
  const [run] = log.runs
  assert.ok(run)
  const ruleOf = ({ rule: { index, toolComponent } }: Result): Rule | undefined =>
    (toolComponent ? run.tool.extensions[toolComponent.index] : run.tool.driver)?.rules[index]
  return { ...run, ruleOf }
}

suite('SARIF', () => {
  test('SARIF has level, location, environments and rule of each finding', () => {
    const { results, ruleOf } = runOf(aLintOutcome(findings))
    const warning = results.find(({ level }) => level === 'warning')
    assert.equal(warning?.ruleId, 'template/image-digest')
    assert.match(warning.message.text, /whoever owns the tag decides what runs\. Set 'ImageDigest'/)
    assert.deepEqual(warning.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'environments/dev.yaml' },
          region: { startLine: 14, startColumn: 3 },
        },
      },
    ])
    for (const result of results) assert.equal(ruleOf(result)?.id, result.ruleId)
    const control = results.find(({ ruleId }) => ruleId === 'guard/CT.RDS.PR.1')
    assert.deepEqual(control?.properties, { environments: ['production'] })
    assert.match(control?.message.text ?? '', /Set 'MultiAZ' to true\. Environments: production\.$/)
  })

  test('SARIF has our rules in the driver, and those of cfn-lint and Guard in extensions with their versions', () => {
    const { driver, extensions } = runOf(aLintOutcome(findings)).tool
    const idsOf = ({ name, version, rules }: Component) => [name, version, rules.map(({ id }) => id)]
    assert.deepEqual([driver, ...extensions].map(idsOf), [
      [
        'lint',
        undefined,
        ['environment/documentation-account', 'environment/unknown-parameter', 'template/image-digest'],
      ],
      ['cfn-lint', '1.58.0', ['cfn-lint/E3012']],
      ['guard', '3.1.1', ['guard/CT.RDS.PR.1']],
    ])
  })

  test('SARIF describes a rule of ours by the catalogue, and has the page of another one', () => {
    const run = runOf(aLintOutcome(findings))
    const own = run.tool.driver.rules.find(({ id }) => id === 'environment/unknown-parameter')
    assert.equal(own?.shortDescription.text, RULE_CATALOGUE.get('environment/unknown-parameter')?.title)
    assert.equal(own?.helpUri, undefined)
    const control = run.tool.extensions[1]?.rules[0]
    assert.match(control?.helpUri ?? '', /^https:\/\/docs\.aws\.amazon\.com\//)
    assert.equal(control?.help.text, "guard/CT.RDS.PR.1 Set 'MultiAZ' to true.")
  })

  for (const [severity, expected] of [
    ['critical', '9.5'],
    ['high', '8.0'],
    ['medium', '5.5'],
    ['low', '2.0'],
  ] as const)
    test(`SARIF gives a control of severity ${severity} the number that GitHub reads as ${severity}`, () => {
      const location = { file: 'a.yaml', line: 1, column: 1 }
      const finding: Finding = { level: 'warning', rule: 'control/x', message: 'Bad.', location, severity }
      const [rule] = runOf(aLintOutcome([finding])).tool.driver.rules
      assert.deepEqual(rule?.properties, { tags: ['security'], 'security-severity': expected })
      assert.equal(rule?.defaultConfiguration.level, 'warning')
    })

  test('SARIF has a notification for a finding without a location', () => {
    const { results, invocations } = runOf(aLintOutcome(findings))
    assert.equal(results.length, 4)
    assert.deepEqual(invocations, [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          {
            level: 'note',
            message: { text: "Environment 'dev' is not set up yet." },
            associatedRule: { id: 'environment/documentation-account' },
          },
        ],
      },
    ])
  })

  for (const rule of ['guard/failed', 'cfn-lint/failed', 'cfn-lint/E0002', 'lint/rule-failed', 'template/unreadable'])
    test(`SARIF says that the run was not successful after ${rule}`, () => {
      const [invocation] = runOf(aLintOutcome([{ level: 'error', rule, message: 'It failed.' }])).invocations
      assert.equal(invocation?.executionSuccessful, false)
      assert.equal(invocation.toolExecutionNotifications.length, 1)
    })

  test('SARIF has accepted findings with their reason, and not in what is made for code scanning', () => {
    const outcome = aLintOutcome([], { suppressions: [aSuppression({ expires: '2026-10-09', expiredDays: 40 })] })
    const { results } = runOf(outcome)
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.kind, suppressions?.[0]?.justification]),
      [
        [
          'guard/CT.ECS.PR.6',
          'inSource',
          'The image writes into its own folders until it has started read-only. (expired 40 days ago, on 2026-10-09)',
        ],
      ],
    )
    assert.deepEqual(runOf(outcome, 'left-out').results, [])
  })

  test('SARIF has a fingerprint for each result, which stays when lines move and environments change', () => {
    const at = (line: number, resource: string, environments: readonly string[]): Finding => ({
      ...{ level: 'error', rule: 'control/x', message: 'Bad.', resource, environments },
      location: { file: 'a.yaml', line, column: 1 },
    })
    const fingerprintsOf = (findings: readonly Finding[]) =>
      runOf(aLintOutcome(findings)).results.map(result => result.partialFingerprints.primaryLocationLineHash)

    const before = fingerprintsOf([at(1, 'A', ['dev']), at(2, 'A', ['dev']), at(9, 'B', ['dev'])])
    const after = fingerprintsOf([at(4, 'A', ['dev', 'staging']), at(8, 'A', []), at(12, 'B', ['staging'])])

    assert.deepEqual(before, after)
    assert.equal(new Set(before).size, 3)
    assert.match(before[1] ?? '', /^[0-9a-f]{16}:2$/)
  })

  test('SARIF has no link, no control character and no secret in a message', () => {
    const location = { file: 'a b/ü#.yaml', line: 1, column: 1 }
    const message = `[x](https://evil.example)\n\u202e password=canary ${'y'.repeat(2_000)}`
    const finding = redactFinding({ level: 'error', rule: 'x', message, location }, PATTERN_REDACTION)
    const [result] = runOf(aLintOutcome([finding])).results
    assert.match(
      result?.message.text ?? '',
      /^\\\[x\\\]\(https:\/\/evil\.example\)␤\\\\u\{202e\} password=\(secret\) y+…$/,
    )
    assert.ok((result?.message.text.length ?? 0) < 1_010)
    assert.match(JSON.stringify(result?.locations), /"uri":"a%20b\/%C3%BC%23\.yaml"/)
  })

  test('SARIF has an empty run without findings', () => assert.deepEqual(runOf(aLintOutcome()).results, []))

  test('SARIF is valid for any findings and suppressions', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 })
    const name = fc.oneof(
      text,
      fc.constantFrom('guard/CT.S3.PR.2', 'cfn-lint/E3012', 'guard/failed', 'image/no-digest', 'https://a.example/b'),
    )
    const location = fc.record({ file: text, line: fc.nat(9), column: fc.nat(9) })
    const finding: fc.Arbitrary<Finding> = fc.record(
      {
        level: fc.constantFrom('error', 'warning', 'notice'),
        rule: name,
        message: text,
        todo: text,
        location,
        resource: text,
        severity: fc.constantFrom('critical', 'high', 'medium', 'low'),
        environments: fc.array(text, { maxLength: 2 }),
        documentation: name,
      },
      { requiredKeys: ['level', 'rule', 'message'] },
    )
    const some = fc.array(finding, { maxLength: 4 })
    const suppression: fc.Arbitrary<ActiveSuppression> = fc
      .record({ id: name, reason: text, expires: text, file: text, logicalId: text, location, findings: some })
      .map(fields => ({ ...fields, expiredDays: 1 }))

    fc.assert(
      fc.property(some, fc.array(suppression, { maxLength: 2 }), (findings, suppressions) => {
        const outcome = aLintOutcome(findings, { suppressions })
        for (const result of runOf(outcome).results) assert.ok(result.partialFingerprints.primaryLocationLineHash)
        assert.ok(runOf(outcome, 'left-out').results.every(result => result.suppressions === undefined))
      }),
      { numRuns: runsOf(200) },
    )
  })
})

suite('the schema of SARIF', () => {
  for (const [what, log] of [
    ['an unknown key', { version: '2.1.0', runs: [], more: true }],
    ['another version', { version: '2.0.0', runs: [] }],
    ['a result without a message', { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{}] }] }],
    [
      'an address that is none',
      { version: '2.1.0', runs: [{ tool: { driver: { name: 'x', rules: [{ id: 'x', helpUri: 'a path' }] } } }] },
    ],
  ] as const)
    test(`the schema of SARIF refuses ${what}`, () => assert.notDeepEqual(sarifViolations(log), []))
})

// The values of the authors: http://www.isthe.com/chongo/tech/comp/fnv/
for (const [text, hash] of [
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
] as const)
  test(`the hash of '${text}' is ${hash}`, () => assert.equal(stableHash(text), hash))
