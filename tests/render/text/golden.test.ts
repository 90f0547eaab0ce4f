import { suite, test } from 'node:test'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactOutputs } from '#lib/redaction/redactOutcomeParts.ts'
import { bootstrapCheckLines, bootstrapLines, bootstrapRemovalLines } from '#lib/render/text/bootstrapOutcome.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { costLines, pricesLines } from '#lib/render/text/costOutcome.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import type { Line } from '#lib/render/text/layout/line.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { previewLines } from '#lib/render/text/preview.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { rowsOf } from '../../fakes/console/fakeScreen.ts'
import { aLintOutcome, aSuppression } from '../../fakes/lint/lintOutcomes.ts'
import { aCostChange, anEnvironmentCost } from '../../fakes/model/anEnvironmentCost.ts'
import { aWatchedEvent } from '../../fakes/model/aWatchedEvent.ts'
import { findings } from '../../fakes/model/findings.ts'
import {
  aCheck,
  checks,
  failedDeployment,
  notProtectedDeployment,
  preparedRepository,
  retainedResource,
  unreadRepository,
} from '../../fakes/model/outcomes.ts'
import {
  creationPreview,
  dangerousPreview,
  emptyPreview,
  ordinaryPreview,
  outputPreview,
  partlyUnchangedPreview,
  unchangedPreview,
  unprovenPreview,
} from '../../fakes/model/previews.ts'

const outputs = redactOutputs(
  { Url: 'https://chat.dev.example.com', UserPoolId: 'eu-central-1_Abc', ClientSecret: 'canary' },
  PATTERN_REDACTION,
)
const healthy = [aCheck(), aCheck({ name: 'targets', detail: '2 of 2 healthy', milliseconds: 340 })]
const rolledBack = {
  ...failedDeployment,
  kind: 'rolled-back',
  status: 'UPDATE_ROLLBACK_COMPLETE',
  retained: [],
} as const
const { todo: _, ...deletedStack } = { ...failedDeployment, status: undefined, retained: [] }
const changedAt = new Date(Date.UTC(2026, 10, 23, 9, 5))
const stacks = [
  { path: '', name: 'open-webui-dev', status: 'UPDATE_ROLLBACK_COMPLETE', reason: undefined, resources: 8, changedAt },
  {
    path: 'Database',
    name: 'open-webui-dev-D-1',
    status: 'UPDATE_COMPLETE',
    reason: undefined,
    resources: 1,
    changedAt,
  },
]
const service = {
  image: 'ghcr.io/open-webui/open-webui:v0.12.4',
  running: 1,
  desired: 1,
  healthyTargets: 0,
  targets: 1,
}
const stackStatus = {
  state: 'ready' as const,
  stacks,
  events: [aWatchedEvent()],
  rootCause: failedDeployment.rootCause,
  outputs,
  service,
  snapshots: { count: 2, newest: 'open-webui-dev-v0-12-4-to-v0-13-0-20261123t090500z' },
  missingProtection: [],
}

const pricesOfFrankfurt = { region: 'eu-central-1', file: 'environments/prices/eu-central-1.yaml', found: 52 }
const costWithGaps = {
  ...anEnvironmentCost({
    gaps: [{ path: 'Bus', type: 'AWS::Events::EventBus', reason: 'this type has no price here' }],
  }),
  environment: 'staging',
}

