import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import type {
  LocalCheckOutcome,
  LocalLogsOutcome,
  LocalOpenOutcome,
  LocalResetOutcome,
  LocalStartOutcome,
  LocalStatusOutcome,
  LocalStopOutcome,
} from '#lib/model/local/localOutcome.ts'
import type {
  BootstrapCheckOutcome,
  BootstrapOutcome,
  BootstrapRemovalOutcome,
  ChangeSetOutcome,
  CostOutcome,
  DeployOutcome,
  LintOutcome,
  PinOutcome,
  PricesOutcome,
  StatusOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '#lib/model/outcome.ts'
import { Problem } from '#lib/model/problem.ts'
import { bugDocument, jsonText, type OutcomeDocument, problemDocument } from '#lib/render/json/json.ts'
import {
  localCheckDocument,
  localLogsDocument,
  localOpenDocument,
  localResetDocument,
  localStartDocument,
  localStatusDocument,
  localStopDocument,
  poolSettingsDocument,
} from '#lib/render/json/localDocument.ts'
import {
  bootstrapCheckDocument,
  bootstrapDocument,
  bootstrapRemovalDocument,
  changeSetDocument,
  costDocument,
  deployDocument,
  driftDocument,
  lintDocument,
  pinDocument,
  pricesDocument,
  statusDocument,
  teardownDocument,
  verifyDocument,
} from '#lib/render/json/outcomeDocument.ts'
import { EXIT_CODES, exitCodeOf } from '#lib/shell/exitCode.ts'
import { localExitCodeOf } from '#lib/shell/localExitCode.ts'
import { INTERRUPT_EXIT_CODES } from '../../scripts/command/handleInterrupt.ts'
import type { StepResult } from '../../scripts/rehearsal/rollout/runRolloutSteps.ts'
import { aContainer } from '../fakes/docker/fakeDocker.ts'
import { aLintOutcome, aSuppression } from '../fakes/lint/lintOutcomes.ts'
import { anEnvironmentCost } from '../fakes/model/anEnvironmentCost.ts'
import { aWatchedEvent } from '../fakes/model/aWatchedEvent.ts'
import { driftedOutcome, inSyncOutcome } from '../fakes/model/driftOutcomes.ts'
import { findings } from '../fakes/model/findings.ts'
import {
  aCheck,
  checks,
  failedDeployment,
  preparedRepository,
  retainedResource,
  unreadRepository,
} from '../fakes/model/outcomes.ts'
import { dangerousPreview, emptyPreview, ordinaryPreview, unprovenPreview } from '../fakes/model/previews.ts'

type Case = { readonly verb: string; readonly document: OutcomeDocument; readonly code: number }

/** One outcome of each kind: a kind that is missing here does not compile. */
type OutcomeOf<Outcome extends { readonly kind: string }> = Readonly<Record<Outcome['kind'], Outcome>>

const outputs = { Url: 'https://chat.dev.example.com', ClientSecret: 'canary' }
const nextSteps = [
  { text: 'First run this', lines: ['aws sts get-caller-identity'] },
  { text: 'Then wait', lines: [] },
]
const rolledBack = { ...failedDeployment, kind: 'rolled-back' as const, status: undefined, rootCause: undefined }
const LINT: OutcomeOf<LintOutcome> = {
  clean: aLintOutcome(),
  findings: aLintOutcome([...findings, ...aSuppression().findings], {
    suppressions: [aSuppression({ expiredDays: 3 })],
  }),
}
const image = {
  image: 'ghcr.io/open-webui/open-webui:v0.12.4',
  digest: `sha256:${'0'.repeat(64)}`,
  platforms: ['linux/arm64'],
  file: 'environments/dev.yaml',
}
const PIN: OutcomeOf<PinOutcome> = {
  pinned: { kind: 'pinned', ...image, before: undefined },
  unchanged: { kind: 'unchanged', ...image, before: image.digest },
}
const PRICES_OF_A_REGION = { region: 'eu-central-1', file: 'environments/prices/eu-central-1.yaml', found: 52 }
const PRICES: OutcomeOf<PricesOutcome> = {
  written: { kind: 'written', ...PRICES_OF_A_REGION, copied: [], missing: [] },
  'written-with-gaps': {
    kind: 'written-with-gaps',
    ...PRICES_OF_A_REGION,
    copied: ['mails'],
    missing: [{ price: 'dashboard', reason: 'a reason' }],
  },
}
const COST: OutcomeOf<CostOutcome> = {
  estimated: { kind: 'estimated', environments: [anEnvironmentCost()] },
  'estimated-with-gaps': {
    kind: 'estimated-with-gaps',
    environments: [anEnvironmentCost({ gaps: [{ path: 'Bus', type: 'AWS::Events::EventBus', reason: 'a reason' }] })],
  },
}
const costChange = {
  region: 'us-east-1',
  unpricedRegion: 'eu-central-1',
  before: 119,
  after: 152.45,
  notCounted: ['Bus'],
}
const CHANGE_SET: OutcomeOf<ChangeSetOutcome> = {
  changes: {
    kind: 'changes',
    preview: {
      ...dangerousPreview,
      accepted: ordinaryPreview.accepted ?? [],
      parameters: [{ name: 'ApiKey', secret: true }],
      cost: costChange,
    },
    warnings: [{ message: 'A reason.', todo: 'Do this.', refuses: true }],
  },
  none: { kind: 'none', preview: emptyPreview, warnings: [] },
}
const DEPLOY: OutcomeOf<DeployOutcome> = {
  deployed: { kind: 'deployed', outputs, checks: [aCheck()] },
  'deployed-not-proven': { kind: 'deployed-not-proven', outputs, checks },
  'deployed-not-protected': { kind: 'deployed-not-protected', outputs, checks, reason: 'A reason.', todo: 'Do this.' },
  unchanged: { kind: 'unchanged', outputs, checks: [aCheck()] },
  declined: { kind: 'declined' },
  'rolled-back': rolledBack,
  failed: { ...failedDeployment, kind: 'failed', steps: nextSteps },
}
const VERIFY: OutcomeOf<VerifyOutcome> = {
  healthy: { kind: 'healthy', checks: [aCheck()] },
  unhealthy: { kind: 'unhealthy', checks },
  'not-checked': { kind: 'not-checked', checks: [] },
}
const DRIFT: OutcomeOf<DriftOutcome> = {
  'in-sync': inSyncOutcome,
  drifted: driftedOutcome,
}
const TEARDOWN: OutcomeOf<TeardownOutcome> = {
  gone: { kind: 'gone', retained: [retainedResource, { ...retainedResource, physicalId: undefined }] },
  'nothing-to-do': { kind: 'nothing-to-do' },
  failed: { kind: 'failed', rootCause: failedDeployment.rootCause, status: 'DELETE_FAILED', todo: 'Do this.' },
}
const BOOTSTRAP: OutcomeOf<BootstrapOutcome> = {
  created: { kind: 'created', outputs, createdRoles: ['AWSServiceRoleForECS'], repository: preparedRepository },
  updated: { kind: 'updated', outputs, createdRoles: [], repository: preparedRepository },
  unchanged: { kind: 'unchanged', outputs, createdRoles: [], repository: unreadRepository },
  declined: { kind: 'declined' },
  'rolled-back': rolledBack,
  failed: { ...failedDeployment, kind: 'failed' },
}
const found = { changes: ["create stack 'a'"], notChecked: ['It could not be read.'], repository: preparedRepository }
const BOOTSTRAP_CHECK: OutcomeOf<BootstrapCheckOutcome> = {
  complete: { ...found, kind: 'complete', changes: [], notChecked: [] },
  incomplete: { ...found, kind: 'incomplete' },
  'not-checked': { ...found, kind: 'not-checked', changes: [], repository: unreadRepository },
}
const BOOTSTRAP_REMOVAL: OutcomeOf<BootstrapRemovalOutcome> = {
  removed: { kind: 'removed', retained: [retainedResource], repository: preparedRepository },
  'nothing-to-remove': {
    kind: 'nothing-to-remove',
    retained: [],
    repository: { kind: 'no-repository', repository: undefined, changes: [], missing: [], notes: [] },
  },
  'not-removed': {
    kind: 'not-removed',
    rootCause: failedDeployment.rootCause,
    status: 'DELETE_FAILED',
    repository: unreadRepository,
  },
}
const volumes = [
  { name: 'open-webui-local_database', size: '48.2MB' },
  { name: 'open-webui-local_keys', size: undefined },
]
const run = { profile: 'local', url: 'http://localhost:3000', seconds: 12.5 } as const
const shown = { profile: run.profile, url: run.url, containers: [aContainer()], volumes }
const LOCAL_CHECK: OutcomeOf<LocalCheckOutcome> = {
  ready: { kind: 'ready', profile: 'plain', engine: '28.2.2', compose: '5.6.0', findings },
}
const LOCAL_START: OutcomeOf<LocalStartOutcome> = {
  started: { kind: 'started', ...run },
  'already-running': { kind: 'already-running', ...run, profile: 'cognito' },
  'not-started': {
    kind: 'not-started',
    service: undefined,
    reason: 'It failed.',
    log: ['a line'],
    steps: nextSteps,
    running: ['database'],
  },
}
const LOCAL_STOP: OutcomeOf<LocalStopOutcome> = {
  stopped: { kind: 'stopped', volumes },
  'not-running': { kind: 'not-running', volumes: [] },
}
const LOCAL_LOGS: OutcomeOf<LocalLogsOutcome> = { logs: { kind: 'logs', service: 'cache', lines: ['a line'] } }
const LOCAL_RESET: OutcomeOf<LocalResetOutcome> = {
  removed: { kind: 'removed', volumes },
  'nothing-to-remove': { kind: 'nothing-to-remove', volumes: [] },
}
const LOCAL_STATUS: OutcomeOf<LocalStatusOutcome> = {
  healthy: { kind: 'healthy', ...shown },
  starting: { kind: 'starting', ...shown },
  unhealthy: { kind: 'unhealthy', ...shown },
  absent: { kind: 'absent', profile: undefined, url: undefined, containers: [], volumes: [] },
}
const LOCAL_OPEN: OutcomeOf<LocalOpenOutcome> = {
  opened: { kind: 'opened', url: run.url },
  'no-browser': { kind: 'no-browser', url: run.url },
}
const STATES: Readonly<Record<StatusOutcome['state'], true>> = { absent: true, ready: true, busy: true, stuck: true }
const REHEARSE: Readonly<Record<Exclude<StepResult['outcome'], 'not-reached'>, number>> = {
  done: 0,
  failed: 1,
  refused: 1,
  interrupted: INTERRUPT_EXIT_CODES.SIGINT,
}

const changedAt = new Date(Date.UTC(2026, 10, 23, 9, 5))
const stack = {
  path: '',
  name: 'open-webui-dev',
  status: 'UPDATE_COMPLETE',
  reason: undefined,
  resources: 8,
  changedAt,
}
const service = { image: 'image:1', running: 1, desired: 1, healthyTargets: 1, targets: 1 }

const snapshots = { count: 2, newest: 'open-webui-dev-v0-12-4-to-v0-13-0-20261123t090500z' }

function statusOf(state: string): OutcomeDocument {
  const known = Object.keys(STATES).find((each): each is StatusOutcome['state'] => each === state) ?? 'absent'
  const shown = {
    stacks: [stack],
    events: [aWatchedEvent()],
    rootCause: aWatchedEvent(),
    outputs,
    service,
    snapshots,
    missingProtection: ['deletion-protection' as const],
  }
  const nothing = {
    stacks: [],
    events: [],
    rootCause: undefined,
    outputs: {},
    service: undefined,
    snapshots: undefined,
    missingProtection: [],
  }
  const next = known === 'stuck' ? { todo: 'Do this.', steps: nextSteps } : {}
  return statusDocument({ state: known, ...(known === 'absent' ? nothing : shown), ...next })
}

const location = { file: 'environments/dev.yaml', line: 3, column: 5 }
const steps = [
  { step: 'preview', outcome: 'done', seconds: 2, attempts: 2 },
  { step: 'create', outcome: 'failed', seconds: 1.5 },
  { step: 'teardown', outcome: 'not-reached', seconds: 0 },
]
const CASES: readonly Case[] = [
  ...casesOf('lint', LINT, lintDocument),
  ...casesOf('pin', PIN, pinDocument),
  ...casesOf('cost', COST, costDocument),
  ...casesOf('prices', PRICES, pricesDocument),
  ...casesOf('change-set', CHANGE_SET, changeSetDocument),
  {
    verb: 'change-set',
    document: changeSetDocument({
      kind: 'changes',
      preview: unprovenPreview,
      warnings: [{ message: 'A reason.', refuses: false }],
    }),
    code: 0,
  },
  ...casesOf('deploy', DEPLOY, deployDocument),
  ...casesOf('verify', VERIFY, verifyDocument),
  ...casesOf('drift', DRIFT, driftDocument),
  ...casesOf('teardown', TEARDOWN, teardownDocument),
  {
    verb: 'teardown',
    document: teardownDocument({
      kind: 'nothing-to-do',
      deleted: { at: new Date(Date.UTC(2026, 10, 23, 9, 5)), retained: [retainedResource] },
    }),
    code: 0,
  },
  ...casesOf('bootstrap', BOOTSTRAP, bootstrapDocument),
  ...casesOf('bootstrap', BOOTSTRAP_CHECK, bootstrapCheckDocument),
  ...casesOf('bootstrap', BOOTSTRAP_REMOVAL, bootstrapRemovalDocument),
  ...localCasesOf(LOCAL_CHECK, localCheckDocument),
  ...localCasesOf(LOCAL_START, localStartDocument),
  ...localCasesOf(LOCAL_STOP, localStopDocument),
  ...localCasesOf(LOCAL_LOGS, localLogsDocument),
  ...localCasesOf(LOCAL_RESET, localResetDocument),
  ...localCasesOf(LOCAL_STATUS, localStatusDocument),
  ...localCasesOf(LOCAL_OPEN, localOpenDocument),
  ...Object.keys(STATES).map(state => ({ verb: 'status', document: statusOf(state), code: 0 })),
  { verb: 'status', document: poolSettingsDocument(['COGNITO_REGION=eu-central-1']), code: 0 },
  ...Object.entries(REHEARSE).map(([outcome, code]) => ({
    verb: 'rehearse',
    document: { outcome, steps, log: '.rehearsal/rehearsal.log' },
    code,
  })),
  ...(['failed', 'usage', 'refused'] as const).map(kind => ({
    verb: 'any',
    document: problemDocument(new Problem('It failed.', { kind, steps: nextSteps, location, findings })),
    code: EXIT_CODES[kind],
  })),
  { verb: 'any', document: bugDocument(new Problem('It is a bug.', { todo: 'Report it.' })), code: EXIT_CODES.bug },
  ...Object.values(INTERRUPT_EXIT_CODES).map(code => ({
    verb: 'any',
    document: { outcome: 'interrupted' },
    code,
  })),
]

function casesOf<Outcome extends Parameters<typeof exitCodeOf>[0]>(
  verb: string,
  outcomes: Readonly<Record<string, Outcome>>,
  documentOf: (outcome: Outcome) => OutcomeDocument,
): readonly Case[] {
  return Object.entries(outcomes).map(([kind, outcome]) => {
    const document = documentOf(outcome)
    assert.equal(document.outcome, kind)
    return { verb, document, code: exitCodeOf(outcome) }
  })
}

function localCasesOf<Outcome extends Parameters<typeof localExitCodeOf>[0]>(
  outcomes: Readonly<Record<string, Outcome>>,
  documentOf: (outcome: Outcome) => OutcomeDocument,
): readonly Case[] {
  return Object.entries(outcomes).map(([kind, outcome]) => {
    const document = documentOf(outcome)
    assert.equal(document.outcome, kind)
    return { verb: 'local', document, code: localExitCodeOf(outcome) }
  })
}

const schema: Json = JSON.parse(readFileSync('scripts/outcome.schema.json', 'utf8'))
const page = readFileSync('scripts/README.md', 'utf8')
/** `| verb | outcome | exit code | meaning |` */
const rows = [...page.matchAll(/^\| (?:`([\w-]+)`|any) \| `([\w-]+)` \| ([^|]+) \|/gm)].map(
  ([, verb = 'any', outcome, codes = '']) => ({
    name: `${verb} ${outcome}`,
    codes: [...codes.matchAll(/\d+/g)].map(([code]) => code),
  }),
)
const parsed = ({ verb, document }: Case): Json => JSON.parse(jsonText(verb, document))
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(Object(schema))
const violationsOf = (document: Json) => (validate(document) ? [] : validate.errors)

function outcomesOfSchema(): readonly string[] {
  const definitions = isMap(schema) && isMap(schema.$defs) ? Object.values(schema.$defs) : []
  return definitions.flatMap(definition => {
    const properties = isMap(definition) && isMap(definition.properties) ? definition.properties : {}
    const { verb, outcome } = properties
    if (!isMap(verb) || !isMap(outcome) || !Array.isArray(outcome.enum)) return []
    return outcome.enum.map(word => `${typeof verb.const === 'string' ? verb.const : 'any'} ${String(word)}`)
  })
}

suite('the document of --json', () => {
  for (const each of CASES) {
    const name = `${each.verb} ${each.document.outcome}`
    test(`of '${name}' follows the schema`, () => assert.deepEqual(violationsOf(parsed(each)), []))

    test(`of '${name}' has a row on the page with exit code ${each.code}`, () => {
      const row = rows.find(candidate => candidate.name === name)
      assert.ok(row?.codes.includes(String(each.code)), `${name}: ${row?.codes}`)
    })
  }

  test('the document of --json has its version and its verb first', () => {
    const [first] = CASES
    assert.ok(first)
    assert.deepEqual(Object.keys(Object(parsed(first))).slice(0, 3), ['version', 'verb', 'outcome'])
    assert.equal(Object(parsed(first)).version, 1)
  })

  test('of an unknown outcome, with an unknown key or without a required key breaks the schema', () => {
    for (const each of CASES) {
      const document = Object(parsed(each))
      for (const broken of [
        { ...document, outcome: 'deployed, not proven' },
        { ...document, anotherKey: 1 },
        { ...document, version: 2 },
        Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'verb')),
      ])
        assert.notDeepEqual(violationsOf(broken), [], JSON.stringify(broken))
    }
  })

  test('the document of --json has keys in camel case and values in kebab case', () => {
    for (const name of new Set([...outcomesOfSchema(), ...rows.map(row => row.name)]))
      assert.match(name, /^[a-z]+(-[a-z]+)* [a-z]+(-[a-z]+)*$/)
    for (const each of CASES)
      for (const key of keysIn(parsed(each))) assert.match(key, /^[a-zA-Z]+$/, `${each.verb}: ${key}`)
  })
})

