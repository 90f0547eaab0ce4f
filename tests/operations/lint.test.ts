import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { clock as realClock } from '#lib/clock.ts'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Finding } from '#lib/model/problem.ts'
import { lint } from '#lib/operations/lint.ts'
import type { PolicyEngine, TemplateLinter } from '#lib/ports/lintEngines.ts'
import { stepText } from '#lib/render/text/step.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { immediateClock } from '../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { controlledFiles } from '../fakes/files/controlledFiles.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeLinter, linterResult } from '../fakes/lint/fakeLinter.ts'
import { fakePolicies } from '../fakes/lint/fakePolicies.ts'
import { fakeResultCache } from '../fakes/lint/fakeResultCache.ts'
import { expectProblem, findingLines, locationText } from '../fakes/model/expectProblem.ts'

type Files = Readonly<Record<string, string>>
const NO_FINDINGS = fakeLinter()
const NO_POLICIES = fakePolicies()
const clock = immediateClock()

function lintTree(
  files: Files,
  {
    linter = NO_FINDINGS,
    policies = NO_POLICIES,
    environments,
  }: { linter?: TemplateLinter; policies?: PolicyEngine; environments?: readonly string[] } = {},
) {
  const tools = { workspace: fakeWorkspace(files), schemas: schemaValidator, clock, reporter: fakeReporter() }
  return lint(environments ? { environments } : {}, { ...tools, linter, policies })
}

const TREE = controlledFiles()
const DEV = TREE['environments/dev.yaml'] ?? ''
/** The same environment with a host name of its own. */
const devAs = (name: string): string => DEV.replace('chat.dev.', `chat.${name}.`)

const SERVICE_ROLE = `  ServiceRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
      Policies:
        - PolicyName: databases
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: rds:CreateDBInstance
                Resource: !Sub arn:aws:rds:*:*:db:\${Application}-\${Environment}-*
`

