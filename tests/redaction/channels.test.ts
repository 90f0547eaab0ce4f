import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { terminalReporter } from '#lib/console/terminalReporter.ts'
import { connectRunner } from '#lib/gitHub/connectRunner.ts'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import type { DeployOutcome } from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { stackTraceOf } from '#lib/model/stackTrace.ts'
import { storePreview } from '#lib/operations/review/storedPreview.ts'
import { redactDriftOutcome } from '#lib/redaction/redactDriftOutcome.ts'
import { redactError, redactProblem } from '#lib/redaction/redactError.ts'
import { redactFinding } from '#lib/redaction/redactFinding.ts'
import { type Redaction, redactionOf } from '#lib/redaction/redaction.ts'
import { redactChangeSetOutcome, redactDeployOutcome, redactLintOutcome } from '#lib/redaction/redactOutcome.ts'
import { redactPreview } from '#lib/redaction/redactPreview.ts'
import { redactProgress } from '#lib/redaction/redactProgress.ts'
import { secretsIn } from '#lib/redaction/secrets/secretValues.ts'
import { jsonText, problemDocument } from '#lib/render/json/json.ts'
import { changeSetDocument, deployDocument, driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { problemSummary } from '#lib/render/markdown/problemSummary.ts'
import { sarifOf } from '#lib/render/sarif/sarif.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { aLintOutcome, aSuppression } from '../fakes/lint/lintOutcomes.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'
import { aDriftedProperty, aDriftedResource } from '../fakes/model/aDriftedResource.ts'
import { aMarker, aRunLink } from '../fakes/model/aMarker.ts'
import { aPreview } from '../fakes/model/aPreview.ts'
import { aWatchedEvent } from '../fakes/model/aWatchedEvent.ts'
import { aCheck, failedDeployment } from '../fakes/model/outcomes.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

/** Letters alone: no encoder of ours changes them, so a search finds them in every output. */
const NO_ECHO = 'Qzcanarynoecho'
const NAMED = 'Qzcanarynamed'
const PATTERN = 'Qzcanarypattern'

const stack = aResolvedStack(
  {
    'main.yaml': `
Parameters: { Admin: { Type: String, NoEcho: true }, ServiceToken: { Type: String } }
Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Sub '\${Admin} \${ServiceToken}' } } }`,
  },
  { Admin: NO_ECHO, ServiceToken: NAMED },
)
const redaction = redactionOf(secretsIn([stack]))
/** The control: with it every text must be found, or the test of that channel could not fail. */
const NO_REDACTION: Redaction = {
  text: text => text,
  isSecretOutput: () => false,
  isMadeOfSecret: () => false,
}

const TEXT = `'${NO_ECHO}' and '${NAMED}' were refused: password=${PATTERN}`
const FINDING = {
  level: 'error',
  rule: 'cfn-lint/E1',
  message: TEXT,
  todo: TEXT,
  location: { file: 'a.yaml', line: 1, column: 1 },
} as const
const LINT = aLintOutcome([FINDING], { suppressions: [aSuppression({ reason: TEXT, findings: [FINDING] })] })
const PREVIEW = aPreview({
  warnings: [TEXT],
  parameters: [{ name: 'Greeting', before: TEXT, after: NAMED }],
  changes: [
    aChange({
      resolved: { '/Properties/DisplayName': TEXT },
      properties: [aPropertyChange({ path: '/Properties/DisplayName', before: NO_ECHO, after: TEXT })],
    }),
  ],
})
const DEPLOYED: DeployOutcome = {
  kind: 'deployed-not-proven',
  outputs: { Url: `https://${NO_ECHO}`, status: NAMED, type: TEXT, kind: NO_ECHO },
  checks: [aCheck({ verdict: 'unhealthy', detail: TEXT })],
}
const FAILED: DeployOutcome = {
  ...failedDeployment,
  rootCause: aWatchedEvent({ status: 'CREATE_FAILED', reason: TEXT }),
  todo: TEXT,
}
const DRIFTED: DriftOutcome = {
  kind: 'drifted',
  checked: 1,
  notChecked: [],
  resources: [aDriftedResource({ properties: [aDriftedProperty({ path: '/Name', expected: TEXT, actual: NO_ECHO })] })],
}
const problem = () => new Problem(TEXT, { todo: TEXT, findings: [FINDING] })

function printed(show: (terminal: ReturnType<typeof openTerminal>) => void): string {
  let text = ''
  const stream = { columns: 1_000, write: (part: string) => (text += part), on: () => undefined }
  show(openTerminal(stream, {}))
  return text
}

type Channel = {
  readonly kind: 'log' | 'comment' | 'summary' | 'annotation' | 'SARIF' | 'JSON' | 'issue' | 'stack trace' | 'output'
  readonly of: string
  readonly textBy: (redaction: Redaction) => string
}

/** Every channel by which text leaves, from the data to what is written. */
const CHANNELS: readonly Channel[] = [
  ...(
    [
      { kind: 'warning', text: TEXT },
      { kind: 'event', event: aWatchedEvent({ status: 'CREATE_FAILED', reason: TEXT }) },
      { kind: 'preview', preview: PREVIEW },
      { kind: 'step', step: 'resolve', subject: TEXT },
      { kind: 'waiting', subject: TEXT, seconds: 60 },
    ] as const
  ).map(
    (progress): Channel => ({
      kind: 'log',
      of: `a ${progress.kind}`,
      textBy: by => printed(terminal => terminalReporter(terminal).report(redactProgress(progress, by))),
    }),
  ),
  {
    kind: 'comment',
    of: 'a preview',
    textBy: by => commentRenderer.previewComment(redactPreview(PREVIEW, by), aMarker(), aRunLink),
  },
  {
    kind: 'comment',
    of: 'a deployment',
    textBy: by => commentRenderer.outcomeComment(redactDeployOutcome(DEPLOYED, by), 'dev', aRunLink),
  },
  {
    kind: 'comment',
    of: 'a failed deployment',
    textBy: by => commentRenderer.outcomeComment(redactDeployOutcome(FAILED, by), 'dev', aRunLink),
  },
  {
    kind: 'comment',
    of: 'a refusal',
    textBy: by =>
      commentRenderer.outcomeComment({ kind: 'refused', problem: redactProblem(problem(), by) }, 'dev', aRunLink),
  },
  { kind: 'summary', of: 'a preview', textBy: by => previewSummary(redactPreview(PREVIEW, by)) },
  { kind: 'summary', of: 'a deployment', textBy: by => outcomeSummary(redactDeployOutcome(DEPLOYED, by), 'dev') },
  { kind: 'summary', of: 'a problem', textBy: by => problemSummary(redactProblem(problem(), by)) },
  { kind: 'annotation', of: 'a finding', textBy: by => written(runner => runner.annotate(redactFinding(FINDING, by))) },
  {
    kind: 'SARIF',
    of: 'a finding',
    textBy: by => JSON.stringify(sarifOf(redactLintOutcome(LINT, by), { texts: new Map(), accepted: 'included' })),
  },
  {
    kind: 'JSON',
    of: 'a preview',
    textBy: by =>
      jsonText(
        'change-set',
        changeSetDocument(redactChangeSetOutcome({ kind: 'changes', preview: PREVIEW, warnings: [] }, by)),
      ),
  },
  {
    kind: 'JSON',
    of: 'a deployment',
    textBy: by => jsonText('deploy', deployDocument(redactDeployOutcome(DEPLOYED, by))),
  },
  { kind: 'JSON', of: 'drift', textBy: by => jsonText('drift', driftDocument(redactDriftOutcome(DRIFTED, by))) },
  { kind: 'JSON', of: 'a problem', textBy: by => jsonText('deploy', problemDocument(redactProblem(problem(), by))) },
  {
    kind: 'issue',
    of: 'drift',
    textBy: by => commentRenderer.driftIssue(redactDriftOutcome(DRIFTED, by), 'dev', aRunLink).body,
  },
  {
    kind: 'stack trace',
    of: 'a bug',
    textBy: by => stackTraceOf(redactError(new TypeError(TEXT, { cause: new Error(TEXT) }), by)),
  },
  {
    kind: 'output',
    of: 'a deployment',
    textBy: by =>
      written(runner => {
        const outcome = redactDeployOutcome(DEPLOYED, by)
        const outputs = 'outputs' in outcome ? outcome.outputs : {}
        for (const [name, value] of Object.entries(outputs)) runner.output(name, value)
      }),
  },
]

/** All that the runner writes: to the log and to its files. */
function written(write: (runner: ReturnType<typeof connectRunner>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  const file = join(folder, 'output')
  let log = ''
  write(connectRunner({ GITHUB_OUTPUT: file }, text => (log += text)))
  const files = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  rmSync(folder, { recursive: true })
  return log + files
}

suite('a secret is not in', () => {
  for (const { kind, of, textBy } of CHANNELS)
    test(`the ${kind} of ${of}`, () => {
      assert.match(textBy(NO_REDACTION), /Qzcanary/, 'the channel shows nothing')
      assert.doesNotMatch(textBy(redaction), /Qzcanary/)
    })

  test('the stored preview in the bucket', async () => {
    const objectStore = fakeObjectStore()

    // From the real values, as the operation does it: only digests of them are kept.
    await storePreview(PREVIEW, stack, { bucket: 'bucket' }, { objectStore })

    const [stored = ''] = objectStore.objects.values()
    assert.match(stored, /DisplayName/)
    assert.doesNotMatch(stored, /Qzcanary/)
  })
})
