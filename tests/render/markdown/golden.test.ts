import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { aMarker, aRun } from '../../fakes/aMarker.ts'
import { drifted, inSync } from '../../fakes/drifted.ts'
import { findings } from '../../fakes/findings.ts'
import { aCheck, checks, failure, leftOver } from '../../fakes/outcomes.ts'
import { permissive } from '../../fakes/permissive.ts'
import { creation, dangerous, empty, ordinary, settledMostly, unsettled } from '../../fakes/previews.ts'

const outputs = { Url: 'https://chat.dev.example.com', ClientSecret: 'canary' }
const healthy = [aCheck(), aCheck({ name: 'targets', detail: '2 of 2 healthy', milliseconds: 340 })]
const undone = { ...failure, kind: 'rolled-back', status: 'UPDATE_ROLLBACK_COMPLETE', retained: [] } as const
const refused = new Problem(
  "What would be executed on stack 'open-webui-dev' is not what was reviewed. Nothing was changed.",
  {
    kind: 'refused',
    findings: [
      {
        level: 'error',
        rule: 'deploy/not-reviewed',
        message: "different from what was reviewed: 'Database/Instance' /Properties/Engine",
      },
    ],
    todo: "Open a pull request to 'env/dev', review what it shows, then merge it.",
  },
)

const comment = commentRenderer.previewComment(dangerous, aMarker({ environment: 'production' }), aRun)
const GOLDEN: Readonly<Record<string, string>> = {
  'comment-dangerous': comment,
  'comment-ordinary': commentRenderer.previewComment(ordinary, aMarker(), aRun),
  'comment-settled': commentRenderer.previewComment(settledMostly, aMarker(), aRun),
  'comment-unsettled': commentRenderer.previewComment(unsettled, aMarker(), aRun),
  'comment-creation': commentRenderer.previewComment(creation, aMarker(), aRun),
  'comment-permissive': commentRenderer.previewComment(permissive, aMarker(), aRun),
  'comment-empty': commentRenderer.previewComment(empty, aMarker(), aRun),
  'comment-stale': commentRenderer.staleComment(commentRenderer.previewComment(ordinary, aMarker(), aRun), aRun),
  'outcome-deployed': commentRenderer.outcomeComment({ kind: 'deployed', outputs, checks: healthy }, 'dev', aRun),
  'outcome-not-proven': commentRenderer.outcomeComment({ kind: 'deployed-not-proven', outputs, checks }, 'dev', aRun),
  'outcome-unchanged': commentRenderer.outcomeComment({ kind: 'unchanged', outputs, checks: healthy }, 'dev', aRun),
  'outcome-refused': commentRenderer.outcomeComment({ kind: 'refused', problem: refused }, 'dev', aRun),
  'outcome-rolled-back': commentRenderer.outcomeComment(undone, 'dev', aRun),
  'outcome-first-creation-failed': commentRenderer.outcomeComment(failure, 'dev', aRun),
  'summary-changes': previewSummary(ordinary),
  'summary-declined': outcomeSummary({ kind: 'declined' }, 'dev'),
  'summary-lint': lintSummary({ kind: 'findings', findings, files: 12 }),
  'summary-lint-clean': lintSummary({ kind: 'clean', findings: [], files: 12 }),
  'summary-verify': verifySummary({ kind: 'unhealthy', checks }, 'dev'),
  'summary-problem': problemSummary(refused),
  'summary-teardown': teardownSummary({ kind: 'gone', retained: [leftOver] }, 'dev'),
  'summary-drift-none': driftSummary(inSync, 'dev'),
  'issue-drift': Object.values(commentRenderer.driftIssue(drifted, 'dev', aRun)).join('\n\n'),
}

suite('what a person reads on GitHub stays as it was agreed on', () => {
  for (const [name, markdown] of Object.entries(GOLDEN))
    test(name, t => {
      t.assert.fileSnapshot(`${markdown}\n`, `tests/expected/${name}.md`, { serializers: [text => String(text)] })
    })

  test('no value that a person may not read is in it', t => {
    for (const markdown of Object.values(GOLDEN)) t.assert.doesNotMatch(markdown, /canary/)
  })
})
