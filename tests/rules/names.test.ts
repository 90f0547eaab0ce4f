import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { generatedNameOf, nestedStackNameOf } from '#lib/model/cloudFormation/generatedName.ts'
import { type Environment, roleArnOf, stackNameOf } from '#lib/model/environment.ts'
import type { Finding } from '#lib/model/problem.ts'
import { BOOTSTRAP_TEMPLATE, resolveBootstrap } from '#lib/operations/environment/resolveBootstrap.ts'
import { environmentNameFinding } from '#lib/rules/environmentName.ts'
import { longNameFindings, uncoveredNameFindings } from '#lib/rules/generatedNames.ts'
import { sharedNameFindings } from '#lib/rules/sharedNames.ts'
import { stackNameFindings } from '#lib/rules/stackNames.ts'
import { PATTERNS } from '#lib/template/environment/environmentSchema.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aResolvedStack, aTemplate } from '../fakes/template/aResolvedStack.ts'
import { repositoryWorkspace, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { runsOf } from '../fakes/testSize.ts'

const nameFindings = (name: string, names: readonly string[] = [name]): readonly string[] =>
  findingLines([environmentNameFinding({ name, file: `environments/${name}.yaml` }, names) ?? []].flat())

suite('the names of environments', () => {
  for (const word of ['bootstrap', 'boundary', 'service', 'preview', 'deploy', 'teardown', 'observe'])
    test(`'${word}' cannot be an environment or the end of its name, because a stack or role has that name`, () => {
      for (const name of [word, `eu-${word}`])
        assert.match(nameFindings(name).join(), new RegExp(`'${word}' is reserved`))
      assert.deepEqual(nameFindings(`${word}-eu`), [])
      assert.deepEqual(nameFindings(`my${word}`), [])
    })

  test('a name that begins with that of another environment is refused with another name', () => {
    assert.deepEqual(nameFindings('dev-eu', ['dev', 'dev-eu', 'production']), [
      "environments/dev-eu.yaml:1:1 error environment/name: 'dev-eu' cannot be the name of an environment: it begins with 'dev-', as every name of environment 'dev' does, so that roles of 'dev' could reach it. Rename environments/dev-eu.yaml, for example to 'eu-dev.yaml'; its branch and its GitHub environment have the same name.",
    ])
  })

  test('the shorter of two such names stays valid, and so does one that only begins with the same letters', () => {
    assert.deepEqual(nameFindings('dev', ['dev', 'dev-eu']), [])
    assert.deepEqual(nameFindings('development', ['dev', 'development']), [])
  })
})

suite('the stacks of environments', () => {
  const findings = (application: string, name: string, others: readonly Environment[]) =>
    findingLines(stackNameFindings(anEnvironment({ application, name }), others))
  const dev = anEnvironment({ application: 'open-webui', name: 'dev-eu' })

  test('two applications whose environments have one stack are reported once', () => {
    const eu = anEnvironment({ application: 'open-webui-dev', name: 'eu' })
    assert.deepEqual(findings('open-webui-dev', 'eu', [dev]), [
      "environments/eu.yaml:7:1 error environment/stack-name: Environment 'eu' of application 'open-webui-dev' has the same stack as environment 'dev-eu' of application 'open-webui': 'open-webui-dev-eu'. Give both environments the same application, or rename one of them.",
    ])
    assert.deepEqual(findings('open-webui', 'dev-eu', [eu]), [])
  })

  test('a stack is reported that the roles of another application reach', () => {
    assert.deepEqual(findings('open-webui-dev', 'us', [anEnvironment()]), [
      "environments/us.yaml:7:1 error environment/stack-name: Environment 'us' of application 'open-webui-dev' has stack 'open-webui-dev-us', which begins with 'open-webui-dev-' as every name of environment 'dev' of application 'open-webui' does, so that its roles could reach it. Give both environments the same application, or rename one of them.",
    ])
  })

  test('stacks of different applications that share no beginning have no finding', () =>
    assert.deepEqual(findings('other', 'dev', [dev, anEnvironment()]), []))
})

const ROOT = `Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: network.yaml }
`
const NETWORK = `Resources:
  FlowLogRole: { Type: 'AWS::IAM::Role', Properties: {} }
  Named: { Type: 'AWS::IAM::Role', Properties: { RoleName: mine } }
  Topic: { Type: 'AWS::SNS::Topic' }
`
const SMALL_STACK = aResolvedStack({ 'main.yaml': ROOT, 'network.yaml': NETWORK })
const BOOTSTRAP = `Parameters:
  Application: { Type: String }
  Environment: { Type: String }
Resources:
  ServiceRole:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: [!Ref RolesPolicy]
      AssumeRolePolicyDocument: {}
  RolesPolicy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - Effect: Allow
            Action: [iam:Create*]
            Resource: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/\${Application}-\${Environment}-*
          - { Effect: Allow, Action: 'sns:CreateTopic', Resource: '*' }
  Boundary:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: { Statement: { Effect: Allow, Action: '*', Resource: '*' } } }
`

function generatedFindings(about: Partial<Environment>, bootstrap = BOOTSTRAP): readonly string[] {
  const environment = anEnvironment(about)
  const resolved = resolveBootstrap(environment, aTemplate(bootstrap, BOOTSTRAP_TEMPLATE)).stack
  const stacks = { stack: SMALL_STACK, bootstrap: resolved }
  return findingLines([...longNameFindings(environment, stacks), ...uncoveredNameFindings(environment, stacks)])
}

suite('a generated name outside of the service role', () => {
  test('names that the statements cover have no finding', () =>
    assert.deepEqual(generatedFindings({ application: 'open-webui', name: 'production' }), []))

  test('a name that is too long for its resource is refused with the resource and the excess', () => {
    assert.deepEqual(generatedFindings({ application: 'open-webui-of-the-whole-firms', name: 'production' }), [
      "environments/production.yaml:7:1 error environment/generated-name: CloudFormation would name 'Network/FlowLogRole' 'open-webui-of-the-whole-firms-productio-FlowLogRole-…', but its service role may create 'arn:aws:iam::111122223333:role/open-webui-of-the-whole-firms-production-*' alone. Shorten the application's or the environment's name by 1 character.",
    ])
  })

  test('the longest name that still fits is one character shorter', () =>
    assert.deepEqual(generatedFindings({ application: 'open-webui-of-the-whole-firm', name: 'production' }), []))

  test('a name that no shorter name mends is to be added to the statements', () => {
    const other = BOOTSTRAP.replace(
      "sns:CreateTopic', Resource: '*'",
      "sns:CreateTopic', Resource: 'arn:aws:sns:*:*:alarms-?'",
    )
    assert.deepEqual(generatedFindings({}, other), [
      "cloudformation/network.yaml:4:3 error template/generated-name: CloudFormation's service role may not create 'Network/Topic': no statement with 'sns:CreateTopic' covers its generated name. Add the name to the statements of 'ServiceRole' in cloudformation/bootstrap.yaml, then run 'npm run bootstrap'.",
    ])
  })

  test('the excess counts what the statement has after the name, and is that of the most shortened name', () => {
    const role = `role/\${Application}-\${Environment}-`
    const exact = BOOTSTRAP.replace(`${role}*`, `${role}Network-*`)
    assert.deepEqual(generatedFindings({ application: 'open-webui-of-the-firm', name: 'dev' }, exact), [])
    assert.match(
      generatedFindings({ application: 'open-webui-of-the-whole-firm', name: 'dev' }, exact).join(),
      /Shorten the application's or the environment's name by 1 character\./,
    )
  })

  test('an action that the role lacks is no finding about names', () => {
    assert.deepEqual(generatedFindings({}, BOOTSTRAP.replace('iam:Create*', 'iam:DeleteRole')), [])
  })
})

const bootstrapTemplate = parseTemplate(await repositoryWorkspace.readTemplate(BOOTSTRAP_TEMPLATE))
const { stack: repositoryStack } = resolveRepositoryStack()

function repositoryFindings(environment: Environment): readonly Finding[] {
  const bootstrap = resolveBootstrap(environment, bootstrapTemplate).stack
  const stacks = { stack: repositoryStack, bootstrap }
  return [...longNameFindings(environment, stacks), ...uncoveredNameFindings(environment, stacks)]
}

suite("the names of this repository's environments", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/)
  const words = (maxLength: number) =>
    fc.array(word, { minLength: 1, maxLength: 5 }).map(parts => parts.join('-').slice(0, maxLength).replace(/-$/, ''))
  const environments = fc
    .record({ application: words(30), name: words(20) })
    .filter(
      ({ application, name }) => new RegExp(PATTERNS.application).test(application) && nameFindings(name).length === 0,
    )

  test('a role or bucket without the whole name of its environment is found, and one with its whole stack name is not', () => {
    fc.assert(
      fc.property(environments, ({ application, name }) => {
        const environment = anEnvironment({ application, name })
        const root = stackNameOf(environment)
        const generated = namesOf(environment)

        const count = repositoryFindings(environment).length

        if (!generated.every(({ prefix }) => prefix.startsWith(`${root}-`))) assert.equal(count, 1)
        if (generated.every(({ stackName, stackNameLength }) => stackNameLength === stackName.length))
          assert.equal(count, 0)
      }),
      { numRuns: runsOf(60) },
    )
  })

  test("a bucket's name fits with the longer random end that buckets of older stacks have, too", () => {
    const linesOf = (name: string) =>
      findingLines(repositoryFindings(anEnvironment({ application: 'open-webui', name }))).filter(line =>
        line.includes("'LoadBalancer/"),
      )

    assert.deepEqual(linesOf('production1'), [])
    assert.match(
      linesOf('production12').join(),
      /'LoadBalancer\/AccessLogBucket'.*Shorten the application's or the environment's name by 1 character\./,
    )
  })

  test('the roles of the bootstrap stack have at most the 64 characters that IAM allows', () => {
    fc.assert(
      fc.property(environments, about => {
        for (const role of ['preview', 'deploy', 'teardown', 'observe'] as const) {
          const [, name = ''] = roleArnOf(anEnvironment(about), role).split('/')
          assert.ok(name.length <= 64)
        }
        assert.ok(`${stackNameOf(anEnvironment(about))}-bootstrap`.length <= 64)
      }),
    )
  })
})

