import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UNUSED_ROWS, unusedParameters } from '#lib/rules/parameters/unusedParameters.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { flatResourcesOf } from '../../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'

type Parameters = Readonly<Record<string, string>>

/** What the environment's own file sets, and another file. */
function findings(parameters: Parameters, layer: Parameters = {}): readonly string[] {
  const all = { ...layer, ...parameters }
  const environment = anEnvironment({
    parameters: all,
    locationOf: ([, name = '']) => ({
      file: name in parameters ? 'environments/dev.yaml' : 'environments/sizes/small.yaml',
      line: 5,
      column: 3,
    }),
  })
  return findingLines(unusedParameters(environment, resolveRepositoryStack(all).stack))
}

const VPC = {
  ExistingVpcId: 'vpc-0123456789abcdef0',
  ExistingVpcCidr: '172.20.0.0/16',
  ExistingPrivateSubnetA: 'subnet-0123456789abcdef0',
  ExistingPrivateSubnetB: 'subnet-0123456789abcdef1',
  LoadBalancerScheme: 'internal',
  PrivateHostedZoneId: 'Z9876543210PRIVATE',
}
const NO_DOMAIN = { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' }
const SQLITE = { DatabaseMode: 'sqlite' }

/** For each parameter a value that is no default, with the parameters that make it useless. */
const USELESS: Readonly<Record<string, readonly [value: string, others: Parameters]>> = {
  WebAclRateLimit: ['5000', {}],
  OfficeHoursDays: ['MON-SAT', {}],
  OfficeHoursTimeZone: ['Europe/Berlin', {}],
  TasksOutsideOfficeHours: ['1', {}],
  LoadBalancerScheme: ['internal', NO_DOMAIN],
  TlsPolicy: ['ELBSecurityPolicy-TLS13-1-3-PQ-2025-09', NO_DOMAIN],
  ScaleOnCpu: ['50', {}],
  ScaleOnMemory: ['50', {}],
  ScaleOnRequests: ['50', {}],
  ScaleOutCooldown: ['90', {}],
  ScaleInCooldown: ['90', {}],
  CacheNodeType: ['cache.t4g.small', {}],
  DatabaseInstanceClass: ['db.m7g.large', SQLITE],
  DatabaseMultiAz: ['true', SQLITE],
  DatabaseStorage: ['50', SQLITE],
  DatabaseMaximumStorage: ['500', SQLITE],
  DatabaseBackupDays: ['3', SQLITE],
  DatabaseSnapshotId: ['before', SQLITE],
  DatabaseMonitoringSeconds: ['60', SQLITE],
  DatabaseInsights: ['false', SQLITE],
  DatabaseLogExport: ['false', SQLITE],
  EmbeddingDimensions: ['1024', SQLITE],
  VpcCidr: ['10.9.0.0/16', VPC],
  PublicSubnetACidr: ['10.9.0.0/24', VPC],
  PublicSubnetBCidr: ['10.9.1.0/24', VPC],
  PrivateSubnetACidr: ['10.9.2.0/24', VPC],
  PrivateSubnetBCidr: ['10.9.3.0/24', VPC],
  EgressMode: ['nat-single', VPC],
  FlowLogTraffic: ['NONE', VPC],
  FlowLogDestination: ['s3', VPC],
}

/** Everything but the parameters that nested stacks get. */
function effectOf(parameters: Parameters): string {
  const resources = flatResourcesOf(resolveRepositoryStack(parameters).stack)
  return JSON.stringify(resources.filter(({ type }) => type !== 'AWS::CloudFormation::Stack'))
}

suite('a parameter without an effect', () => {
  test('a limit of a web ACL that is not there is a warning with both values and their files', () =>
    assert.deepEqual(findings({ WebAclRateLimit: '5000' }, { WebAclMode: 'none' }), [
      "environments/dev.yaml:5:3 warning environment/unused-parameter: WebAclRateLimit 5000 (environments/dev.yaml) has no effect with WebAclMode none (environments/sizes/small.yaml). Set 'WebAclMode' to 'block' or 'count', or remove 'WebAclRateLimit'.",
    ]))

  for (const [name, [value, others]] of Object.entries(USELESS))
    test(`${name} ${value} is found, and changes nothing`, () => {
      assert.equal(findings({ ...others, [name]: value }).filter(line => line.includes(`: ${name} `)).length, 1)
      assert.equal(effectOf({ ...others, [name]: value }), effectOf(others))
    })

  test('every parameter of the list is tried', () =>
    assert.deepEqual(UNUSED_ROWS.flatMap(({ names }) => names).sort(), Object.keys(USELESS).sort()))

  test('a value of a layer has no finding, because the layer is for other environments too', () =>
    assert.deepEqual(findings({}, { CacheNodeType: 'cache.t4g.small' }), []))

  for (const parameters of [
    { WebAclRateLimit: '5000', WebAclMode: 'count' },
    { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' },
    { LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' },
    { MinimumTasks: '1', MaximumTasks: '3', CacheMode: 'valkey', ScaleOnCpu: '50' },
    { CacheMode: 'valkey', CacheNodeType: 'cache.t4g.small' },
    { DatabaseStorage: '50' },
    { VpcCidr: '10.9.0.0/16' },
    { ScaleOnCpu: String(resolveRepositoryStack().stack.parameters.ScaleOnCpu) },
  ] as readonly Parameters[])
    test(`${JSON.stringify(parameters)} has no finding`, () => assert.deepEqual(findings(parameters), []))
})
