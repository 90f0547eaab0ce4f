import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Finding } from '#lib/model/problem.ts'
import { lint } from '#lib/operations/lint.ts'
import type { PolicyEngine, PolicyViolation } from '#lib/ports/lintEngines.ts'
import { RULE_CATALOGUE } from '#lib/rules/catalogue/ruleCatalogue.ts'
import { PROTECTED_ONLY } from '#lib/rules/controls/protectedOnly.ts'
import { RAISED_SEVERITIES } from '#lib/rules/controls/raisedSeverities.ts'
import { UNUSED_GUARD_RULES } from '#lib/rules/controls/unusedGuardRules.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { readPolicyPackage } from '#lib/tools/guard/policyPackage.ts'
import { immediateClock } from '../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeLinter } from '../fakes/lint/fakeLinter.ts'
import { fakePolicies } from '../fakes/lint/fakePolicies.ts'
import { fakeResultCache } from '../fakes/lint/fakeResultCache.ts'
import { findingLines, locationText } from '../fakes/model/expectProblem.ts'

type Files = Readonly<Record<string, string>>

const MAIN = 'cloudformation/main.yaml'
const FILES = exampleFiles()
const DEV = FILES['environments/dev.yaml'] ?? ''
const PRODUCTION = DEV.replace('protected: false', 'protected: true').replace('chat.dev.', 'chat.')

/** What `lint` finds by policies alone. */
async function policyFindingsOf(policies: PolicyEngine, files: Files = FILES): Promise<readonly Finding[]> {
  const tools = { workspace: fakeWorkspace(files), schemas: schemaValidator, reporter: fakeReporter() }
  const outcome = await lint({}, { ...tools, linter: fakeLinter(), policies, clock: immediateClock() })
  return outcome.findings.filter(({ rule }) => rule.startsWith('guard/'))
}

const VIOLATION = {
  rule: 'guard/CT.RDS.PR.5',
  message: 'Require minor version upgrades',
  todo: "Set 'AutoMinorVersionUpgrade' to 'true'.",
  severity: 'high',
  documentation: 'https://docs.aws.amazon.com/rds',
  resource: 'Database/Instance',
  path: ['Properties'],
} as const satisfies Omit<PolicyViolation, 'subject'>

/** The violation in every environment's stack. */
function violatedEverywhere(about: Partial<typeof VIOLATION | PolicyViolation> = {}): PolicyEngine {
  return fakePolicies({
    violationsIn: ({ resources }) => (resources['Database/Instance'] ? [{ ...VIOLATION, ...about }] : []),
  })
}

