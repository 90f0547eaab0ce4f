import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { Check } from '#lib/model/check.ts'
import type { Change, PropertyChange } from '#lib/model/cloudFormation/change.ts'
import type {
  DriftedResource,
  DriftOutcome,
  ReadableDriftedProperty,
} from '#lib/model/cloudFormation/driftedResource.ts'
import type { EventWithPath } from '#lib/model/cloudFormation/stackEvent.ts'
import type {
  CostChange,
  CostEstimate,
  CostGap,
  CostLine,
  EnvironmentCost,
  UsageCharge,
} from '#lib/model/cost/costEstimate.ts'
import type { MissingFeature, RepositoryOutcome } from '#lib/model/gitHub/repositoryOutcome.ts'
import type { SettingChange } from '#lib/model/gitHub/settingRequest.ts'
import type { Json } from '#lib/model/json.ts'
import type { LintEngine } from '#lib/model/lint/lintEngine.ts'
import type { ActiveSuppression } from '#lib/model/lint/suppression.ts'
import type { NextStep } from '#lib/model/nextStep.ts'
import type {
  BootstrapCheckOutcome,
  BootstrapOutcome,
  BootstrapRemovalOutcome,
  ChangeSetOutcome,
  DeploymentWarning,
  DeployOutcome,
  LintOutcome,
  RetainedResource,
  ServiceSummary,
  SnapshotSummary,
  StackSummary,
  StatusOutcome,
  TeardownOutcome,
  VerifyOutcome,
} from '#lib/model/outcome.ts'
import type { AcceptedFinding } from '#lib/model/preview/acceptedFinding.ts'
import type { OutputChange, ParameterChange, Preview, SectionChange } from '#lib/model/preview/preview.ts'
import type { DataLoss, Risk } from '#lib/model/preview/risk.ts'
import type { Finding, Location } from '#lib/model/problem.ts'
import type { Progress } from '#lib/model/progress.ts'
import { byFields, type Redactor, text } from '#lib/redaction/fields.ts'
import { redactEnvironmentCost } from '#lib/redaction/redactCost.ts'
import { redactData } from '#lib/redaction/redactData.ts'
import { redactDriftOutcome } from '#lib/redaction/redactDriftOutcome.ts'
import { PATTERN_REDACTION, redactionOf } from '#lib/redaction/redaction.ts'
import {
  redactBootstrapCheckOutcome,
  redactBootstrapOutcome,
  redactBootstrapRemovalOutcome,
  redactChangeSetOutcome,
  redactDeployOutcome,
  redactLintOutcome,
  redactStatusOutcome,
  redactTeardownOutcome,
  redactVerifyOutcome,
} from '#lib/redaction/redactOutcome.ts'
import { redactOutputs } from '#lib/redaction/redactOutcomeParts.ts'
import { redactProgress } from '#lib/redaction/redactProgress.ts'
import { NO_SECRETS } from '#lib/redaction/secrets/secretValues.ts'

const CANARY = 'Qzcanary'
const redaction = redactionOf({ ...NO_SECRETS, values: [CANARY] })

function record<T>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true })
}

