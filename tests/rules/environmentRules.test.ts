import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Environment } from '#lib/model/environment.ts'
import { administratorDomain } from '#lib/rules/administratorDomain.ts'
import { availabilityZones } from '#lib/rules/availabilityZones.ts'
import { documentationAccount } from '#lib/rules/documentationAccount.ts'
import { overriddenTags } from '#lib/rules/overriddenTags.ts'
import { parameterArns } from '#lib/rules/parameterArns.ts'
import { budgets } from '#lib/rules/parameters/budgets.ts'
import { pinnedImages } from '#lib/rules/pinnedImages.ts'
import { refusedVersions } from '#lib/rules/refusedVersions.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../fakes/template/aResolvedStack.ts'

const ROOT = `Parameters:
  Image: { Type: String }
Resources:
  Compute:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: compute.yaml, Parameters: { Image: !Ref Image } }
`
const COMPUTE = `Parameters:
  Image: { Type: String }
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: app
          Image: !Ref Image
`
const LOCATION = { file: 'environments/dev.yaml', line: 7, column: 1 }
const stackOf = (image: string) => aResolvedStack({ 'main.yaml': ROOT, 'compute.yaml': COMPUTE }, { Image: image })
const findingsFor = (image: string, about: Partial<Environment> = {}): readonly string[] =>
  findingLines(pinnedImages(anEnvironment(about), stackOf(image)))

suite('an image', () => {
  test('an image with a digest has no finding', () =>
    assert.deepEqual(findingsFor(`ghcr.io/a/b:v1@sha256:${'0'.repeat(64)}`), []))

  test('an image with a tag but no digest is a warning, located in the nested template', () =>
    assert.deepEqual(findingsFor('ghcr.io/a/b:v1.2'), [
      "cloudformation/compute.yaml:9:11 warning image/no-digest: Image 'ghcr.io/a/b:v1.2' is named by its tag alone, and a tag can be moved. Run 'npm run pin' for the environment, or add the digest that the registry shows for this tag (sha256:…).",
    ]))

  for (const [image, reason] of [
    ['ghcr.io/a/b:latest', 'a moving tag'],
    ['ghcr.io/a/b:main', 'a moving tag'],
    ['localhost:5000/a/b', 'no tag'],
  ] as const)
    test(`an image with ${reason} is an error: ${image}`, () =>
      assert.deepEqual(findingsFor(image), [
        `cloudformation/compute.yaml:9:11 error image/moving-tag: Image '${image}' has ${reason}: each task may run a different version. Name the version and its digest.`,
      ]))
})

suite('an image of a protected environment', () => {
  const production = {
    name: 'production',
    protected: true,
    parameters: { ImageTag: 'v0.12.4' },
    locationOf: () => ({ ...LOCATION, file: 'environments/production.yaml' }),
  }

  test('a protected environment without the digest of its image is an error, located at its tag', () =>
    assert.deepEqual(findingsFor('ghcr.io/a/b:v0.12.4', production), [
      "environments/production.yaml:7:1 error image/no-digest: Image 'ghcr.io/a/b:v0.12.4' of environment 'production' is named by its tag alone, and a tag can be moved: the environment is protected, so that only the reviewed image may run. Run 'npm run pin -- production', or add the digest that the registry shows for this tag (sha256:…).",
    ]))

  test('a protected environment with the example account is a warning, because it is deployed nowhere', () =>
    assert.match(
      findingsFor('ghcr.io/a/b:v0.12.4', { ...production, account: '123456789012' }).join(),
      / warning image\/no-digest: /,
    ))

  test('a protected environment with the digest of its image has no finding', () =>
    assert.deepEqual(findingsFor(`ghcr.io/a/b:v0.12.4@sha256:${'0'.repeat(64)}`, production), []))
})

suite('a version that is known to be bad', () => {
  const findings = (image: string, parameters: Readonly<Record<string, string>>) =>
    findingLines(refusedVersions(anEnvironment({ parameters, locationOf: () => LOCATION }), stackOf(image)))

  test('a version that is known to be bad is an error at the tag of the environment, with the reason', () =>
    assert.deepEqual(findings('ghcr.io/open-webui/open-webui:v0.12.0-slim', { ImageTag: 'v0.12.0' }), [
      "environments/dev.yaml:7:1 error image/refused-version: Environment 'dev' cannot run 'ghcr.io/open-webui/open-webui:v0.12.0-slim', because browsers reconnect several times a second after a sign-in. Set 'ImageTag' to 'v0.12.4' or a newer version.",
    ]))

  test('a version that is known to be bad is an error in the template that names it', () =>
    assert.match(findings('mirror/open-webui:v0.11.0', {}).join(), /^cloudformation\/compute\.yaml:9:11 error /))

  test('the proved version has no finding', () =>
    assert.deepEqual(findings('ghcr.io/open-webui/open-webui:v0.12.4', {}), []))
})