suite('a violated policy', () => {
  test('a violated policy is a finding in the source of the nested template', async () =>
    assert.deepEqual(await policyFindingsOf(violatedEverywhere()), [
      {
        level: 'error',
        rule: 'guard/CT.RDS.PR.5',
        message: "'Database/Instance' violates a control: Require minor version upgrades.",
        todo: "Set 'AutoMinorVersionUpgrade' to 'true'.",
        location: { file: 'cloudformation/database.yaml', line: 5, column: 3 },
        severity: 'high',
        resource: 'Instance',
        environments: ['dev'],
        documentation: 'https://docs.aws.amazon.com/rds',
      },
    ]))

  test('a violated policy of several environments is one finding with their names', async () => {
    const files = { ...FILES, 'environments/production.yaml': PRODUCTION }
    const findings = await policyFindingsOf(violatedEverywhere(), files)
    assert.deepEqual(
      findings.map(({ environments }) => environments),
      [['dev', 'production']],
    )
  })

  test('a violated policy of the bootstrap stack is a finding in its template', async () => {
    const policies = fakePolicies({
      violationsIn: ({ resources }) => (resources.ArtifactBucket ? [{ ...VIOLATION, resource: 'ArtifactBucket' }] : []),
    })
    const [finding, ...others] = await policyFindingsOf(policies)
    assert.deepEqual([locationText(finding?.location), others], ['cloudformation/bootstrap.yaml:6:3', []])
  })

  test('a violated policy that follows from a parameter says where each environment sets it', async () => {
    const policies = fakePolicies({
      violationsIn: ({ resources }) =>
        resources.Topic ? [{ ...VIOLATION, resource: 'Topic', path: ['Properties', 'DisplayName'] }] : [],
    })
    const todoOf = async (files: Files): Promise<string | undefined> =>
      (await policyFindingsOf(policies, files)).find(({ resource }) => resource === 'Topic')?.todo
    const line = (text: string): number => text.split('\n').findIndex(one => one.includes('DomainName')) + 1

    assert.equal(
      await todoOf({ ...FILES, 'environments/production.yaml': PRODUCTION }),
      `Set 'AutoMinorVersionUpgrade' to 'true'. It follows from 'DomainName' in environments/dev.yaml:${line(DEV)} and 'DomainName' in environments/production.yaml:${line(PRODUCTION)}.`,
    )
    const literal = {
      ...FILES,
      [MAIN]: (FILES[MAIN] ?? '').replace('DisplayName: !Ref DomainName', 'DisplayName: chat'),
    }
    assert.equal(await todoOf(literal), "Set 'AutoMinorVersionUpgrade' to 'true'.")
  })

  for (const [severity, level] of [
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'error'],
    ['low', 'warning'],
  ] as const)
    test(`a violated policy of severity ${severity} has the level ${level}`, async () =>
      assert.equal((await policyFindingsOf(violatedEverywhere({ severity })))[0]?.level, level))

  test('a violated policy of a rule that is not used is no finding', async () => {
    const [rule = ''] = Object.keys(UNUSED_GUARD_RULES)
    assert.deepEqual(await policyFindingsOf(violatedEverywhere({ rule })), [])
  })

  test('a violated policy that holds in protected environments alone is a finding in them alone', async () => {
    const policies = violatedEverywhere({ rule: 'guard/CT.RDS.PR.1' })
    assert.deepEqual(await policyFindingsOf(policies), [])
    const files = { ...FILES, 'environments/production.yaml': PRODUCTION }
    assert.deepEqual((await policyFindingsOf(policies, files))[0]?.environments, ['production'])
  })

  test('a violated policy without which a protected environment is not protected is an error, whatever its severity', async () => {
    const files = { ...FILES, 'environments/production.yaml': PRODUCTION }
    for (const rule of Object.keys(RAISED_SEVERITIES)) {
      const findings = await policyFindingsOf(violatedEverywhere({ rule, severity: 'low' }), files)
      assert.deepEqual(
        findings.map(({ level, severity, environments }) => [level, severity, environments]),
        [['error', 'medium', ['production']]],
      )
      assert.ok(Object.hasOwn(PROTECTED_ONLY, rule), rule)
    }
  })

  for (const [what, policiesWith] of [
    ['a violated policy', (secret: string) => violatedEverywhere({ message: `Not ${secret}`, todo: secret })],
    [
      'a failure of the engine',
      (secret: string) =>
        fakePolicies({ failures: [{ level: 'error', rule: 'guard/failed', message: `At ${secret}` }] }),
    ],
  ] as const)
    test(`${what} does not show a secret of the environment`, async () => {
      const secret = 'Qzcanary-997-pw'
      const password = "  Password: { Type: String, NoEcho: true, Default: '' }\n"
      const files = {
        ...FILES,
        [MAIN]: (FILES[MAIN] ?? '').replace('Parameters:\n', `$&${password}`),
        'environments/dev.yaml': DEV.replace('parameters:\n', `$&  Password: ${secret}\n`),
      }
      const findings = await policyFindingsOf(policiesWith(secret), files)
      assert.equal(findings.length, 1)
      assert.ok(!JSON.stringify(findings).includes(secret))
    })

  test('a failure of the engine is a finding, and what it found is kept', async () => {
    const failure = { level: 'error', rule: 'guard/failed', message: 'Guard failed.' } as const
    const policies = fakePolicies({
      violationsIn: ({ resources }) => (resources['Database/Instance'] ? [VIOLATION] : []),
      failures: [failure],
    })
    assert.deepEqual(
      (await policyFindingsOf(policies)).map(({ rule }) => rule),
      ['guard/failed', 'guard/CT.RDS.PR.5'],
    )
  })
})