suite('the page of --json', () => {
  const tested = [...new Set(CASES.map(({ verb, document }) => `${verb} ${document.outcome}`))].sort()

  test('lists every outcome of the schema and no other', () => {
    assert.deepEqual(rows.map(({ name }) => name).sort(), outcomesOfSchema().toSorted())
  })

  test('lists every outcome of the verbs and no other', () =>
    assert.deepEqual(rows.map(({ name }) => name).sort(), tested))

  for (const verb of ['change-set', 'deploy', 'drift', 'lint', 'teardown', 'verify'])
    test(`the page of --json has the outcomes that the action ${verb} documents`, () => {
      const text = readFileSync(`actions/${verb}/action.yml`, 'utf8')
      const [, sentence = ''] = /^ {2}outcome:\n {4}description: ([^.;]+)/m.exec(text) ?? []
      // An action never prompts.
      const words = rows.flatMap(({ name }) => (name.startsWith(`${verb} `) ? [name.slice(verb.length + 1)] : []))
      assert.deepEqual(sentence.split(/, | or /).toSorted(), words.filter(word => word !== 'declined').toSorted())
    })
})

/** Every key, but those of outputs and tags, which are the template's own. */
function keysIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...(key === 'outputs' || key === 'tags' ? [] : keysIn(inner)),
  ])
}
