import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import type { PolicyResource, PolicyResult, PolicySubject } from '#lib/ports/lintEngines.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { mergeFailures } from '#lib/tools/guard/mergeFailures.ts'
import { aPolicyPackage, FAKE_MACHINE, type FakePolicyPackage, SERVICES } from '../../fakes/lint/aPolicyPackage.ts'
import { fakeResultCache } from '../../fakes/lint/fakeResultCache.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'

function aThing(service: string, properties: PolicyResource['properties'] = {}): PolicyResource {
  return { type: `AWS::${service}::Thing`, properties, attributes: {} }
}

const SUBJECT: PolicySubject = {
  environment: 'dev',
  resources: { 'Database/Instance': aThing('RDS'), Bucket: aThing('S3') },
}

type EngineOptions = Partial<Parameters<typeof connectPolicyEngine>[0]>

function check(
  { toolFolder }: FakePolicyPackage,
  subjects: readonly PolicySubject[] = [SUBJECT],
  options: EngineOptions = {},
): Promise<PolicyResult> {
  const engine = { toolFolder, cache: fakeResultCache(), machine: FAKE_MACHINE, ...options }
  return connectPolicyEngine(engine).check(subjects)
}

/** `dev Database/Instance guard/CT.RDS.PR.7` */
function violationLines({ violations }: PolicyResult): readonly string[] {
  return violations.map(({ subject, resource, rule }) => `${subject.environment} ${resource} ${rule}`)
}

suite('a check by Guard', () => {
  test('a check by Guard names its version and the number of its rules', async () => {
    const { engine, violations, failures } = await check(aPolicyPackage())
    assert.deepEqual(engine, { name: 'guard', version: '3.1.1', rules: 237 })
    assert.deepEqual({ violations, failures }, { violations: [], failures: [] })
  })

  test('a violation has what the metadata of its control say', async () => {
    const guard = aPolicyPackage()
    guard.violate('rds_7')

    assert.deepEqual((await check(guard)).violations, [
      {
        rule: 'guard/CT.RDS.PR.7',
        message: 'Require rule 7 of rds',
        todo: "Set 'Safe' to 'true'.",
        severity: 'high',
        documentation: 'https://docs.aws.amazon.com/rds',
        subject: SUBJECT,
        resource: 'Database/Instance',
        path: ['Properties'],
      },
    ])
  })

  test('a violation is reported for every subject with the same resources', async () => {
    const guard = aPolicyPackage()
    guard.violate('s3_1')
    const subjects = [SUBJECT, { ...SUBJECT, environment: 'staging' }]
    assert.deepEqual(violationLines(await check(guard, subjects)), [
      'dev Bucket guard/CT.S3.PR.1',
      'staging Bucket guard/CT.S3.PR.1',
    ])
  })

  test('subjects with other resources are told apart', async () => {
    const guard = aPolicyPackage()
    guard.violate('s3_1')
    const subjects = [SUBJECT, { environment: 'staging', resources: { Logs: aThing('S3') } }]
    assert.deepEqual(violationLines(await check(guard, subjects)), [
      'dev Bucket guard/CT.S3.PR.1',
      'staging Logs guard/CT.S3.PR.1',
    ])
  })

  test('large subjects are evaluated beside small ones', async () => {
    const guard = aPolicyPackage()
    guard.violate('s3_1')
    const large = aThing('S3', { Text: 'x'.repeat(100_000) })
    const subjects = [
      { environment: 'dev', resources: { Large: large } },
      { environment: 'staging', resources: { Small: aThing('S3') } },
      { environment: 'production', resources: { Largest: large } },
      { environment: 'test', resources: { Smallest: aThing('S3') } },
    ]
    assert.deepEqual(violationLines(await check(guard, subjects)).toSorted(), [
      'dev Large guard/CT.S3.PR.1',
      'production Largest guard/CT.S3.PR.1',
      'staging Small guard/CT.S3.PR.1',
      'test Smallest guard/CT.S3.PR.1',
    ])
  })

  test('a service without resources is not evaluated', async () => {
    const guard = aPolicyPackage({ ending: "respond('', 255)" })
    const { failures, violations } = await check(guard, [{ environment: 'dev', resources: {} }])
    assert.deepEqual([...failures, ...violations], [])
  })
})

