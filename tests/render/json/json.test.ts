import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { jsonText, problemDocument } from '#lib/render/json/json.ts'
import { changeSetDocument, deployDocument, driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { line, textOf } from '#lib/render/text/line.ts'
import { aChange } from '../../fakes/model/aChange.ts'
import { driftedOutcome } from '../../fakes/model/driftOutcomes.ts'
import { findings } from '../../fakes/model/findings.ts'
import { dangerousPreview } from '../../fakes/model/previews.ts'

suite('the JSON of an outcome', () => {
  test('holds the whole preview of a change set', () => {
    const text = jsonText('change-set', changeSetDocument({ kind: 'changes', preview: dangerousPreview }))
    const document = JSON.parse(text)

    assert.equal(document.verb, 'change-set')
    assert.equal(document.outcome, 'changes')
    assert.equal(document.preview.fingerprint, dangerousPreview.fingerprint)
    assert.equal(document.preview.changes[2].name, 'Database/Instance')
    assert.equal(document.preview.changes[2].losesData, true)
    assert.deepEqual(document.preview.changes[2].properties[0].before, 'openwebui')
  })

  test('holds no secret value of a change set, and no resolved value', () => {
    const resolved = { '/Properties/MasterUserPassword': 'canary-resolved' }
    const preview = { ...dangerousPreview, changes: [...dangerousPreview.changes, aChange({ resolved })] }

    const text = jsonText('change-set', changeSetDocument({ kind: 'changes', preview }))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('holds no secret output of a deployment', () => {
    const outputs = { ClientSecret: 'canary', Url: 'https://chat.example.com' }
    const text = jsonText('deploy', deployDocument({ kind: 'deployed', outputs, checks: [] }))

    assert.deepEqual(JSON.parse(text).outputs, { ClientSecret: '(secret)', Url: 'https://chat.example.com' })
  })

  test('holds no secret value of a drifted resource', () => {
    const text = jsonText('drift', driftDocument(driftedOutcome))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('holds no text that looks like a secret, in any field', () => {
    const message = 'refused: password=canary-password, Authorization: Bearer canary.bearer, ?token=canary-token'

    assert.doesNotMatch(jsonText('deploy', problemDocument(new Problem(message))), /canary/)
    assert.doesNotMatch(textOf(line(message)), /canary/)
    assert.equal(textOf(line("Add 'id-token: write'.")), "Add 'id-token: write'.")
  })

  test('of a problem has version, verb, kind, message, todo and findings', () => {
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
