import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactOutputs } from '#lib/redaction/redactOutcomeParts.ts'
import { acceptanceSummary } from '#lib/render/markdown/acceptanceSummary.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { lintSummary } from '#lib/render/markdown/lintSummary.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { teardownSummary } from '#lib/render/markdown/teardownSummary.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { aLintOutcome, aSuppression } from '../../fakes/lint/lintOutcomes.ts'
import { aMarker, aRunLink } from '../../fakes/model/aMarker.ts'
import { aCostChange } from '../../fakes/model/anEnvironmentCost.ts'
import { driftedOutcome, inSyncOutcome } from '../../fakes/model/driftOutcomes.ts'
import { findings } from '../../fakes/model/findings.ts'
import {
  aCheck,
  checks,
  failedDeployment,
  notProtectedDeployment,
  retainedResource,
} from '../../fakes/model/outcomes.ts'
import { permissionPreview } from '../../fakes/model/permissionPreview.ts'
import {
  creationPreview,
  dangerousPreview,
  emptyPreview,
  ordinaryPreview,
  outputPreview,
  partlyUnchangedPreview,
  unprovenPreview,
} from '../../fakes/model/previews.ts'

const outputs = redactOutputs({ Url: 'https://chat.dev.example.com', ClientSecret: 'canary' }, PATTERN_REDACTION)
const healthy = [aCheck(), aCheck({ name: 'targets', detail: '2 of 2 healthy', milliseconds: 340 })]
const rolledBack = {
  ...failedDeployment,
  kind: 'rolled-back',
  status: 'UPDATE_ROLLBACK_COMPLETE',
  retained: [],
} as const
const refused = new Problem("The change of stack 'open-webui-dev' is not what was reviewed. Nothing was changed.", {
  kind: 'refused',
  findings: [
    {
      level: 'error',
      rule: 'deploy/not-reviewed',
      message: 'Database/Instance Engine postgres → mysql is another value than reviewed',
    },
  ],
  todo: "Open a pull request to 'env/dev', review what it shows, then merge it.",
})

const deploymentWarning = {
  message: "The certificate for 'chat.example.com' would never be validated: hosted zone 'Z1' is private.",
  todo: "Set 'HostedZoneId' to the public hosted zone.",
  refuses: true,
}
const comment = commentRenderer.previewComment(dangerousPreview, aMarker({ environment: 'production' }), aRunLink)
const GOLDEN: Readonly<Record<string, string>> = {
  'comment-dangerous': comment,
  'comment-ordinary': commentRenderer.previewComment(ordinaryPreview, aMarker(), aRunLink),
  'comment-cost': commentRenderer.previewComment({ ...ordinaryPreview, cost: aCostChange }, aMarker(), aRunLink),
  'comment-refused': commentRenderer.previewComment(ordinaryPreview, aMarker(), aRunLink, [deploymentWarning]),
  'comment-outputs': commentRenderer.previewComment(outputPreview, aMarker(), aRunLink),
  'comment-unchanged-proven': commentRenderer.previewComment(partlyUnchangedPreview, aMarker(), aRunLink),
  'comment-unproven': commentRenderer.previewComment(unprovenPreview, aMarker(), aRunLink),
  'comment-creation': commentRenderer.previewComment(creationPreview, aMarker(), aRunLink),
  'comment-wider-permissions': commentRenderer.previewComment(permissionPreview, aMarker(), aRunLink),
  'comment-empty': commentRenderer.previewComment(emptyPreview, aMarker(), aRunLink),
  'comment-rewritten': commentRenderer.rewrittenComment(
    commentRenderer.previewComment(ordinaryPreview, aMarker(), aRunLink),
    'mallory',
    aRunLink,
  ),
  'comment-stale': commentRenderer.staleComment(
    commentRenderer.previewComment(ordinaryPreview, aMarker(), aRunLink),
    aRunLink,
  ),
  'outcome-deployed': commentRenderer.outcomeComment({ kind: 'deployed', outputs, checks: healthy }, 'dev', aRunLink),
  'outcome-not-proven': commentRenderer.outcomeComment(
    { kind: 'deployed-not-proven', outputs, checks },
    'dev',
    aRunLink,
  ),
  'outcome-not-protected': commentRenderer.outcomeComment(notProtectedDeployment, 'production', aRunLink),
  'outcome-unchanged': commentRenderer.outcomeComment({ kind: 'unchanged', outputs, checks: healthy }, 'dev', aRunLink),
  'outcome-refused': commentRenderer.outcomeComment({ kind: 'refused', problem: refused }, 'dev', aRunLink),
  'outcome-rolled-back': commentRenderer.outcomeComment(rolledBack, 'dev', aRunLink),
  'outcome-first-creation-failed': commentRenderer.outcomeComment(failedDeployment, 'dev', aRunLink),
  'summary-changes': previewSummary(ordinaryPreview),
  'summary-cost': previewSummary({ ...creationPreview, cost: { region: 'us-east-1', after: 119.43, notCounted: [] } }),
  'summary-refused': previewSummary(ordinaryPreview, 1, [deploymentWarning]),
  'summary-declined': outcomeSummary({ kind: 'declined' }, 'dev'),
  'summary-lint': lintSummary(
    aLintOutcome(findings, {
      suppressions: [aSuppression(), aSuppression({ expires: '2026-10-09', expiredDays: 40 })],
    }),
  ),
  'summary-lint-clean': lintSummary(aLintOutcome()),
  'summary-verify': verifySummary({ kind: 'unhealthy', checks }, 'dev'),
  'summary-problem': problemSummary(refused),
  'summary-teardown': teardownSummary({ kind: 'gone', retained: [retainedResource] }, 'dev'),
  'summary-acceptance': acceptanceSummary(
    {
      kind: 'stopped',
      steps: [
        { step: 'creation', outcome: 'deployed', seconds: 1320 },
        { step: 'teardown', outcome: 'failure', seconds: 640 },
      ],
      reason: "The teardown ended as 'failure'.",
      todo: "Start the workflow 'teardown.yml' with environment 'dev': it costs money while it exists.",
      retained: [retainedResource],
      questions: [
        {
          about: 'AWS',
          text: 'May an update without rollback replace a resource?',
          observation: { kind: 'observed', reading: 'refused', evidence: "Compute/TaskDefinition: 'Not | supported'." },
        },
        {
          about: 'GitHub',
          text: 'Does a job that runs for long get another identity token near its end?',
          observation: { kind: 'not-observed', reason: 'The job was too short: 2 minutes.' },
        },
      ],
    },
    'dev',
  ),
  'summary-already-gone': teardownSummary(
    { kind: 'nothing-to-do', deleted: { at: new Date(Date.UTC(2026, 10, 23, 9, 5)), retained: [retainedResource] } },
    'dev',
  ),
  'summary-drift-in-sync': driftSummary(inSyncOutcome, 'dev'),
  'drift-issue': Object.values(commentRenderer.driftIssue(driftedOutcome, 'dev', aRunLink)).join('\n\n'),
}

suite('the Markdown on GitHub equals its golden file', () => {
  for (const [name, markdown] of Object.entries(GOLDEN))
    test(`the Markdown of ${name} equals its golden file`, t => {
      t.assert.fileSnapshot(`${markdown}\n`, `tests/expected/${name}.md`, { serializers: [text => String(text)] })
    })

  test('no golden file contains a secret value', t => {
    for (const markdown of Object.values(GOLDEN)) t.assert.doesNotMatch(markdown, /canary/)
  })
})