const GOLDEN: readonly (readonly [string, readonly Line[]])[] = [
  ['preview-dangerous', previewLines(dangerousPreview)],
  ['preview-ordinary', previewLines(ordinaryPreview)],
  ['preview-cost', previewLines({ ...ordinaryPreview, cost: aCostChange })],
  ['cost-estimated', costLines({ kind: 'estimated', environments: [anEnvironmentCost()] })],
  ['cost-with-gaps', costLines({ kind: 'estimated-with-gaps', environments: [anEnvironmentCost(), costWithGaps] })],
  [
    'prices-written',
    pricesLines({ kind: 'written', ...pricesOfFrankfurt, copied: ['mails', 'file-read'], missing: [] }),
  ],
  [
    'prices-with-gaps',
    pricesLines({
      ...{ kind: 'written-with-gaps', ...pricesOfFrankfurt, copied: [] },
      missing: [{ price: 'key', reason: "AWS's price list has no 'KMS-Keys' there" }],
    }),
  ],
  ['preview-outputs', previewLines(outputPreview)],
  ['preview-creation', previewLines(creationPreview)],
  ['preview-protected-creation', previewLines({ ...creationPreview, protectedAfterCreation: true })],
  ['preview-empty', previewLines(emptyPreview)],
  ['preview-unchanged-proven', previewLines(partlyUnchangedPreview)],
  ['preview-all-unchanged-proven', previewLines(unchangedPreview)],
  ['preview-unproven', previewLines(unprovenPreview)],
  ['change-set-changes', changeSetLines({ kind: 'changes', preview: dangerousPreview, warnings: [] })],
  [
    'change-set-refused',
    changeSetLines({
      kind: 'changes',
      preview: dangerousPreview,
      warnings: [{ message: 'A deployment of this is refused.', refuses: true }],
    }),
  ],
  ['deploy-deployed', deployLines({ kind: 'deployed', outputs, checks: healthy }, 'dev')],
  ['deploy-not-proven', deployLines({ kind: 'deployed-not-proven', outputs, checks }, 'dev')],
  ['deploy-not-protected', deployLines(notProtectedDeployment, 'production')],
  ['deploy-unchanged', deployLines({ kind: 'unchanged', outputs, checks: healthy }, 'dev')],
  ['deploy-unchanged-unhealthy', deployLines({ kind: 'unchanged', outputs, checks }, 'dev')],
  ['deploy-declined', deployLines({ kind: 'declined' }, 'dev')],
  ['deploy-rolled-back', deployLines(rolledBack, 'dev')],
  ['deploy-first-creation-failed', deployLines(failedDeployment, 'dev')],
  ['deploy-stack-deleted', deployLines(deletedStack, 'dev')],
  ['teardown-gone', teardownLines({ kind: 'gone', retained: [retainedResource] }, 'dev')],
  [
    'teardown-already-gone',
    teardownLines(
      { kind: 'nothing-to-do', deleted: { at: new Date(Date.UTC(2026, 10, 23, 9, 5)), retained: [retainedResource] } },
      'dev',
    ),
  ],
  ['teardown-nothing', teardownLines({ kind: 'nothing-to-do' }, 'dev')],
  [
    'teardown-failed',
    teardownLines({ kind: 'failed', rootCause: failedDeployment.rootCause, status: 'DELETE_FAILED' }, 'dev'),
  ],
  [
    'bootstrap-created',
    bootstrapLines(
      {
        kind: 'created',
        outputs: { ArtifactBucketName: 'bucket-1' },
        createdRoles: ['AWSServiceRoleForECS'],
        repository: preparedRepository,
      },
      'dev',
    ),
  ],
  [
    'bootstrap-unchanged',
    bootstrapLines({ kind: 'unchanged', outputs: {}, createdRoles: [], repository: unreadRepository }, 'dev'),
  ],
  [
    'bootstrap-check',
    bootstrapCheckLines(
      {
        kind: 'incomplete',
        changes: ["update stack 'open-webui-dev-bootstrap'"],
        notChecked: ['The service-linked roles could not be read.'],
        repository: { ...preparedRepository, kind: 'differs' },
      },
      'dev',
    ),
  ],
  [
    'bootstrap-removed',
    bootstrapRemovalLines({ kind: 'removed', retained: [retainedResource], repository: preparedRepository }, 'dev'),
  ],
  [
    'bootstrap-not-removed',
    bootstrapRemovalLines(
      {
        kind: 'not-removed',
        rootCause: failedDeployment.rootCause,
        status: 'DELETE_FAILED',
        repository: { ...preparedRepository, kind: 'unchanged', changes: [] },
      },
      'dev',
    ),
  ],
  ['bootstrap-failed', bootstrapLines(rolledBack, 'dev')],
  ['verify-unhealthy', verifyLines({ kind: 'unhealthy', checks }, 'dev')],
  ['status', statusLines(stackStatus, 'dev')],
  [
    'status-not-protected',
    statusLines(
      { ...stackStatus, rootCause: undefined, missingProtection: ['deletion-protection', 'termination-protection'] },
      'production',
    ),
  ],
  ['status-absent', statusLines({ ...stackStatus, rootCause: undefined, state: 'absent', stacks: [] }, 'dev')],
  ['status-undone', statusLines({ ...stackStatus, state: 'absent', stacks: [] }, 'dev')],
  [
    'lint-findings',
    lintLines(
      aLintOutcome(findings, {
        suppressions: [aSuppression(), aSuppression({ expires: '2026-10-09', expiredDays: 40 })],
      }),
    ),
  ],
  ['lint-clean', lintLines(aLintOutcome())],
]

suite('the text of a terminal is the agreed one', () => {
  for (const [name, lines] of GOLDEN)
    test(`the text of ${name} equals its golden file`, t => {
      t.assert.fileSnapshot(`${rowsOf(lines).join('\n')}\n`, `tests/expected/${name}.txt`, {
        serializers: [text => String(text)],
      })
    })

  test('no golden text has a secret value', t => {
    for (const [, lines] of GOLDEN) t.assert.doesNotMatch(rowsOf(lines, 1000).join('\n'), /canary/)
  })
})