suite('lint', () => {
  test('lint finds nothing in a valid tree, and counts its files', async () => {
    const { kind, findings, files, environments, suppressions } = await lintTree(TREE)
    assert.deepEqual(
      { kind, findings, files, environments, suppressions },
      { kind: 'clean', findings: [], files: 4, environments: ['dev'], suppressions: [] },
    )
  })

  test('lint runs cfn-lint once per region, over all templates', async () => {
    const runs: string[] = []
    const linter: TemplateLinter = {
      lint: async (files, region) => {
        runs.push(`${region}: ${files.join(' ')}`)
        return linterResult([])
      },
    }
    const other = DEV.replace('eu-central-1', 'us-east-1')
    const copies = { 'environments/a.yaml': other, 'environments/b.yaml': other }
    await lintTree({ ...TREE, ...copies }, { linter })

    const files = 'cloudformation/bootstrap.yaml cloudformation/database.yaml cloudformation/main.yaml'
    assert.deepEqual(runs.toSorted(), [`eu-central-1: ${files}`, `us-east-1: ${files}`])
  })

  test('lint reports each finding once, sorted by file, line and column', async () => {
    const location = (line: number, column: number) => ({ file: 'cloudformation/main.yaml', line, column })
    const findings: readonly Finding[] = [
      { level: 'warning', rule: 'cfn-lint/W2', message: 'later', location: location(5, 1) },
      { level: 'error', rule: 'cfn-lint/E1', message: 'second', location: location(3, 9) },
      { level: 'error', rule: 'cfn-lint/E1', message: 'first', location: location(3, 2) },
      { level: 'error', rule: 'cfn-lint/E0', message: 'nowhere' },
    ]
    const linter = fakeLinter(findings)
    const twice = { ...TREE, 'environments/other.yaml': devAs('other').replace('eu-central-1', 'eu-west-1') }

    const outcome = await lintTree(twice, { linter })

    assert.equal(outcome.kind, 'findings')
    assert.deepEqual(
      outcome.findings.map(({ message }) => message),
      ['nowhere', 'first', 'second', 'later'],
    )
  })

  test('a nested template that cannot be read is one finding, in its own file', async () => {
    const files = { ...TREE, 'cloudformation/database.yaml': 'Resources: {}\nResources: {}\n' }
    const { findings } = await lintTree(files)
    assert.deepEqual(
      findings.map(({ location, rule }) => `${location?.file} ${rule}`),
      ['cloudformation/database.yaml template/unreadable'],
    )
  })

  for (const [title, nested, finding] of [
    [
      'a tab',
      'Resources:\n\tA: 1\n',
      '2:1 error template/unreadable: A tab is used for indentation. Indent with spaces.',
    ],
    [
      'a bad indent',
      'Resources:\n    A: 1\n  B: 1\n',
      '3:3 error template/unreadable: Invalid YAML: bad indentation of a mapping entry. Correct this line or the one before it.',
    ],
    [
      'an anchor',
      'Resources: &all {}\n',
      '1:12 error template/unreadable: Anchors and aliases are not supported. Repeat the value where it is needed.',
    ],
  ] as const)
    test(`${title} in a nested template is found there, and other rules look at the rest, however the path of the root is written`, async () => {
      const main = (TREE['cloudformation/main.yaml'] ?? '').replace('KmsMasterKeyId: alias/topic', 'FifoTopic: yes')
      const { findings } = await lintTree({
        ...TREE,
        'environments/dev.yaml': DEV.replace('cloudformation/main', './cloudformation/../cloudformation/main'),
        'cloudformation/main.yaml': main,
        'cloudformation/database.yaml': nested,
      })
      assert.deepEqual(
        findings
          .filter(({ location }) => location?.file !== 'cloudformation/main.yaml')
          .flatMap(one => findingLines([one])),
        [`cloudformation/database.yaml:${finding}`],
      )
      assert.deepEqual(
        findings
          .filter(({ location }) => location?.file === 'cloudformation/main.yaml')
          .map(({ rule }) => rule)
          .toSorted(),
        ['control/topic-tls', 'template/ambiguous-value'],
      )
    })

  test('two environments that write the path of one template differently have one template', async () => {
    const runs: string[] = []
    const linter: TemplateLinter = {
      lint: async files => {
        runs.push(files.join(' '))
        return linterResult([])
      },
    }
    const other = devAs('other').replace('cloudformation/main', './/cloudformation/main')
    const { kind, files } = await lintTree({ ...TREE, 'environments/other.yaml': other }, { linter })
    assert.deepEqual([kind, files], ['clean', 5])
    assert.deepEqual(runs, ['cloudformation/bootstrap.yaml cloudformation/database.yaml cloudformation/main.yaml'])
  })

  test('a broken environment does not stop lint from checking the others and the templates', async () => {
    const files = {
      ...TREE,
      'environments/broken.yaml': 'a: &x 1\n',
      'environments/wrong.yaml': DEV.replace('DomainName', 'DomanName'),
      'cloudformation/database.yaml': `${TREE['cloudformation/database.yaml']}  Files: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: Retain }\n`,
    }
    const { findings } = await lintTree(files)
    assert.deepEqual(
      findings.map(({ location, rule }) => `${locationText(location)} ${rule}`),
      [
        'cloudformation/database.yaml:10:3 template/kept-data',
        'environments/broken.yaml:1:1 lint/not-checked',
        'environments/broken.yaml:1:4 environment/unreadable',
        'environments/wrong.yaml:1:1 lint/not-checked',
        'environments/wrong.yaml:6:1 environment/missing-parameter',
        'environments/wrong.yaml:7:3 environment/unknown-parameter',
      ],
    )
  })

  for (const [title, wrong, finding] of [
    [
      'an unknown parameter',
      DEV.replace('parameters:', 'parameters:\n  Domain: x'),
      "7:3 error environment/unknown-parameter: The template has no parameter 'Domain'. Use one of: DomainName.",
    ],
    [
      'a value that the schema refuses',
      `${DEV}  aws:x: y\n`,
      "10:3 error environment/tag: 'aws:x' cannot be the key of a tag. Use 1 to 128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:'.",
    ],
    [
      'an unknown key',
      `${DEV}region2: x\n`,
      "10:1 error environment/unknown-key: Unknown key 'region2'. Did you mean 'region'?",
    ],
  ] as const)
    test(`${title} in an environment hides no finding about its resources`, async () => {
      const main = (TREE['cloudformation/main.yaml'] ?? '').replace(', KmsMasterKeyId: alias/topic', '')
      const files = { ...TREE, 'cloudformation/main.yaml': main, 'environments/dev.yaml': wrong }
      const { findings } = await lintTree(files)
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['control/topic-tls', finding.split(/[ :]/)[3]],
      )
      assert.deepEqual(findingLines(findings.slice(1)), [`environments/dev.yaml:${finding}`])
    })

  test('a value that breaks a constraint is reported once, where it is written, beside the findings about resources', async () => {
    const main = (TREE['cloudformation/main.yaml'] ?? '')
      .replace(', KmsMasterKeyId: alias/topic', '')
      .replace('DomainName: { Type: String }', 'DomainName: { Type: String, MaxLength: 3 }')
    const { findings } = await lintTree({ ...TREE, 'cloudformation/main.yaml': main })
    assert.deepEqual(
      findings.map(({ location, rule }) => `${location?.file} ${rule}`),
      ['cloudformation/main.yaml control/topic-tls', 'environments/dev.yaml environment/parameter'],
    )
  })

  test('a layer for other templates is a notice, and the environment is checked', async () => {
    const main = (TREE['cloudformation/main.yaml'] ?? '').replace(', KmsMasterKeyId: alias/topic', '')
    const names = ['TaskCpu', 'CacheMode', 'Zone', 'VpcCidr', 'EgressMode', 'ImageTag']
    const { findings } = await lintTree({
      ...TREE,
      'cloudformation/main.yaml': main,
      'environments/sizes/other.yaml': `parameters:\n${names.map(name => `  ${name}: x\n`).join('')}`,
      'environments/dev.yaml': `extends: [sizes/other]\n${DEV.replace(/^extends:.*\n/m, '')}`,
    })
    assert.deepEqual(findingLines(findings.slice(1)), [
      "environments/sizes/other.yaml:2:3 notice environment/unknown-parameter: Environment 'dev' does not use TaskCpu, CacheMode, Zone, VpcCidr and 2 more parameters of environments/sizes/other.yaml: the template cloudformation/main.yaml has no such parameters.",
    ])
    assert.equal(findings[0]?.rule, 'control/topic-tls')
  })

  for (const [what, section, keys] of [
    ['metadata', 'Metadata: { 12: a, yes: b, Off: c }', ['yes', 'Off']],
    ['a mapping', 'Mappings: { M: { no: { A: b, 7: c } } }', ['no']],
    ['a condition without a name', 'Conditions: { On: !Equals [a, b], 1.5: !Equals [a, b] }', ['On']],
  ] as const)
    test(`lint reports ambiguous keys beside numeric ones in ${what}, in a template that cannot be read`, async () => {
      const file = 'cloudformation/main.yaml'
      const { findings } = await lintTree({ ...TREE, [file]: `${section}\n${TREE[file]}` })
      const found = (rule: string) => findings.filter(each => each.rule === rule).map(({ message }) => message)
      assert.ok(found('template/shape').some(message => message.includes('received numeric')))
      assert.deepEqual(
        found('template/ambiguous-value').map(message => message.split("'")[1]),
        keys,
      )
    })

  test('lint says that there is no environment', async () => {
    const { 'environments/dev.yaml': _, ...files } = TREE
    const { findings } = await lintTree(files)
    assert.deepEqual(findingLines(findings), [
      " warning lint/not-checked: There is no environment, so that only the template of bootstrap was checked. Add 'environments/dev.yaml', or run lint in the folder of the repository.",
    ])
  })

  for (const [folder, tree] of [
    ['an empty folder', {}],
    ['another folder of the repository', { 'verb.ts': '' }],
    ['a folder with templates alone', { 'main.yaml': 'Resources: {}' }],
  ] as const)
    test(`lint says that it has checked nothing in ${folder}`, async () => {
      const { findings } = await lintTree(tree)
      assert.deepEqual(
        findings.map(({ level, message }) => `${level}: ${message}`),
        ['warning: There is no environment, so that nothing was checked.'],
      )
    })

  test('lint checks the templates even if no environment can be read', async () => {
    const files = { ...TREE, 'environments/dev.yaml': DEV.replace('open-webui', 'X').replace('11112222', '1') }
    const linter: TemplateLinter = {
      lint: async (all, region) =>
        linterResult([{ level: 'error', rule: 'cfn-lint/E1', message: `${region} ${all.length}` }]),
    }
    const { findings } = await lintTree(files, { linter })
    assert.deepEqual(
      findings.map(({ rule, message }) => (rule === 'cfn-lint/E1' ? message : rule)),
      ['us-east-1 3', 'environment/value', 'lint/not-checked', 'environment/value'],
    )
  })

  test('lint reports a missing nested template once', async () => {
    const files = {
      ...TREE,
      'cloudformation/main.yaml': (TREE['cloudformation/main.yaml'] ?? '').replace('database.yaml', 'databas.yaml'),
    }
    const { findings } = await lintTree(files)
    assert.deepEqual(findingLines(findings), [
      "cloudformation/main.yaml:10:7 error template/missing-nested-template: There is no nested template 'cloudformation/databas.yaml'. Did you mean 'cloudformation/database.yaml'?",
    ])
  })

  test('lint reports a nested template that cannot be read once, and not as missing', async () => {
    const database = `${TREE['cloudformation/database.yaml']}\nResources: {}\n`
    const { findings } = await lintTree({ ...TREE, 'cloudformation/database.yaml': database })
    assert.deepEqual(
      findings.map(({ rule, location }) => `${rule} ${location?.file}`),
      ['template/unreadable cloudformation/database.yaml'],
    )
  })

  test('a template that makes cfn-lint fail is to be corrected where a rule of ours finds an error', async () => {
    const file = 'cloudformation/main.yaml'
    const failure = {
      level: 'error',
      rule: 'cfn-lint/failed',
      message: 'boom',
      location: { file, line: 1, column: 1 },
    } as const
    const main = (TREE[file] ?? '').replace('Resources:', 'Conditions:\n  On: !Equals [a, b]\nResources:')
    const { findings } = await lintTree({ ...TREE, [file]: main }, { linter: fakeLinter([failure]) })
    assert.deepEqual(
      findings.map(({ rule, todo }) => [rule, todo]),
      [
        [
          'cfn-lint/failed',
          'Correct cloudformation/main.yaml:6 first (template/ambiguous-value), then run lint again.',
        ],
        ['template/ambiguous-value', 'Quote it, or write the intended value.'],
      ],
    )
  })

  test('lint finds an error that only the parameters of an environment cause', async () => {
    const rule = `Rules:
  Named: { Assertions: [{ Assert: !Not [!Equals [!Ref DomainName, bad.example.com]], AssertDescription: Not that one. }] }
Resources:`
    const main = (TREE['cloudformation/main.yaml'] ?? '').replace('Resources:', rule)
    const bad = DEV.replace('chat.dev.example.com', 'bad.example.com')
    const { findings } = await lintTree({ ...TREE, 'cloudformation/main.yaml': main, 'environments/other.yaml': bad })

    assert.deepEqual(findingLines(findings), [
      "environments/other.yaml:7:3 error template/rule: Environment 'other' has DomainName bad.example.com (environments/other.yaml): Not that one. Change it, or the rule in cloudformation/main.yaml:6.",
    ])
  })

  for (const [title, child, message] of [
    [
      'allowed values',
      'Protection: { Type: String, AllowedValues: [a] }',
      "Protection: 'chat.dev.example.com' must be one of a. It reaches the nested stack in cloudformation/main.yaml:11.",
    ],
    [
      'a rule',
      'Protection: { Type: String }\nRules: { Only: { Assertions: [{ Assert: !Equals [!Ref Protection, a], AssertDescription: Only a }] } }',
      "Nested stack 'Database' breaks a rule by 'Protection': Only a. Change the value, or the rule in cloudformation/database.yaml:4. It reaches the nested stack in cloudformation/main.yaml:11.",
    ],
  ] as const)
    test(`lint names the environment whose parameter breaks ${title} of a nested template`, async () => {
      const [main, database] = ['main', 'database'].map(name => TREE[`cloudformation/${name}.yaml`] ?? '')
      const { findings } = await lintTree({
        ...TREE,
        'cloudformation/main.yaml': main?.replace('!Ref DeletionProtection', '!Ref DomainName') ?? '',
        'cloudformation/database.yaml': database?.replace('Protection: { Type: String }', child) ?? '',
      })
      assert.deepEqual(findingLines(findings.filter(({ rule }) => rule.startsWith('template/'))), [
        `environments/dev.yaml:7:3 error template/${title === 'a rule' ? 'rule' : 'parameter-value'}: Environment 'dev' has DomainName chat.dev.example.com (environments/dev.yaml): ${message}`,
      ])
    })

  test('lint names the layer and the file of a combination that a rule refuses, on the line in the layer', async () => {
    const rule = `Rules:
  Private:
    RuleCondition: !Equals [!Ref DeletionProtection, 'true']
    Assertions: [{ Assert: !Equals [!Ref EgressMode, nat], AssertDescription: A protected environment needs nat. }]
Resources:`
    const main = (TREE['cloudformation/main.yaml'] ?? '')
      .replace('Resources:', rule)
      .replace('Parameters:', 'Parameters:\n  EgressMode: { Type: String, Default: nat }')
    const { findings } = await lintTree({
      ...TREE,
      'cloudformation/main.yaml': main,
      'environments/sizes/cheap.yaml': '# Cheap.\nparameters:\n  EgressMode: public-ip\n',
      'environments/dev.yaml': `extends: [sizes/cheap]\n${DEV.replace('protected: false', 'protected: true')}`,
    })

    assert.deepEqual(findingLines(findings), [
      "environments/sizes/cheap.yaml:3:3 error template/rule: Environment 'dev' has EgressMode public-ip (environments/sizes/cheap.yaml) and protected true (environments/dev.yaml): A protected environment needs nat. Change one of them, or the rule in cloudformation/main.yaml:9.",
    ])
  })

  test('lint reports a finding once that the template and every environment cause', async () => {
    const condition = "Conditions:\n  Known: !Equals [!Ref Arn, '']\nResources:"
    const files = {
      ...TREE,
      'cloudformation/main.yaml': `Resources:
  First: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: first.yaml } }
  Second:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: second.yaml, Parameters: { Arn: !GetAtt First.Outputs.Arn } }
`,
      'cloudformation/first.yaml':
        "Resources:\n  Topic: { Type: 'AWS::ECS::Cluster' }\nOutputs:\n  Arn: { Value: !Ref Topic }\n",
      'cloudformation/second.yaml': `Parameters:\n  Arn: { Type: String }\n${condition}\n  Topic: { Type: 'AWS::ECS::Cluster' }\n`,
      'environments/dev.yaml': DEV.replace(/parameters:\n.*\n/, ''),
    }
    const { findings } = await lintTree(files)
    assert.deepEqual(
      findings.map(({ location, rule }) => `${locationText(location)} ${rule}`),
      ['cloudformation/second.yaml:4:3 template/nested-value'],
    )
  })

  const CHANGED_TYPE = {
    ...TREE,
    'cloudformation/main.yaml': (TREE['cloudformation/main.yaml'] ?? '').replace('AWS::SNS::Topic', 'AWS::IAM::Group'),
    'environments/other.yaml': devAs('other').replace('111122223333', '444455556666'),
  }
  const lintAgainst = async (base: string, files: Files, other: Files = TREE) => {
    const reporter = fakeReporter()
    const workspace = fakeWorkspace(files, { main: other })
    const outcome = await lint(
      { base },
      { workspace, schemas: schemaValidator, linter: NO_FINDINGS, policies: NO_POLICIES, clock, reporter },
    )
    return { outcome, warnings: reporter.ofKind('warning').map(({ text }) => text) }
  }

  test('lint finds a resource with another type than at the base, once for all environments, in the words of CloudFormation', async () => {
    const { outcome } = await lintAgainst('main', CHANGED_TYPE, { ...CHANGED_TYPE, ...TREE })

    assert.deepEqual(
      outcome.findings.map(({ rule, message, location }) => [rule, message, location?.file]),
      [
        [
          'template/resource-type',
          'Update of resource type is not permitted. The new template modifies resource type of the following resources: [Topic]',
          'cloudformation/main.yaml',
        ],
      ],
    )
    assert.equal((await lintTree(CHANGED_TYPE)).kind, 'clean')
  })

  test('lint finds a snapshot of the deployed database that is taken away, at the base only', async () => {
    const template = `${TREE['cloudformation/main.yaml']}`.replace(
      'Parameters:\n',
      "Parameters:\n  DatabaseSnapshotId: { Type: String, Default: '' }\n",
    )
    const files = { ...TREE, 'cloudformation/main.yaml': template }
    const restored = DEV.replace('parameters:\n', 'parameters:\n  DatabaseSnapshotId: before-the-fire\n')
    const { outcome } = await lintAgainst('main', files, { ...files, 'environments/dev.yaml': restored })

    assert.deepEqual(
      outcome.findings.map(({ level, rule, location }) => [level, rule, location?.file]),
      [['error', 'environment/snapshot', 'environments/dev.yaml']],
    )
    assert.equal((await lintTree(files)).kind, 'clean')
  })

  test('lint compares nothing with a base that does not have the environment, or has an error in it', async () => {
    const broken = { ...TREE, 'environments/dev.yaml': DEV.replace('DomainName', 'Unknown') }
    const absent = await lintAgainst('main', CHANGED_TYPE, {})
    const unread = await lintAgainst('main', CHANGED_TYPE, broken)

    assert.deepEqual([absent.outcome.kind, absent.warnings], ['clean', []])
    assert.equal(unread.outcome.kind, 'clean')
    assert.match(unread.warnings.join(), /Environment 'dev' could not be compared with main: /)
  })

  test('lint refuses a base that does not exist', async () => {
    const { message } = await expectProblem(() => lintAgainst('elsewhere', TREE))
    assert.equal(message, "There is no 'elsewhere'.")
  })

  test('lint reports environments whose names or stacks would meet, in any number of runs', async () => {
    const files = {
      ...TREE,
      'environments/dev-eu.yaml': devAs('dev-eu'),
      'environments/eu.yaml': devAs('eu').replace('application: open-webui', 'application: open-webui-dev'),
      'environments/same.yaml': DEV,
      'environments/x-teardown.yaml': devAs('x'),
      'environments/unreadable.yaml': 'a: &x 1\n',
    }
    const rules = async (environments?: readonly string[]) => {
      const { findings } = await lintTree(files, environments ? { environments } : {})
      return findings.map(({ location, rule }) => `${locationText(location)} ${rule}`)
    }

    assert.deepEqual(await rules(), [
      'environments/dev-eu.yaml:1:1 environment/name',
      'environments/eu.yaml:1:1 environment/stack-name',
      'environments/eu.yaml:1:1 environment/stack-name',
      'environments/same.yaml:7:3 environment/shared-name',
      'environments/unreadable.yaml:1:1 lint/not-checked',
      'environments/unreadable.yaml:1:4 environment/unreadable',
      'environments/x-teardown.yaml:1:1 environment/name',
    ])
    assert.deepEqual(await rules(['dev']), [])
    await assert.rejects(rules(['dev-eu']), /'dev-eu' cannot be the name/)
  })

  test('lint reports a resource whose generated name the service role may not create', async () => {
    const bootstrap = `${TREE['cloudformation/bootstrap.yaml']?.replace('Outputs:', `${SERVICE_ROLE}Outputs:`)}`
    const long = devAs('long').replace('application: open-webui', 'application: open-webui-of-the-whole-firm')
    const files = { ...TREE, 'cloudformation/bootstrap.yaml': bootstrap, 'environments/development-europe.yaml': long }

    const { findings } = await lintTree(files)

    assert.deepEqual(
      findings.map(({ message }) => message.slice(0, 88)),
      ["CloudFormation would name 'Database/Instance' 'open-webui-of-the-whole-firm-development-"],
    )
  })

  test('lint checks only the selected environments', async () => {
    const files = { ...TREE, 'environments/broken.yaml': 'a: &x 1\n' }
    assert.equal((await lintTree(files, { environments: ['dev'] })).kind, 'clean')
    assert.equal((await lintTree(files, { environments: ['dev', 'broken'] })).kind, 'findings')
  })

  test('lint refuses an environment that does not exist', async () => {
    const problem = await expectProblem(() => lintTree(TREE, { environments: ['dve'] }))
    assert.equal(problem.message, "There is no environment 'dve'.")
    assert.equal(problem.todo, "Did you mean 'dev'? Available environments: dev.")
  })

  test('lint finds that cfn-lint is missing, beside its other findings', async () => {
    const files = { ...TREE, 'environments/dev.yaml': `${TREE['environments/dev.yaml']}typo: 1\n` }

    const { kind, findings } = await lintTree(files, { linter: connectTemplateLinter('/nowhere/cfn-lint') })

    assert.equal(kind, 'findings')
    const [missing = '', ...others] = findingLines(findings)
    assert.match(missing, /^ error cfn-lint\/failed: Cannot start cfn-lint: '\/nowhere\/cfn-lint'/)
    assert.match(others.join('\n'), /environments\/dev\.yaml:.* error .*typo/)
  })

  test('a nested template that cfn-lint cannot read is one finding', async () => {
    const files = {
      ...TREE,
      'cloudformation/main.yaml': (TREE['cloudformation/main.yaml'] ?? '').replace('database.yaml', 'databas.yaml'),
    }
    const failed = { level: 'error', rule: 'cfn-lint/failed' } as const
    const location = { file: 'cloudformation/main.yaml', line: 10, column: 7 }
    const linter = fakeLinter([
      { ...failed, message: 'explained', location },
      { ...failed, message: 'about another file', location: { ...location, line: 1, column: 1 } },
      { ...failed, message: 'about all files' },
      { level: 'error', rule: 'cfn-lint/E3012', message: 'another finding there', location },
    ])

    const { findings } = await lintTree(files, { linter })

    assert.deepEqual(
      findings.flatMap(({ rule, message }) => (rule.startsWith('cfn-lint/') ? message : [])),
      ['about all files', 'about another file', 'another finding there'],
    )
    assert.ok(findings.some(({ rule }) => rule === 'template/missing-nested-template'))
  })

  test('lint reports its steps', async () => {
    const reporter = fakeReporter()
    await lint(
      {},
      {
        workspace: fakeWorkspace(TREE),
        schemas: schemaValidator,
        linter: NO_FINDINGS,
        policies: NO_POLICIES,
        clock,
        reporter,
      },
    )
    const steps = reporter.reported.map(progress => (progress.kind === 'step' ? progress.step : progress.kind))
    assert.deepEqual(steps, ['read files', 'run cfn-lint', 'resolve', 'run Guard'])
  })

  for (const [text, files] of [
    [
      'Running cfn-lint over 1 template',
      { 'cloudformation/bootstrap.yaml': TREE['cloudformation/bootstrap.yaml'] ?? 'Resources: {}' },
    ],
    ['Running cfn-lint over 3 templates', TREE],
  ] as const)
    test(`lint reports the number of its templates: ${text}`, async () => {
      const reporter = fakeReporter()
      await lint(
        {},
        {
          workspace: fakeWorkspace(files),
          schemas: schemaValidator,
          linter: NO_FINDINGS,
          policies: NO_POLICIES,
          clock,
          reporter,
        },
      )
      assert.ok(reporter.reported.some(progress => progress.kind === 'step' && stepText(progress) === text))
    })
})

test('lint finds no errors in this repository', async () => {
  const outcome = await lint(
    {},
    {
      workspace: openWorkspace(process.cwd()),
      schemas: schemaValidator,
      linter: connectTemplateLinter('.venv/bin/cfn-lint'),
      policies: connectPolicyEngine({ toolFolder: process.cwd(), cache: fakeResultCache() }),
      // Suppressions have dates within a year.
      clock: realClock,
      reporter: fakeReporter(),
    },
  )
  assert.ok(outcome.files >= 10)
  const errors = outcome.findings.filter(({ level }) => level === 'error')
  assert.deepEqual(findingLines(errors), [])
})