/** Every text of every type of outcome and progress, made of `text`. */
function typesOf(text: fc.Arbitrary<string>) {
  const count = fc.nat(9)
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 2 })
  const texts = fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true })
  const is = <const T>(value: T) => fc.constant(value)
  const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>(tie => ({
    json: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.nat(9),
      fc.boolean(),
      is(null),
      fc.array(tie('json'), { maxLength: 2 }),
      fc.dictionary(text, tie('json'), { maxKeys: 2, noNullPrototype: true }),
    ),
  })).json

  // `All` requires optional fields too: a field that a type gains must be generated here.
  type All<T> = {
    readonly [Name in keyof T]-?: fc.Arbitrary<Exclude<T[Name], undefined> | Extract<T[Name], undefined>>
  }
  const all = <T>(fields: All<T>) => record<T>(fields)

  const location = all<Location>({ file: text, line: count, column: count })
  const finding = all<Finding>({
    ...{ level: is('error'), rule: text, message: text, todo: text, location },
    ...{ resource: text, severity: is('high'), environments: fc.array(text, { maxLength: 2 }), documentation: text },
  })
  const suppression = all<ActiveSuppression>({
    ...{ id: text, reason: text, expires: text, file: text, logicalId: text, location },
    ...{ expiredDays: count, environments: fc.array(text, { maxLength: 2 }), findings: list(finding) },
  })
  const check = all<Check>({ name: text, verdict: is('unhealthy'), detail: text, todo: text, milliseconds: count })
  const event = all<EventWithPath>({
    id: text,
    stackId: text,
    stackName: text,
    logicalId: text,
    physicalId: maybe(text),
    type: text,
    status: text,
    reason: maybe(text),
    at: is(new Date(0)),
    token: maybe(text),
    path: text,
  })
  const property = all<PropertyChange>({
    path: text,
    label: text,
    kind: fc.constantFrom('add', 'modify', 'remove'),
    replacement: fc.constantFrom('never', 'conditional', 'always'),
    evaluation: fc.constantFrom('static', 'dynamic'),
    cause: maybe(text),
    before: maybe(text),
    after: maybe(text),
    secret: is(true),
    unchanged: is(true),
    unknown: is(true),
  }).map(({ secret, ...rest }) => rest)
  const change = all<Change>({
    nestedPath: text,
    logicalId: text,
    physicalId: maybe(text),
    type: text,
    action: fc.constantFrom('add', 'modify', 'remove', 'import', 'dynamic'),
    replacement: fc.constantFrom('never', 'conditional', 'always'),
    policyAction: maybe(text),
    properties: list(property),
    addedProperties: list(property),
    namedProperties: list(property),
    resolved: fc.dictionary(text, json, { maxKeys: 2, noNullPrototype: true }),
    proven: fc.constantFrom('unchanged', 'in-place'),
  })
  const parameter = all<ParameterChange>({ name: text, secret: is(true), before: text, after: text }).map(
    ({ secret, ...rest }) => rest,
  )
  const message = list(fc.oneof(text, record<{ untrusted: string }>({ untrusted: text })))
  const details = { resource: text, type: text, property: maybe(text), message, before: text, after: text }
  const risk = fc.oneof(
    all<DataLoss>({
      ...details,
      kind: is('data-loss'),
      severity: is('danger'),
      how: fc.constantFrom('remove', 'replace', 'remove or replace'),
      keeps: maybe(fc.constantFrom('snapshot', 'resource')),
      because: maybe(text),
      physicalId: maybe(text),
      unknownContent: is(true),
    }),
    all<Exclude<Risk, DataLoss>>({
      ...details,
      kind: fc.constantFrom('access', 'network', 'protection', 'replacement', 'removal', 'interruption'),
      severity: fc.constantFrom('danger', 'caution', 'not-judged', 'notice'),
    }),
  )
  const output = all<OutputChange>({
    nestedPath: text,
    name: text,
    part: fc.constantFrom('value', 'export', 'description'),
    kind: fc.constantFrom('add', 'modify', 'remove'),
    secret: is(undefined),
    before: text,
    after: text,
  })
  const preview = all<Preview>({
    environment: text,
    stackName: text,
    kind: fc.constantFrom('create', 'update'),
    predicted: fc.boolean(),
    protectedAfterCreation: is(true),
    changes: list(change),
    risks: list(risk),
    tags: texts,
    capabilities: list(text),
    serviceRole: maybe(text),
    inputsDigest: text,
    fingerprint: text,
    warnings: list(text),
    unprovenReason: text,
    parameters: list(parameter),
    cost: all<CostChange>({ region: text, unpricedRegion: text, before: count, after: count, notCounted: list(text) }),
    entries: is([]),
    outputs: list(output),
    accepted: list(
      all<AcceptedFinding>({ resource: text, rule: text, reason: text, expires: text, expiredDays: count }),
    ),
    sections: list(all<SectionChange>({ nestedPath: text, name: text })),
  })
  const retained = list(
    all<RetainedResource>({ name: text, type: text, physicalId: maybe(text), remove: text, adopt: text }),
  )
  const steps = list(all<NextStep>({ text, lines: list(text) }))
  type Failed = Extract<DeployOutcome, { readonly kind: 'failed' | 'rolled-back' }>
  const repository = all<RepositoryOutcome>({
    kind: fc.constantFrom('unchanged', 'changed', 'differs', 'declined', 'no-token', 'no-repository'),
    repository: maybe(text),
    // The request is data that a person copies, made of names in the repository's own files.
    changes: list(all<SettingChange>({ text, request: is({ method: 'DELETE', path: ['rulesets', 1] }) })),
    missing: list(all<MissingFeature>({ feature: is('ruleset'), reason: text })),
    notes: list(text),
  })
  const failed = all<Failed>({
    kind: fc.constantFrom('rolled-back', 'failed'),
    rootCause: maybe(event),
    blockers: list(event),
    status: maybe(text),
    retained,
    todo: text,
    steps,
  })
  const done = { outputs: texts, checks: list(check), note: text }
  const drifted = all<ReadableDriftedProperty>({
    path: text,
    kind: fc.constantFrom('add', 'modify', 'remove'),
    expected: text,
    actual: text,
    secret: is(undefined),
  }).map(({ secret, ...rest }) => rest)
  const warning = all<DeploymentWarning>({ message: text, todo: maybe(text), refuses: fc.boolean() })
  const driftedResource = all<DriftedResource>({
    nestedPath: text,
    logicalId: text,
    physicalId: maybe(text),
    type: text,
    kind: fc.constantFrom('modified', 'deleted'),
    properties: list(drifted),
  })
  return {
    'environment cost': samples<EnvironmentCost>(
      all<EnvironmentCost>({
        environment: text,
        region: text,
        prices: all<EnvironmentCost['prices']>({ region: text, file: text, read: text, unconfirmed: count }),
        unpricedRegion: text,
        estimate: all<CostEstimate>({
          total: count,
          lines: list(all<CostLine>({ path: text, type: text, usd: count, words: text })),
          usage: list(all<UsageCharge>({ words: text, usd: count, unit: is('GB'), paths: list(text) })),
          gaps: list(all<CostGap>({ path: text, type: text, reason: text })),
          free: count,
        }),
      }),
      redactEnvironmentCost,
    ),
    'lint outcome': samples<LintOutcome>(
      all<LintOutcome>({
        kind: is('findings'),
        findings: list(finding),
        files: count,
        environments: fc.array(text, { maxLength: 2 }),
        engines: list(all<LintEngine>({ name: is('guard'), version: text, rules: count })),
        suppressions: list(suppression),
      }),
      redactLintOutcome,
    ),
    'change-set outcome': samples<ChangeSetOutcome>(
      record({ kind: fc.constantFrom('changes', 'none'), preview, warnings: list(warning) }),
      redactChangeSetOutcome,
    ),
    'verify outcome': samples<VerifyOutcome>(
      all<VerifyOutcome>({
        kind: fc.constantFrom('healthy', 'unhealthy', 'not-checked'),
        checks: list(check),
        note: text,
      }),
      redactVerifyOutcome,
    ),
    'deploy outcome': samples<DeployOutcome>(
      fc.oneof(
        record({ kind: is('deployed'), ...done }),
        record({ kind: is('deployed-not-proven'), ...done }),
        record({ kind: is('deployed-not-protected'), reason: text, todo: text, ...done }),
        record({ kind: is('unchanged'), ...done }),
        record({ kind: is('declined') }),
        failed,
      ),
      redactDeployOutcome,
    ),
    'teardown outcome': samples<TeardownOutcome>(
      fc.oneof(
        record({ kind: is('gone'), retained }),
        record({ kind: is('nothing-to-do') }),
        record({ kind: is('nothing-to-do'), deleted: record({ at: is(new Date(0)), retained }) }),
        record({ kind: is('failed'), rootCause: maybe(event), status: text, todo: text }),
      ),
      redactTeardownOutcome,
    ),
    'bootstrap outcome': samples<BootstrapOutcome>(
      fc.oneof(
        record({
          kind: fc.constantFrom('created', 'updated', 'unchanged'),
          outputs: texts,
          createdRoles: fc.array(text),
          repository,
        }),
        record({ kind: is('declined') }),
        failed,
      ),
      redactBootstrapOutcome,
    ),
    'bootstrap check outcome': samples<BootstrapCheckOutcome>(
      all<BootstrapCheckOutcome>({
        kind: fc.constantFrom('complete', 'incomplete', 'not-checked'),
        changes: list(text),
        notChecked: list(text),
        repository,
      }),
      redactBootstrapCheckOutcome,
    ),
    'bootstrap removal outcome': samples<BootstrapRemovalOutcome>(
      fc.oneof(
        record({ kind: fc.constantFrom('removed', 'nothing-to-remove'), retained, repository }),
        record({ kind: is('not-removed'), rootCause: maybe(event), status: text, repository }),
      ),
      redactBootstrapRemovalOutcome,
    ),
    'status outcome': samples<StatusOutcome>(
      all<StatusOutcome>({
        state: fc.constantFrom('absent', 'ready', 'busy', 'stuck'),
        stacks: list(
          all<StackSummary>({
            path: text,
            name: text,
            status: text,
            reason: maybe(text),
            resources: count,
            changedAt: is(new Date(0)),
          }),
        ),
        events: list(event),
        rootCause: maybe(event),
        blockers: list(event),
        outputs: texts,
        service: maybe(
          all<ServiceSummary>({ image: text, running: count, desired: count, healthyTargets: count, targets: count }),
        ),
        snapshots: maybe(all<SnapshotSummary>({ count, newest: maybe(text) })),
        todo: text,
        steps,
        missingProtection: list(fc.constantFrom('deletion-protection', 'termination-protection')),
      }),
      redactStatusOutcome,
    ),
    'drift outcome': samples<DriftOutcome>(
      fc.oneof(
        record({ kind: is('in-sync'), checked: count, notChecked: list(text) }),
        record({ kind: is('drifted'), resources: list(driftedResource), checked: count, notChecked: list(text) }),
      ),
      redactDriftOutcome,
    ),
    progress: samples<Progress>(
      fc.oneof(
        record({ kind: is('step'), step: is('resolve'), subject: text }),
        record({ kind: is('uploaded'), stored: count, alreadyThere: count }),
        record({ kind: is('removed'), changeSets: list(text), stacks: list(text) }),
        record({ kind: is('snapshot'), id: text, isNew: fc.boolean() }),
        record({ kind: is('expired'), snapshots: list(text), days: count }),
        record({ kind: is('preview'), preview }),
        record({ kind: is('event'), event }),
        record({ kind: is('tally'), done: count, total: count, seconds: count }),
        record({ kind: is('check'), check }),
        record({ kind: is('waiting'), subject: text, seconds: count }),
        record({ kind: is('warning'), text }),
      ),
      redactProgress,
    ),
  }
}