suite('the example account of the documentation', () => {
  const stack = aResolvedStack({ 'main.yaml': "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n" })

  test('the example account of the documentation is a notice', () => {
    const [notice, ...others] = documentationAccount(anEnvironment({ account: '123456789012' }), stack)
    assert.deepEqual(others, [])
    assert.equal(notice?.level, 'notice')
    assert.match(notice?.message ?? '', /'dev' has the account number of AWS's documentation/)
  })

  test('another account has no finding', () => assert.deepEqual(documentationAccount(anEnvironment(), stack), []))
})

suite('the ARN in a parameter', () => {
  const stack = aResolvedStack({ 'main.yaml': "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n" })
  const findings = (parameters: Readonly<Record<string, string>>) =>
    findingLines(parameterArns(anEnvironment({ parameters, locationOf: () => LOCATION }), stack))
  const certificate = (region: string, account = '111122223333', partition = 'aws') =>
    `arn:${partition}:acm:${region}:${account}:certificate/12345678-1234-1234-1234-123456789012`

  test("an ARN of the environment's own account and region has no finding, and neither has the name of a snapshot", () =>
    assert.deepEqual(
      findings({ CertificateArn: certificate('eu-central-1'), DatabaseSnapshotId: 'before', ModelApiKeySecretArn: '' }),
      [],
    ))

  test('a certificate of another region and account is one finding', () =>
    assert.deepEqual(findings({ CertificateArn: certificate('us-east-1', '444455556666') }), [
      "environments/dev.yaml:7:1 error environment/parameter-arn: Parameter 'CertificateArn' names a resource of region 'us-east-1' instead of 'eu-central-1' and account 444455556666 instead of 111122223333, and a load balancer takes certificates of its own account and region alone. Set 'CertificateArn' to a resource of the environment's own account and region.",
    ]))

  for (const [name, arn] of [
    ['CertificateArn', certificate('eu-central-1', '111122223333', 'aws-cn')],
    ['ModelApiKeySecretArn', 'arn:aws:secretsmanager:us-east-1:111122223333:secret:key-AbCdEf'],
    ['DatabaseSnapshotId', 'arn:aws:rds:us-east-1:111122223333:snapshot:before'],
  ] as const)
    test(`the ARN ${arn} is refused for ${name}`, () => assert.equal(findings({ [name]: arn }).length, 1))

  test("another account's secret and snapshot are accepted, because both can be shared", () =>
    assert.deepEqual(
      findings({
        ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:444455556666:secret:key-AbCdEf',
        DatabaseSnapshotId: 'arn:aws:rds:eu-central-1:444455556666:snapshot:before',
      }),
      [],
    ))
})

suite('a tag of an environment', () => {
  const ROOT = `Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: inner.yaml, Tags: [{ Key: stack, Value: !Ref AWS::StackName }] }
`
  const INNER = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n"
  const stack = aResolvedStack({ 'main.yaml': ROOT, 'inner.yaml': INNER })
  const findings = (tags: Readonly<Record<string, string>>) =>
    findingLines(overriddenTags(anEnvironment({ tags, locationOf: () => LOCATION }), stack))

  test('a tag that the template sets to another value is a warning', () =>
    assert.deepEqual(findings({ stack: 'chat' }), [
      "environments/dev.yaml:7:1 warning environment/tag: Tag 'stack' has no effect on the resources of Inner: cloudformation/main.yaml sets it to another value there. Use another key.",
    ]))

  test('a tag of another name has no finding', () => assert.deepEqual(findings({ 'cost-center': 'chat' }), []))
})

suite('the budget of an environment', () => {
  const ROOT = `Parameters:
  MonthlyBudget: { Type: String }
Conditions:
  HasBudget: !Not [!Equals [!Ref MonthlyBudget, '0']]
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
  Budget:
    Type: AWS::CloudFormation::Stack
    Condition: HasBudget
    Properties: { TemplateURL: budget.yaml }
`
  const BUDGET = "Resources:\n  Budget: { Type: 'AWS::Budgets::Budget' }\n"
  const findings = (region: string, MonthlyBudget: string) =>
    findingLines(
      budgets(
        anEnvironment({ region, locationOf: () => LOCATION }),
        aResolvedStack({ 'main.yaml': ROOT, 'budget.yaml': BUDGET }, { MonthlyBudget }),
      ),
    )

  test('a budget in a region whose CloudFormation has none is an error', () =>
    assert.deepEqual(findings('eu-north-1', '200'), [
      "environments/dev.yaml:7:1 error environment/budget: Parameter 'MonthlyBudget' is '200', and CloudFormation has no budgets in region 'eu-north-1'. Set it to 0. Outside of AWS GovCloud, create the budget by hand, for tag 'stack' with value 'open-webui-dev'.",
    ]))

  for (const [region, amount] of [
    ['eu-north-1', '0'],
    ['us-gov-west-1', '0'],
    ['eu-central-1', '200'],
  ] as const)
    test(`a budget of ${amount} in ${region} has no finding`, () => assert.deepEqual(findings(region, amount), []))
})

suite('the zones of an environment', () => {
  const TEMPLATE = `Parameters:
  ZoneA: { Type: String, Default: '' }
  ZoneB: { Type: String, Default: '' }
  DomainName: { Type: String, Default: '' }
  ExistingVpcId: { Type: String, Default: '' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`
  const findingsOf = (region: string, parameters: Readonly<Record<string, string>>) =>
    availabilityZones(anEnvironment({ region, parameters }), aResolvedStack({ 'main.yaml': TEMPLATE }, parameters)).map(
      ({ level, message }) => `${level}: ${message}`,
    )
  const findings = (region: string, ZoneA = '', ZoneB = '') =>
    findingsOf(region, { ZoneA, ZoneB, DomainName: 'chat.example.com' })

  for (const [region, ZoneA, ZoneB] of [
    ['eu-central-1', 'euc1-az1', 'euc1-az3'],
    ['us-gov-west-1', 'usgw1-az1', 'usgw1-az2'],
    ['ap-northeast-1', 'apne1-az1', 'apne1-az4'],
    ['us-west-1', 'usw1-az1', 'usw1-az3'],
    ['eu-central-1', '', ''],
    ['mars-crater-1', 'marc1-az1', 'marc1-az2'],
  ] as const)
    test(`zones '${ZoneA}' and '${ZoneB}' of ${region} have no finding`, () =>
      assert.deepEqual(findings(region, ZoneA, ZoneB), []))

  test('a zone of another region is refused with the ids of the right one', () =>
    assert.deepEqual(findings('eu-central-1', 'euw1-az1', 'euc1-az1'), [
      "error: Parameter 'ZoneA' is 'euw1-az1', which is no zone of region 'eu-central-1': its ids begin with 'euc1-'.",
    ]))

  for (const [region, zone] of [
    ['us-west-1', 'usw1-az2'],
    ['ap-northeast-1', 'apne1-az3'],
  ] as const) {
    test(`zone ${zone} is refused, because it has no Fargate`, () =>
      assert.deepEqual(findings(region, zone.replace(/\d$/, '1'), zone), [
        `error: ZoneB ${zone} (environments/dev.yaml) is a zone without Fargate.`,
      ]))

    test(`region ${region} without zones is a warning, because the stack may get ${zone}`, () => {
      const [warning = '', ...others] = findings(region)
      assert.deepEqual(others, [])
      assert.match(warning, new RegExp(`^warning: Region '${region}' has a zone without Fargate \\(${zone}\\)`))
    })
  }

  test('a zone that CloudFront cannot enter is refused without a host name, and named with it', () =>
    assert.deepEqual(findingsOf('us-east-1', { ZoneA: 'use1-az3', ZoneB: 'use1-az1' }), [
      "error: ZoneA use1-az3 (environments/dev.yaml) is a zone without VPC origins of CloudFront, which DomainName '' (default of cloudformation/main.yaml) needs.",
    ]))

  test('a zone that CloudFront cannot enter has no finding with a host name', () =>
    assert.deepEqual(findings('us-east-1', 'use1-az3', 'use1-az1'), []))

  test('a region without zones in the files is a warning without a host name, because the stack may get such a zone', () =>
    assert.deepEqual(findingsOf('ca-central-1', { ZoneA: '', ZoneB: '' }), [
      "warning: Region 'ca-central-1' has a zone without VPC origins of CloudFront (cac1-az3), which DomainName '' (default of cloudformation/main.yaml) needs, and without ZoneA and ZoneB the stack may get it.",
    ]))

  test('a zone that lacks two things is named once', () =>
    assert.deepEqual(
      [findingsOf('us-west-1', {}), findingsOf('us-west-1', { ZoneA: 'usw1-az1', ZoneB: 'usw1-az2' })].map(
        all => all.length,
      ),
      [1, 1],
    ))

  test('the zones of an existing VPC have no finding, because its subnets have them', () =>
    assert.deepEqual(findingsOf('us-west-1', { ExistingVpcId: 'vpc-0123456789abcdef0' }), []))
})

suite('the domain of people who sign up by themselves', () => {
  const TEMPLATE = `Parameters:
  SelfSignUpDomain: { Type: String, Default: '' }
  FirstAdministratorEmail: { Type: String }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`
  const findings = (FirstAdministratorEmail: string, SelfSignUpDomain: string) =>
    findingLines(
      administratorDomain(
        anEnvironment({ locationOf: () => LOCATION }),
        aResolvedStack({ 'main.yaml': TEMPLATE }, { FirstAdministratorEmail, SelfSignUpDomain }),
      ),
    )

  test('a first administrator of another domain is an error that names both parameters', () =>
    assert.deepEqual(findings('administrator@sub.example.com', 'example.com'), [
      "environments/dev.yaml:7:1 error environment/administrator-domain: FirstAdministratorEmail is outside of SelfSignUpDomain 'example.com' (environments/dev.yaml): Open WebUI would refuse the first administrator. Set FirstAdministratorEmail to an address of 'example.com', or leave SelfSignUpDomain empty and invite people.",
    ]))

  for (const [address, domain] of [
    ['Administrator@Example.com', 'example.com'],
    ['administrator@example.org', ''],
  ] as const)
    test(`a first administrator ${address} has no finding with domain '${domain}'`, () =>
      assert.deepEqual(findings(address, domain), []))
})
