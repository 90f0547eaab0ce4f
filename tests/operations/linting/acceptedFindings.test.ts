import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Finding } from '#lib/model/problem.ts'
import { lint } from '#lib/operations/lint.ts'
import { immediateClock } from '../../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { controlledFiles } from '../../fakes/files/controlledFiles.ts'
import { fakeWorkspace } from '../../fakes/files/fakeWorkspace.ts'
import { fakeLinter } from '../../fakes/lint/fakeLinter.ts'
import { fakePolicies } from '../../fakes/lint/fakePolicies.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'

type Files = Readonly<Record<string, string>>
const MAIN = 'cloudformation/main.yaml'
const TREE = controlledFiles()
const DEV = TREE['environments/dev.yaml'] ?? ''
const PRODUCTION = DEV.replace('chat.dev.', 'chat.').replace('111122223333', '444455556666')

const HEAD = `Parameters:
  DomainName: { Type: String }
  DeletionProtection: { Type: String, Default: 'false' }
Conditions:
  IsDev: !Equals [!Ref DomainName, chat.dev.example.com]
Resources:
`
/** The first resource begins in line 7, its suppression in line 9, its properties in line 10; the second in line 12. */
function mainWith(suppressions: string): string {
  return `${HEAD}  Cluster:
    Type: AWS::ECS::Cluster
    Metadata: { Lint: { Suppress: ${suppressions} } }
    Properties:
      ClusterName: !Sub 'Work of \${DomainName} \${DeletionProtection}'
  Other:
    Type: AWS::ECS::Cluster
Outputs:
  Arn: { Value: !Ref Cluster }
`
}

const ENTRY = "{ id: cfn-lint/W9001, reason: It is as it should be., expires: '2026-12-31' }"
const EXPIRED = ENTRY.replace('2026-12-31', '2026-02-01')

function found(line: number, rule = 'cfn-lint/W9001'): Finding {
  return { level: 'warning', rule, message: 'Not good.', location: { file: MAIN, line, column: 7 } }
}

async function lintMain(
  main: string,
  { findings = [], files = {}, environments }: { findings?: Finding[]; files?: Files; environments?: string[] } = {},
) {
  const workspace = fakeWorkspace({ ...TREE, [MAIN]: main, 'environments/production.yaml': PRODUCTION, ...files })
  const tools = {
    workspace,
    schemas: schemaValidator,
    clock: immediateClock(),
    reporter: fakeReporter(),
    policies: fakePolicies(),
  }
  const outcome = await lint(environments ? { environments } : {}, { ...tools, linter: fakeLinter(findings) })
  // The topics of these templates are as short as can be, and no control is the subject here.
  const others = outcome.findings.filter(({ rule }) => !rule.startsWith('control/'))
  return { outcome: { ...outcome, findings: others }, lines: findingLines(others) }
}