suite('a Guard that does not work is a finding and no pass', () => {
  const installed = (change: (guard: FakePolicyPackage) => void): (() => FakePolicyPackage) => {
    return () => {
      const guard = aPolicyPackage({ services: SERVICES })
      change(guard)
      return guard
    }
  }
  for (const [when, guardOf, message] of [
    [
      'when it is not installed',
      installed(({ folder }) => rmSync(folder, { recursive: true })),
      /not completely installed/,
    ],
    ['when its program is missing', installed(({ executable }) => rmSync(executable)), /cannot read '.*cfn-guard'/],
    ['when its rules are missing', installed(({ path }) => rmSync(path('rules'), { recursive: true })), /cannot read/],
    ['when its folder of rules is empty', () => aPolicyPackage({ services: {} }), /cannot read/],
    ['when it has too few rules', () => aPolicyPackage({ services: { rds: 236 } }), /has 236 rules .* at least 237/],
    ['when it is too old', () => aPolicyPackage({ version: '3.0.9' }), /3\.0\.9 is too old: 3\.1\.1 is the oldest/],
    [
      'when a rule has no metadata',
      installed(({ path }) => rmSync(path('rules/control-tower/metadata/rds/ct-rds-pr-9.metadata.json'))),
      /cannot read .*ct-rds-pr-9\.metadata/,
    ],
    [
      'when the metadata of a rule have no severity',
      installed(({ path }) => writeFileSync(path('rules/control-tower/metadata/rds/ct-rds-pr-9.metadata.json'), '{}')),
      /ct-rds-pr-9\.metadata\.json' lacks .*'Severity'/,
    ],
    [
      'when a file of rules has none',
      installed(({ path }) => writeFileSync(path('rules/control-tower/cfn-guard/rds/ct-rds-pr-9.guard'), '')),
      /'ct-rds-pr-9\.guard' has 0 rules/,
    ],
  ] as const)
    test(`Guard is a finding ${when}`, async () => {
      const { engine, violations, failures } = await check(guardOf())

      assert.deepEqual({ engine, violations }, { engine: { name: 'guard', rules: 0 }, violations: [] })
      assert.deepEqual(
        failures.map(({ level, rule }) => `${level} ${rule}`),
        ['error guard/failed'],
      )
      assert.match(failures[0]?.message ?? '', message)
      assert.match(failures[0]?.todo ?? '', /npm ci/)
    })

  test('Guard is a finding on a machine without a program for it, which names machines that have one', async () => {
    const { failures } = await check(aPolicyPackage(), [SUBJECT], { machine: { platform: 'win32', arch: 'x64' } })
    assert.deepEqual(findingLines(failures), [
      ' error guard/failed: Guard has no program for this machine (win32 on x64). Run lint on Linux or macOS with an x64 or arm64 processor: in a workflow, in a container, or on Windows in WSL.',
    ])
  })
})