suite('the tables of rules', () => {
  const { services } = readPolicyPackage(process.cwd())
  const controls = services.flatMap(({ controls: ofService }) => [...ofService.values()])

  test('Guard has every rule that is not used, and every one for protected environments alone', () => {
    const known = new Set(controls.map(({ id }) => `guard/${id}`))
    const listed = [...Object.keys(UNUSED_GUARD_RULES), ...Object.keys(PROTECTED_ONLY)]
    assert.deepEqual(
      listed.filter(rule => rule.startsWith('guard/') && !known.has(rule)),
      [],
    )
  })

  test('our own rules are in the catalogue', () => {
    const instead = Object.values(UNUSED_GUARD_RULES).flatMap(({ instead: rule }) => rule ?? [])
    const own = [...Object.keys(PROTECTED_ONLY).filter(rule => !rule.startsWith('guard/')), ...instead]
    assert.ok(own.length > 0)
    assert.deepEqual(
      own.filter(rule => !RULE_CATALOGUE.has(rule)),
      [],
    )
  })

  test('no rule for protected environments alone is unused', () =>
    assert.deepEqual(
      Object.keys(PROTECTED_ONLY).filter(rule => Object.hasOwn(UNUSED_GUARD_RULES, rule)),
      [],
    ))
})

/** A root template whose resources violate controls on lines that are known; `Data` is a nested stack. */
const UNSAFE_MAIN = `Parameters:
  DomainName: { Type: String }
  Encrypted: { Type: String, Default: 'true' }
Conditions:
  IsEncrypted: !Equals [!Ref Encrypted, 'true']
Resources:
  Data: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: data.yaml } }
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      ClusterSettings:
        - Name: containerInsights
          Value: disabled
  Files:
    Type: AWS::EFS::FileSystem
    Metadata: { guard: { SuppressedRules: [efs_file_system_encrypted_check] } }
    Properties:
      Encrypted: !If [IsEncrypted, false, true]
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      NetworkMode: awsvpc
      ContainerDefinitions:
        - !If [IsEncrypted, !Ref AWS::NoValue, { Name: other }]
        - Name: application
          Privileged: true
          Memory: 512
          User: 1000
          ReadonlyRootFilesystem: true
          LogConfiguration: { LogDriver: awslogs }
`
const UNSAFE_DATA = `Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketName: !Sub '\${AWS::StackName}-data' }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: s3:*
            Resource: [!Sub 'arn:\${AWS::Partition}:s3:::\${Bucket}', !Sub 'arn:\${AWS::Partition}:s3:::\${Bucket}/*']
            Condition: { Bool: { aws:SecureTransport: false } }
`
const SAFE_DATA = "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }"

const LOG_GROUP = { type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 30 }, attributes: {} }

