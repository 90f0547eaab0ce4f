import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { redactProblem } from '#lib/redaction/redactError.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactChangeSetOutcome, redactDeployOutcome } from '#lib/redaction/redactOutcome.ts'
import { redactProgress } from '#lib/redaction/redactProgress.ts'
import { jsonText, problemDocument } from '#lib/render/json/json.ts'
import { changeSetDocument, deployDocument, driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { textOf } from '#lib/render/text/layout/line.ts'
import { permanentLines } from '#lib/render/text/progress.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { driftedOutcome } from '../../fakes/model/driftOutcomes.ts'
import { findings } from '../../fakes/model/findings.ts'
import { creationPreview, dangerousPreview } from '../../fakes/model/previews.ts'

suite('the JSON of an outcome', () => {
  test('the JSON of an outcome holds the whole preview of a change set', () => {
    const text = jsonText('change-set', changeSetDocument({ kind: 'changes', preview: dangerousPreview, warnings: [] }))
    const document = JSON.parse(text)

    assert.equal(document.verb, 'change-set')
    assert.equal(document.outcome, 'changes')
    assert.equal(document.preview.fingerprint, dangerousPreview.fingerprint)
    assert.equal(document.preview.changes[2].name, 'Database/Instance')
    assert.equal(document.preview.changes[2].losesData, true)
    assert.deepEqual(document.preview.changes[2].properties[0].before, 'openwebui')
  })

  test('the JSON of an outcome holds no secret value of a change set, and no resolved value', () => {
    const resolved = { '/Properties/MasterUserPassword': 'canary-resolved' }
    const preview = { ...dangerousPreview, changes: [...dangerousPreview.changes, aChange({ resolved })] }

    const outcome = redactChangeSetOutcome({ kind: 'changes', preview, warnings: [] }, PATTERN_REDACTION)
    const text = jsonText('change-set', changeSetDocument(outcome))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('the JSON of an outcome marks a value that only the deployment brings as unknown', () => {
    const document = JSON.parse(
      jsonText('change-set', changeSetDocument({ kind: 'changes', preview: creationPreview, warnings: [] })),
    )
    const { addedProperties } = document.preview.changes.at(-1)

    const unknown = addedProperties.filter((property: { unknown?: true }) => property.unknown)
    assert.deepEqual(
      unknown.map(({ path, after }: { path: string; after?: string }) => [path, after]),
      [['/Properties/VPCSecurityGroups/0', undefined]],
    )
    assert.ok(!JSON.stringify(document).includes('known after deploy'))
  })

  test('the JSON of an outcome marks a changed value that comes from another resource as unknown', () => {
    const uncertain = aPropertyChange({ evaluation: 'dynamic', before: 'arn:a', after: undefined })
    const preview = { ...dangerousPreview, changes: [aChange({ properties: [uncertain] })] }

    const document = JSON.parse(jsonText('change-set', changeSetDocument({ kind: 'changes', preview, warnings: [] })))

    assert.equal(document.preview.changes[0].properties[0].unknown, true)
  })

  test('the JSON of an outcome holds no secret output of a deployment', () => {
    const outputs = { ClientSecret: 'canary', Url: 'https://chat.example.com' }
    const text = jsonText(
      'deploy',
      deployDocument(redactDeployOutcome({ kind: 'deployed', outputs, checks: [] }, PATTERN_REDACTION)),
    )

    assert.deepEqual(JSON.parse(text).outputs, { ClientSecret: '(secret)', Url: 'https://chat.example.com' })
  })

  test('the JSON of an outcome holds no secret value of a drifted resource', () => {
    const text = jsonText('drift', driftDocument(driftedOutcome))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('the JSON of an outcome holds no text that looks like a secret, in any field', () => {
    const message = 'refused: password=canary-password, Authorization: Bearer canary.bearer, ?token=canary-token'

    const warning = (text: string) => redactProgress({ kind: 'warning', text }, PATTERN_REDACTION)
    const lineOf = (text: string) => permanentLines(warning(text)).map(textOf).join('')
    assert.doesNotMatch(
      jsonText('deploy', problemDocument(redactProblem(new Problem(message), PATTERN_REDACTION))),
      /canary/,
    )
    assert.doesNotMatch(lineOf(message), /canary/)
    assert.equal(lineOf("Add 'id-token: write'."), "! Add 'id-token: write'.")
  })

  test('the JSON of a problem has version, verb, kind, message, todo and findings', () => {
    const problem = new Problem('Two things are wrong.', { kind: 'usage', todo: 'Correct them.', findings })
    const document = JSON.parse(jsonText('lint', problemDocument(problem)))

    assert.deepEqual(document, {
      version: 1,
      verb: 'lint',
      outcome: 'problem',
      kind: 'usage',
      message: 'Two things are wrong.',
      todo: 'Correct them.',
      findings,
    })
  })
})
