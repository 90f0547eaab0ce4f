import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { redactProblem } from '#lib/redaction/redactError.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactChangeSetOutcome, redactOutputs } from '#lib/redaction/redactOutcome.ts'
import { redactProgress } from '#lib/redaction/redactProgress.ts'
import { jsonText, outcomeDocument, problemDocument } from '#lib/render/json/json.ts'
import { textOf } from '#lib/render/text/line.ts'
import { permanentLines } from '#lib/render/text/progress.ts'
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

    const outcome = redactChangeSetOutcome({ kind: 'changes', preview }, PATTERN_REDACTION)
    const outputs = redactOutputs({ ClientSecret: 'canary-output' }, PATTERN_REDACTION)
    const text = jsonText(outcomeDocument('changes', { ...outcome, outputs }))

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /"secret": true/)
  })

  test('holds nothing that looks like a secret, wherever it came from', () => {
    const message = 'refused: password=canary-password, Authorization: Bearer canary.bearer, ?token=canary-token'

    const warning = (text: string) => redactProgress({ kind: 'warning', text }, PATTERN_REDACTION)
    const lineOf = (text: string) => permanentLines(warning(text)).map(textOf).join('')
    assert.doesNotMatch(jsonText(problemDocument(redactProblem(new Problem(message), PATTERN_REDACTION))), /canary/)
    assert.doesNotMatch(lineOf(message), /canary/)
    assert.equal(lineOf("Add 'id-token: write'."), "! Add 'id-token: write'.")
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