suite('Guard on an unsafe template', () => {
  const policies = connectPolicyEngine({ toolFolder: process.cwd(), cache: fakeResultCache() })
  const linesOf = async (main: string, data = UNSAFE_DATA): Promise<readonly string[]> => {
    const files = { ...FILES, [MAIN]: main, 'cloudformation/data.yaml': data }
    const findings = await policyFindingsOf(policies, files)
    return findings
      .filter(({ location }) => location?.file !== 'cloudformation/bootstrap.yaml')
      .map(({ location, rule, severity }) => `${locationText(location)} ${rule} ${severity}`)
  }

  test('Guard names each violated control at its line, whatever the metadata of a resource say', async () =>
    assert.deepEqual(await linesOf(UNSAFE_MAIN), [
      'cloudformation/data.yaml:2:3 guard/CT.S3.PR.1 high',
      'cloudformation/data.yaml:2:3 guard/CT.S3.PR.10 medium',
      'cloudformation/data.yaml:2:3 guard/CT.S3.PR.11 low',
      'cloudformation/data.yaml:2:3 guard/CT.S3.PR.2 medium',
      'cloudformation/data.yaml:2:3 guard/CT.S3.PR.6 low',
      'cloudformation/main.yaml:13:11 guard/CT.ECS.PR.2 medium',
      'cloudformation/main.yaml:18:7 guard/CT.ELASTICFILESYSYSTEM.PR.1 medium',
      'cloudformation/main.yaml:26:11 guard/CT.ECS.PR.11 high',
    ]))

  test('Guard finds nothing where a template is safe', async () => {
    const safe = UNSAFE_MAIN.replace('disabled', 'enhanced')
      .replace('false, true]', "'true', false]")
      .replace('Privileged: true', "Privileged: 'false'")
    const found = await linesOf(safe, SAFE_DATA)
    assert.deepEqual(found, [])
  })

  test('Guard finds a policy that does not require TLS for the objects of its bucket', async () => {
    const found = await linesOf(UNSAFE_MAIN, UNSAFE_DATA.replace('/*', '/public/*'))
    assert.ok(found.includes('cloudformation/data.yaml:14:13 guard/CT.S3.PR.8 medium'), found.join('\n'))
  })

  test('Guard does not ask for what a bucket of logs, a queue of dead letters and a prefix list cannot have', async () => {
    const data = `Resources:
  Logs: { Type: 'AWS::S3::Bucket' }
  Files: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Logs } } }
  Failed: { Type: 'AWS::SQS::Queue' }
  Orders: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn } } }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourcePrefixListId: pl-12345678 }]
`
    const rules = /CT\.(?:S3\.PR\.(?:2|10)|SQS\.PR\.1|EC2\.PR\.[34]) /
    const found = async (text: string) =>
      (await linesOf(UNSAFE_MAIN, text))
        .flatMap(
          line =>
            line
              .match(/data\.yaml:(\d+):\d+ guard\/(\S+)/)
              ?.slice(1)
              .join(' ') ?? [],
        )
        .filter(line => rules.test(`${line} `.replace(/^\d+ /, '')))
    assert.deepEqual(await found(data), ['3 CT.S3.PR.10'])
    const violated = data.replace('!Ref Logs', 'other').replace('!GetAtt Failed.Arn', 'x')
    assert.deepEqual((await found(violated)).toSorted(), [
      '2 CT.S3.PR.10',
      '2 CT.S3.PR.2',
      '3 CT.S3.PR.10',
      '4 CT.SQS.PR.1',
    ])
  })

  test('Guard finds nothing in a policy that requires TLS in another form', async () => {
    const other = UNSAFE_DATA.replace(
      'Bool: { aws:SecureTransport: false }',
      "BoolIfExists: { aws:SecureTransport: ['false'] }",
    ).replace("Principal: '*'", "Principal: { AWS: ['*'] }")
    const found = async (data: string) => (await linesOf(UNSAFE_MAIN, data)).filter(line => line.includes('CT.S3.PR.8'))
    assert.deepEqual(await found(other), [])
    assert.equal((await found(other.replace("['false']", "['true']"))).length, 1)
  })

  test('Guard judges each of 500 resources', async () => {
    const groups = Array.from({ length: 500 }, (_, index) => [`Service${index % 10}/Group${index}`, LOG_GROUP])
    const result = await policies.check([{ environment: 'production', resources: Object.fromEntries(groups) }])
    assert.deepEqual(result.failures, [])
    const violated = result.violations.filter(({ rule }) => rule === 'guard/CT.CLOUDWATCH.PR.2')
    assert.equal(new Set(violated.map(({ resource }) => resource)).size, 500)
  })

  test('Guard prints a finding that says what to do', async () => {
    const files = { ...FILES, [MAIN]: UNSAFE_MAIN, 'cloudformation/data.yaml': SAFE_DATA }
    const findings = await policyFindingsOf(policies, files)
    assert.ok(
      findingLines(findings).includes(
        "cloudformation/main.yaml:26:11 error guard/CT.ECS.PR.11: 'Task' violates a control: Require an Amazon ECS container to run as non-privileged. Be sure that all containers defined in 'ContainerDefinitions' either omit the 'Privileged' property, or that they set 'Privileged' to 'false'.",
      ),
      findingLines(findings).join('\n'),
    )
  })
})
