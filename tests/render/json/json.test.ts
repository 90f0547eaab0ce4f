import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { jsonText, outcomeDocument, problemDocument } from '#lib/render/json/json.ts'
import { line, textOf } from '#lib/render/text/line.ts'
import { aChange } from '../../fakes/model/aChange.ts'
import { findings } from '../../fakes/model/findings.ts'
import { dangerousPreview } from '../../fakes/model/previews.ts'

suite('the JSON of an outcome', () => {
  test('names the outcome first and holds the whole preview', () => {
    const document = JSON.parse(jsonText(outcomeDocument('changes', { kind: 'changes', preview: dangerousPreview })))

    assert.equal(Object.keys(document)[0], 'outcome')
    assert.equal(document.outcome, 'changes')
    assert.equal(document.preview.fingerprint, dangerousPreview.fingerprint)
    assert.equal(document.preview.changes[2].name, 'Database/Instance')
    assert.equal(document.preview.changes[2].losesData, true)
    assert.deepEqual(document.preview.changes[2].properties[0].before, 'openwebui')
  })

  test('holds no secret value, and nothing that only the resolver knows', () => {
    const resolved = { '/Properties/MasterUserPassword': 'canary-resolved' }
    const preview = { ...dangerousPreview, changes: [...dangerousPreview.changes, aChange({ resolved })] }

    const text = jsonText(outcomeDocument('changes', { preview, outputs: { ClientSecret: 'canary-output' } }))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('holds nothing that looks like a secret, wherever it came from', () => {
    const message = 'refused: password=canary-password, Authorization: Bearer canary.bearer, ?token=canary-token'

    assert.doesNotMatch(jsonText(problemDocument(new Problem(message))), /canary/)
    assert.doesNotMatch(textOf(line(message)), /canary/)
    assert.equal(textOf(line("Add 'id-token: write'.")), "Add 'id-token: write'.")
  })

  test('of a problem has kind, message, todo and findings', () => {
    const problem = new Problem('Two things are wrong.', { kind: 'usage', todo: 'Correct them.', findings })
    const document = JSON.parse(jsonText(problemDocument(problem)))

    assert.deepEqual(document, {
      outcome: 'problem',
      kind: 'usage',
      message: 'Two things are wrong.',
      todo: 'Correct them.',
      findings,
    })
  })
})