/** The names of the roles and buckets in this repository's nested stacks. */
function namesOf(environment: Environment) {
  return Object.entries(repositoryStack.nested).flatMap(([id, { resources }]) =>
    Object.values(resources)
      .filter(({ type }) => type === 'AWS::IAM::Role' || type === 'AWS::S3::Bucket')
      .map(({ type, logicalId }) => {
        const stackName = nestedStackNameOf(stackNameOf(environment), id)
        return { stackName, ...generatedNameOf({ type, logicalId, stackName }) }
      }),
  )
}

suite('a name that AWS gives once', () => {
  const findings = (own: Partial<Environment>, other: Partial<Environment>) => {
    const both = [['dev', other] as const, ['eu', own] as const].map(([name, about]) =>
      anEnvironment({ name, locationOf: () => ({ file: `environments/${name}.yaml`, line: 9, column: 1 }), ...about }),
    )
    return findingLines(both.flatMap(environment => sharedNameFindings(environment, both)))
  }
  const host = { parameters: { DomainName: 'chat.example.com' } }
  const prefix = { parameters: { SignInDomainPrefix: 'chat' } }

  test('a host name of two environments is an error in the later one, in any region', () =>
    assert.deepEqual(findings(host, { ...host, region: 'us-east-1' }), [
      "environments/eu.yaml:9:1 error environment/shared-name: DomainName chat.example.com (environments/eu.yaml) is also that of environment 'dev' (environments/dev.yaml): a host name leads to one load balancer, and Route 53 refuses a second record. Give environment 'eu' a 'DomainName' of its own.",
    ]))

  test('a prefix of the sign-in pages is an error for two environments of one region only', () => {
    assert.match(
      findings(prefix, prefix).join(),
      /environment\/shared-name: SignInDomainPrefix chat .* once in a region/,
    )
    assert.deepEqual(findings(prefix, { ...prefix, region: 'us-east-1' }), [])
  })

  test('names that differ or are empty have no finding', () => {
    assert.deepEqual(findings(host, { parameters: { DomainName: 'talk.example.com' } }), [])
    assert.deepEqual(findings({ parameters: { DomainName: '' } }, { parameters: { DomainName: '' } }), [])
  })
})
