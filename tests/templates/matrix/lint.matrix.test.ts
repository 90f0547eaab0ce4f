import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { clock } from '#lib/clock.ts'
import { environmentFileOf } from '#lib/operations/environment/environmentNames.ts'
import { lint } from '#lib/operations/lint.ts'
import type { PolicyEngine } from '#lib/ports/lintEngines.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { fakeResultCache } from '../../fakes/lint/fakeResultCache.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { namedSets } from './parameterSets.ts'
import { setFiles } from './setFiles.ts'

/**
 * The sets are not the environments of an account, so they share host names, and some have an image by its tag alone. Each
 * pair of values occurs, so some parameters have no effect beside another one.
 */
const EXPECTED = [
  'environment/not-set-up',
  'environment/shared-name',
  'environment/unused-parameter',
  'image/no-digest',
  // The sets have no owner.
  'control/tags',
]

/** Controls that a set violates by the value of a parameter, each with the parameter; every value occurs in a set. */
const VIOLATED_BY: Readonly<Record<string, string>> = {
  'control/cache-failover': 'CacheReplicas',
  'control/cache-key': 'KeyMode',
  'control/callback-url': 'ExtraCallbackUrls',
  'control/database-backup': 'DatabaseBackupDays',
  'control/file-system-backup': 'FileBackups',
  'control/file-system-key': 'KeyMode',
  'control/flow-log': 'FlowLogTraffic',
  'control/multi-factor': 'MultiFactor',
  'control/multi-factor-required': 'MultiFactor',
  'control/secret-key': 'KeyMode',
  'control/task-count': 'MinimumTasks',
  'control/topic-key': 'KeyMode',
  'control/vault-key': 'KeyMode',
  'control/web-acl': 'WebAclMode',
  'guard/CT.CLOUDWATCH.PR.2': 'LogRetentionDays',
  'guard/CT.CLOUDWATCH.PR.3': 'KeyMode',
  'guard/CT.ECS.PR.2': 'InsightsLevel',
  'guard/CT.ELASTICLOADBALANCING.PR.6': 'AccessLogs',
  'guard/CT.RDS.PR.1': 'DatabaseMultiAz',
  'guard/CT.RDS.PR.2': 'DatabaseMonitoringSeconds',
  'guard/CT.RDS.PR.14': 'DatabaseLogExport',
  'guard/CT.RDS.PR.30': 'KeyMode',
}

suite('lint', () => {
  test('every set passes lint as an environment, but for what its own values violate', async t => {
    const reporter = fakeReporter()
    const linter = connectTemplateLinter('.venv/bin/cfn-lint')
    const policies = connectPolicyEngine({ toolFolder: process.cwd(), cache: fakeResultCache() })
    const workspace = cachedWorkspace(setFiles(namedSets))
    const tools = { workspace, schemas: cachedSchemaValidator, clock, reporter }

    const outcome = await lint({}, { ...tools, linter, policies: ofSomeSets(policies) })

    const expected = [...EXPECTED, ...Object.keys(VIOLATED_BY)]
    const found = new Set(outcome.findings.map(({ rule }) => rule))
    assert.deepEqual(findingLines(outcome.findings.filter(({ rule }) => !expected.includes(rule))), [])
    assert.deepEqual(
      Object.keys(VIOLATED_BY).filter(rule => !found.has(rule)),
      [],
    )
    const checked = new Set(outcome.findings.map(({ location }) => location?.file))
    assert.deepEqual(
      Object.keys(namedSets).filter(name => !checked.has(environmentFileOf(name))),
      [],
    )
    t.diagnostic(`held: lint of ${Object.keys(namedSets).length} sets`)
  })
})

/**
 * Guard takes a second for each set, so it judges every third one, as every value of a parameter is in several sets, and the
 * first one with the pair of values for which a bucket accepts a finding.
 */
function ofSomeSets(policies: PolicyEngine): PolicyEngine {
  const names = Object.keys(namedSets)
  const withLogBucket = names.find(name => {
    const { FlowLogTraffic, FlowLogDestination, KeyMode, VpcId } = namedSets[name] ?? {}
    return !VpcId && FlowLogTraffic !== 'NONE' && FlowLogDestination === 's3' && KeyMode === 'aws-owned'
  })
  const judged = new Set(names.filter((name, index) => index % 3 === 0 || name === withLogBucket))
  return { check: subjects => policies.check(subjects.filter(({ environment }) => judged.has(environment))) }
}