suite('an accepted finding', () => {
  test('an accepted finding is not reported, and its suppression is listed', async () => {
    const { outcome } = await lintMain(mainWith(`[${ENTRY}]`), { findings: [found(11)] })

    assert.deepEqual(outcome.findings, [])
    assert.deepEqual(
      outcome.suppressions.map(({ id, logicalId, expiredDays, findings }) => [
        id,
        logicalId,
        expiredDays,
        findings[0]?.resource,
      ]),
      [['cfn-lint/W9001', 'Cluster', undefined, 'Cluster']],
    )
  })

  for (const [where, finding] of [
    ['of another rule', found(11, 'cfn-lint/W9002')],
    ['of another resource', found(12)],
    ['in an output', found(15)],
  ] as const)
    test(`a finding ${where} is not accepted, and the suppression is unused`, async () => {
      const { outcome } = await lintMain(mainWith(`[${ENTRY}]`), { findings: [finding] })

      assert.deepEqual(
        outcome.findings.map(({ rule }) => rule),
        ['suppression/unused', finding.rule],
      )
      assert.deepEqual(outcome.suppressions, [])
    })

  test('an unused suppression says where the finding is', async () => {
    const { lines } = await lintMain(mainWith(`[${ENTRY}]`), { findings: [found(12)] })
    assert.deepEqual(lines.slice(0, 1), [
      `${MAIN}:9:36 error suppression/unused: 'Cluster' has no finding of 'cfn-lint/W9001'; there is one on 'Other', ${MAIN}:12:7. Move the suppression there, or delete it.`,
    ])
  })

  test('an unused suppression says nothing of another place where there is none', async () => {
    const { lines } = await lintMain(mainWith(`[${ENTRY}]`))
    assert.deepEqual(lines, [
      `${MAIN}:9:36 error suppression/unused: 'Cluster' has no finding of 'cfn-lint/W9001'. Delete the suppression.`,
    ])
  })

  test('an unused suppression is not judged when only one environment is checked', async () => {
    const { outcome } = await lintMain(mainWith(`[${ENTRY}]`), { environments: ['dev'] })
    assert.deepEqual(outcome.findings, [])
  })

  test('an unused suppression is not judged when an environment cannot be read', async () => {
    const { lines } = await lintMain(mainWith(`[${ENTRY}]`), { files: { 'environments/staging.yaml': 'a: &x 1\n' } })
    assert.deepEqual(
      lines.filter(line => line.includes('suppression/')),
      [],
    )
  })

  test('an unused suppression is not judged when a tool has failed', async () => {
    for (const rule of ['cfn-lint/failed', 'guard/failed', 'cfn-lint/E0002']) {
      const { lines } = await lintMain(mainWith(`[${ENTRY}]`), { findings: [found(12, rule)] })
      assert.deepEqual(
        lines.filter(line => line.includes('suppression/')),
        [],
        rule,
      )
    }
  })

  test('a suppression for the branch of no environment is not judged', async () => {
    const { outcome } = await lintMain(mainWith(`[!If [IsDev, !Ref AWS::NoValue, ${ENTRY}]]`), {
      files: { 'environments/production.yaml': DEV, 'environments/dev.yaml': DEV },
    })
    assert.deepEqual(
      outcome.findings.filter(({ rule }) => rule.startsWith('suppression/')),
      [],
    )
  })

  test('an expired suppression keeps its finding away, and a warning says how old it is', async () => {
    const { lines, outcome } = await lintMain(mainWith(`[${EXPIRED}]`), { findings: [found(11)] })
    assert.deepEqual(lines, [
      `${MAIN}:9:36 warning suppression/expired: The suppression of 'cfn-lint/W9001' on 'Cluster' expired 28 days ago, on 2026-02-01. Correct the finding, or decide again and set a new date.`,
    ])
    assert.equal(outcome.suppressions[0]?.expiredDays, 28)
  })

  test('a suppression counts on its last day', async () => {
    const today = ENTRY.replace('2026-12-31', '2026-03-01')
    assert.deepEqual((await lintMain(mainWith(`[${today}]`), { findings: [found(11)] })).lines, [])
  })

  test('a suppression with a mistake is one error, and not its finding too', async () => {
    const { lines } = await lintMain(mainWith("[{ id: cfn-lint/W9001, expires: '2026-12-31' }]"), {
      findings: [found(11)],
    })
    assert.deepEqual(lines, [
      `${MAIN}:9:36 error suppression/shape: The suppression of 'cfn-lint/W9001' has no 'reason'. Add why the finding is accepted, in at least 10 characters.`,
    ])
  })
})

const IMAGE = `${HEAD}  Task:
    Type: AWS::ECS::TaskDefinition
    Metadata: { Lint: { Suppress: SUPPRESS } }
    Properties:
      Family: !Ref DeletionProtection
      ContainerDefinitions: [{ Name: application, Image: 'example.com/chat:1.0' }]
`
const NO_DIGEST = ENTRY.replace('cfn-lint/W9001', 'image/no-digest')
const ofImage = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ rule }) => rule.startsWith('image/') || rule.startsWith('suppression/'))
    .map(({ rule, environments, resource }) => `${rule} ${environments?.join(' ')} ${resource}`)

suite('a finding of several environments', () => {
  test('a finding of several environments is one, and names them', async () => {
    const { outcome } = await lintMain(IMAGE.replace('SUPPRESS', '[]'))
    assert.deepEqual(ofImage(outcome.findings), ['image/no-digest dev production Task'])
  })

  test('a finding of several environments is accepted for all of them by one entry', async () => {
    const { outcome } = await lintMain(IMAGE.replace('SUPPRESS', `[${NO_DIGEST}]`))
    assert.deepEqual(ofImage(outcome.findings), [])
    assert.deepEqual(outcome.suppressions[0]?.environments, ['dev', 'production'])
  })

  test('a finding of several environments stays for those in which a condition takes the entry away', async () => {
    const { outcome } = await lintMain(IMAGE.replace('SUPPRESS', `[!If [IsDev, ${NO_DIGEST}, !Ref AWS::NoValue]]`))
    assert.deepEqual(ofImage(outcome.findings), ['image/no-digest production Task'])
    assert.deepEqual(outcome.suppressions[0]?.environments, ['dev'])
  })

  test('a finding of several environments links to the page of its rule, in the repository or on the web', async () => {
    const workspace = fakeWorkspace({ ...TREE, [MAIN]: IMAGE.replace('SUPPRESS', '[]') })
    const tools = {
      workspace,
      schemas: schemaValidator,
      clock: immediateClock(),
      reporter: fakeReporter(),
      policies: fakePolicies(),
      linter: fakeLinter(),
    }
    const pagesOf = async (pages?: string) => {
      const { findings } = await lint(pages === undefined ? {} : { pages }, tools)
      return findings.find(({ rule }) => rule === 'image/no-digest')?.documentation
    }

    assert.equal(await pagesOf(), 'actions/lib/rules/README.md#image-no-digest')
    assert.equal(
      await pagesOf('https://github.com/team/chat/blob/main/'),
      'https://github.com/team/chat/blob/main/actions/lib/rules/README.md#image-no-digest',
    )
  })
})