type Samples = { readonly values: fc.Arbitrary<readonly [before: unknown, after: unknown]> }

/** Each value before and after its redaction, with and without secrets. */
function samples<T>(values: fc.Arbitrary<T>, redact: Redactor<T>): Samples & { readonly withoutSecrets: Samples } {
  const redactedBy = (by: typeof redaction): Samples => ({ values: values.map(value => [value, redact(value, by)]) })
  return { ...redactedBy(redaction), withoutSecrets: redactedBy(PATTERN_REDACTION) }
}

/** Every text in the data, those of keys, Maps and Sets too. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (data instanceof Map || data instanceof Set) return [...data].flatMap(textsIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => [key, ...textsIn(value)])
}

const withCanary = fc
  .tuple(fc.constantFrom('', 'status', ' ', '/', "'", 'AWS::S3:'), fc.constantFrom('', ' ', '_FAILED', "'", ':B'))
  .map(([start, end]) => `${start}${CANARY}${end}`)

suite('a secret in any text', () => {
  for (const [type, { values }] of Object.entries(typesOf(withCanary)))
    test(`a secret in any text is in no redacted ${type}`, () => {
      fc.assert(
        fc.property(values, ([, redacted]) => {
          for (const found of textsIn(redacted)) assert.ok(!found.includes(CANARY), found)
        }),
      )
    })
})

suite('redaction keeps every field and text without a secret', () => {
  const harmless = fc.constantFrom('a', 'Database/Instance', 'x y')
  for (const [type, { withoutSecrets }] of Object.entries(typesOf(harmless)))
    test(`of a ${type}`, () => {
      fc.assert(fc.property(withoutSecrets.values, ([value, redacted]) => assert.deepEqual(redacted, value)))
    })
})

suite('redaction keeps the words that our own code decides by', () => {
  const words = [
    'deployed',
    'healthy',
    'CREATE_FAILED',
    'AWS::SNS::Topic',
    'a'.repeat(64),
    'ReplaceAndDelete',
    'modify',
  ]
  const everyWordIsSecret = redactionOf({ ...NO_SECRETS, values: words })

  test('redaction keeps the literals of our own code in an outcome', () => {
    const outcome = redactDeployOutcome({ kind: 'deployed', outputs: { A: 'deployed' }, checks: [] }, everyWordIsSecret)
    assert.deepEqual(outcome, { kind: 'deployed', outputs: { A: '****' }, checks: [] })
  })

  test('redaction keeps the literals of our own code in a change', () => {
    const change: Change = {
      nestedPath: 'A',
      logicalId: 'B',
      physicalId: undefined,
      type: 'AWS::SNS::Topic',
      action: 'modify',
      replacement: 'always',
      policyAction: 'ReplaceAndDelete',
      properties: [],
      resolved: {},
    }
    const preview: Preview = {
      environment: 'dev',
      stackName: 'x',
      kind: 'update',
      predicted: false,
      changes: [change],
      risks: [],
      tags: {},
      capabilities: [],
      serviceRole: undefined,
      inputsDigest: 'a'.repeat(64),
      fingerprint: 'a'.repeat(64),
      warnings: [],
      entries: [],
    }
    assert.deepEqual(redactChangeSetOutcome({ kind: 'changes', preview, warnings: [] }, everyWordIsSecret), {
      kind: 'changes',
      preview,
      warnings: [],
    })
  })
})

suite('a name that was once an exception exempts no value', () => {
  const names =
    'status type kind level step action verdict replacement policyAction recreation evaluation fingerprint inputsDigest'
  const outputs = Object.fromEntries(names.split(' ').map(name => [name, `x ${CANARY}`]))

  for (const name of Object.keys(outputs))
    test(`an output called '${name}'`, () => assert.equal(redactOutputs(outputs, redaction)[name], 'x ****'))

  test('a key of untyped data', () => assert.ok(!textsIn(redactData(outputs, redaction)).join().includes(CANARY)))
})

suite('an output', () => {
  const exposing = redactionOf({ ...NO_SECRETS, values: [CANARY], outputs: ['Connection'] })

  test('that exposes a secret has no value, its previous value included', () =>
    assert.deepEqual(redactOutputs({ Connection: 'the previous secret' }, exposing), { Connection: '(secret)' }))

  test('that is named like a secret has no value', () =>
    assert.deepEqual(redactOutputs({ ClientSecret: 'x', SecretArn: 'arn' }, exposing), {
      ClientSecret: '(secret)',
      SecretArn: 'arn',
    }))

  test('whose name is a secret loses it', () =>
    assert.deepEqual(redactOutputs({ [CANARY]: 'x' }, exposing), { '****': 'x' }))
})

suite('untyped data', () => {
  test('untyped data stays a Map or a Set, redacted in keys and values', () => {
    const data = { map: new Map([[CANARY, { status: CANARY }]]), set: new Set([CANARY, 'a']) }
    assert.deepEqual(redactData(data, redaction), {
      map: new Map([['****', { status: '****' }]]),
      set: new Set(['****', 'a']),
    })
  })

  test('untyped data loses a number that is a secret', () => {
    const pin = redactionOf({ ...NO_SECRETS, values: ['123456'] })
    assert.deepEqual(redactData([123456, 7, new Date(0)], pin), ['****', 7, new Date(0)])
  })
})

// The compiler holds these rules: each line is an error without its directive.
test('a table of fields that lets a text through does not compile', () => {
  // @ts-expect-error a text cannot be kept
  byFields<{ readonly reason: string }>({ reason: 'kept' })
  // @ts-expect-error an optional text cannot be kept
  byFields<{ readonly reason?: string | undefined }>({ reason: 'kept' })
  // @ts-expect-error a list cannot be kept
  byFields<{ readonly reasons: readonly string[] }>({ reasons: 'kept' })
  // @ts-expect-error a Map cannot be kept
  byFields<{ readonly reasons: ReadonlyMap<string, string> }>({ reasons: 'kept' })
  // @ts-expect-error every field needs a redactor, optional ones too
  byFields<{ readonly a: string; readonly b?: string }>({ a: text })
  // @ts-expect-error every field of every member of a union needs one
  byFields<{ readonly a: string } | { readonly a: string; readonly b: string }>({ a: text })
  byFields<{ readonly kind: 'a' | 'b'; readonly at: Date; readonly n: number }>({ kind: 'kept', at: 'kept', n: 'kept' })
})

test('a field that its type does not have is dropped', () => {
  const check = { name: 'a', verdict: 'healthy', detail: 'b', milliseconds: 1, raw: CANARY } as const
  assert.ok(!textsIn(redactVerifyOutcome({ kind: 'healthy', checks: [check] }, redaction)).includes(CANARY))
})