suite('a run of Guard that fails is a finding and no pass', () => {
  for (const [when, ending, reason] of [
    ['when it is killed', "process.kill(process.pid, 'SIGKILL')", 'it was killed by SIGKILL'],
    [
      'when it crashes',
      "process.stderr.write('first\\nbad input\\n'); process.exitCode = 255",
      'exit code 255: bad input',
    ],
    ['when it ends with an unknown exit code', 'respond(JSON.stringify(report), 5)', 'exit code 5: '],
    ['when it prints nonsense', "respond('All rules hold.', 0)", 'Unexpected token'],
    ['when it prints nothing', "respond('', 0)", 'Unexpected end of JSON input'],
    ['when its report is no list', "respond('{}', 0)", 'its report is no list'],
    ['when its report is empty', "respond('[]', 0)", 'its report has no entry for input 1 of 1'],
    ['when its report is cut', 'respond(JSON.stringify(report).slice(0, 500), 0)', 'JSON'],
    [
      'when its report lacks a rule',
      "for (const entry of report) for (const key of ['compliant', 'not_applicable']) entry[key].splice(3, 1); respond(JSON.stringify(report), 0)",
      'its report lacks 1 rules: ',
    ],
    ['when it says that rules are violated, and names none', 'respond(JSON.stringify(report), 19)', 'does not fit'],
    [
      'when it names an unknown rule',
      "report[0].not_compliant = [{ Rule: { name: 'other', checks: [] } }]; respond(JSON.stringify(report), 19)",
      "its report has the unknown rule 'other'",
    ],
    [
      'when a list of its report is missing',
      'delete report[0].not_compliant; respond(JSON.stringify(report), 0)',
      "its report has no list 'not_compliant'",
    ],
    ['when it never ends', 'setInterval(() => {}, 1000)', 'it did not end within 0.3 seconds'],
  ] as const)
    test(`Guard is a finding ${when}`, async () => {
      const limit = when === 'when it never ends' ? 300 : 60_000
      const subject = { environment: 'dev', resources: { 'Database/Instance': aThing('RDS') } }
      const { engine, violations, failures } = await check(aPolicyPackage({ ending }), [subject], { limit })

      assert.deepEqual({ rules: engine.rules, violations }, { rules: 237, violations: [] })
      const [failure, ...others] = failures
      assert.deepEqual([failure?.level, failure?.rule, others], ['error', 'guard/failed', []])
      assert.ok(failure?.message.startsWith("Guard failed for the rules of 'rds': "), failure?.message)
      assert.ok(failure?.message.includes(reason), failure?.message)
      assert.match(failure?.todo ?? '', /cfn-guard --version'/)
    })

  test('a resource that makes Guard fail is a finding about it, and hides none about the others', async () => {
    const guard = aPolicyPackage({
      ending:
        "if (data.some(text => text.includes('Odd'))) respond('', 255); else respond(JSON.stringify(report), code)",
    })
    guard.violate('rds_1')
    const subjects = ['dev', 'other'].map(environment => ({
      environment,
      resources: { One: aThing('RDS'), Two: aThing('RDS', environment === 'dev' ? { Odd: 5 } : {}) },
    }))

    const result = await check(guard, subjects)

    assert.deepEqual(result.failures, [])
    assert.deepEqual(violationLines(result).toSorted(), [
      'dev One guard/CT.RDS.PR.1',
      'dev Two guard/failed',
      'other One guard/CT.RDS.PR.1',
      'other Two guard/CT.RDS.PR.1',
    ])
    const failed = result.violations.find(({ rule }) => rule === 'guard/failed')
    assert.match(failed?.message ?? '', /^Guard failed at 'Two' for the rules of 'rds': exit code 255/)
  })

  test('Guard is a finding when it reports a violation and exits as if there were none', async () => {
    const guard = aPolicyPackage({ ending: 'respond(JSON.stringify(report), 0)' })
    guard.violate('rds_1', 's3_1')
    const { violations, failures } = await check(guard)
    assert.deepEqual([violations.length, failures.length], [0, 1])
  })

  test('a Guard that fails for many services is one finding with the first of them and the environments', async () => {
    const services = { cache: 40, efs: 40, iam: 40, rds: 40, s3: 77 }
    const resources = Object.fromEntries(
      ['CACHE', 'EFS', 'IAM', 'RDS', 'S3'].map(service => [service, aThing(service)] as const),
    )
    const subjects = ['staging', 'dev'].map(environment => ({ environment, resources }))
    for (const [ending, reason] of [
      ["process.kill(process.pid, 'SIGKILL')", 'it was killed by SIGKILL (is the memory used up?)'],
      ["respond('[]', 0)", 'its report has no entry for input 1 of 1'],
    ] as const) {
      const { failures } = await check(aPolicyPackage({ services, ending }), subjects)
      assert.deepEqual(
        failures.map(({ message, environments }) => [message, environments]),
        [[`Guard failed for the rules of 'cache', 'efs', 'iam' and 2 more: ${reason}.`, ['dev', 'staging']]],
      )
    }
  })

  test('failures of Guard with different reasons stay apart', () => {
    const failures = ['exit code 5: bad', 'exit code 5: worse', 'it was killed by SIGTERM', 'exit code 5: bad'].map(
      (reason, index) => ({ service: `s${index}`, problem: new Problem(reason) }),
    )
    assert.deepEqual(
      mergeFailures(failures, ['dev']).map(({ message }) => message),
      [
        "Guard failed for the rules of 's0' and 's3': exit code 5: bad.",
        "Guard failed for the rules of 's1': exit code 5: worse.",
        "Guard failed for the rules of 's2': it was killed by SIGTERM.",
      ],
    )
  })

  test('Guard is a finding when its program cannot be started', async () => {
    const guard = aPolicyPackage()
    chmodSync(guard.executable, 0o644)
    const { failures } = await check(guard)
    assert.match(
      failures[0]?.message ?? '',
      /^Guard failed for the rules of 'rds' and 's3': it does not start \(spawn .* EACCES\)\.$/,
    )
  })

  test('violations of other services are kept when Guard fails for one', async () => {
    const guard = aPolicyPackage({
      ending: "if (names[0].startsWith('rds')) process.exitCode = 255; else respond(JSON.stringify(report), code)",
    })
    guard.violate('s3_2')
    const result = await check(guard)
    assert.deepEqual(violationLines(result), ['dev Bucket guard/CT.S3.PR.2'])
    assert.deepEqual(
      result.failures.map(({ message }) => message),
      ["Guard failed for the rules of 'rds': exit code 255: ."],
    )
  })

  test('Guard is left when the verb is interrupted', async () => {
    const reason = new Error('interrupted')
    const signal = AbortSignal.timeout(100)
    Object.defineProperty(signal, 'reason', { value: reason })
    const guard = aPolicyPackage({ ending: 'setInterval(() => {}, 1000)' })
    await assert.rejects(check(guard, [SUBJECT], { signal }), reason)
  })
})

suite('results of Guard that are kept', () => {
  test('an unchanged service is not evaluated again, and a changed one is', async () => {
    const [guard, cache] = [aPolicyPackage(), fakeResultCache()]
    guard.violate('rds_1', 's3_1')
    const before = violationLines(await check(guard, [SUBJECT], { cache }))
    // From now on only what is evaluated again has this violation.
    guard.violate('rds_2', 's3_2')
    const edited = { ...SUBJECT, resources: { ...SUBJECT.resources, Bucket: aThing('S3', { Safe: false }) } }

    assert.deepEqual(violationLines(await check(guard, [SUBJECT], { cache })), before)
    assert.deepEqual(violationLines(await check(guard, [edited], { cache })), [
      'dev Database/Instance guard/CT.RDS.PR.1',
      'dev Bucket guard/CT.S3.PR.2',
    ])
  })

  for (const [what, change] of [
    ['another program', ({ executable }: FakePolicyPackage) => appendFileSync(executable, '// patched\n')],
    [
      'another rule',
      ({ path }: FakePolicyPackage) =>
        appendFileSync(path('rules/control-tower/cfn-guard/rds/ct-rds-pr-9.guard'), '# edited\n'),
    ],
    [
      'another version',
      ({ path }: FakePolicyPackage) => writeFileSync(path('guard-version.json'), '{ "version": "3.2.0" }'),
    ],
  ] as const)
    test(`a result is not used with ${what}`, async () => {
      const [guard, cache] = [aPolicyPackage({ services: SERVICES }), fakeResultCache()]
      await check(guard, [SUBJECT], { cache })
      guard.violate('rds_1')
      change(guard)
      assert.deepEqual(violationLines(await check(guard, [SUBJECT], { cache })), [
        'dev Database/Instance guard/CT.RDS.PR.1',
      ])
    })

  test('a result does not hide that Guard is missing', async () => {
    const [guard, cache] = [aPolicyPackage(), fakeResultCache()]
    await check(guard, [SUBJECT], { cache })
    rmSync(guard.executable)
    assert.equal((await check(guard, [SUBJECT], { cache })).failures.length, 1)
  })

  test('a failure is not kept', async () => {
    const [guard, cache] = [aPolicyPackage({ ending: "respond('', 255)" }), fakeResultCache()]
    await check(guard, [SUBJECT], { cache })
    assert.equal(cache.entries.size, 0)
  })

  for (const [what, damage] of [
    ['is no JSON', () => '[{'],
    ['is no list', () => '{}'],
    ['has an entry without a path', () => '[{ "rule": "rds_1", "resource": "Database/Instance" }]'],
    ['names an unknown rule', (text: string) => text.replaceAll(/(rds|s3)_1/g, 'other')],
    ['names another resource', (text: string) => text.replaceAll(/"resource":"[^"]*"/g, '"resource":"Other"')],
    ['has a path that is none', (text: string) => text.replaceAll('"Properties"', '{}')],
  ] as const)
    test(`a result that ${what} is found out again`, async () => {
      const [guard, cache] = [aPolicyPackage(), fakeResultCache()]
      guard.violate('rds_1', 's3_1')
      const before = await check(guard, [SUBJECT], { cache })
      for (const [key, text] of cache.entries) cache.entries.set(key, damage(text))
      assert.deepEqual(await check(guard, [SUBJECT], { cache }), before)
    })
})
