import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { GUARD_EXEMPTIONS, isExempt } from '#lib/rules/controls/guardExemptions.ts'
import { flattenStack } from '#lib/template/flatten/flattenStack.ts'
import { readPolicyPackage } from '#lib/tools/guard/policyPackage.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const OWN_LOG = 'guard/CT.S3.PR.2'
const OWN_KEY = 'guard/CT.S3.PR.10'
const DEAD_LETTERS = 'guard/CT.SQS.PR.1'

const BALANCER_LOGS = 'guard/CT.ELASTICLOADBALANCING.PR.6'
const PUBLIC_ADDRESS = 'guard/CT.EC2.PR.8'

/** The rules that do not concern the resource `Subject`. */
function exemptRules(resources: string): readonly string[] {
  const stack = flattenStack(aResolvedStack({ 'main.yaml': `Resources:\n${resources}\n` }))
  return Object.keys(GUARD_EXEMPTIONS).filter(rule => isExempt(rule, 'Subject', stack))
}

const BUCKET = "  Subject: { Type: 'AWS::S3::Bucket', Properties: { BucketName: logs-of-all } }"
const QUEUE = "  Subject: { Type: 'AWS::SQS::Queue', Properties: { QueueName: failed } }"

function networkBalancer(protocol: string, of = 'Subject'): string {
  const type = 'AWS::ElasticLoadBalancingV2'
  return `  Subject: { Type: '${type}::LoadBalancer', Properties: { Type: network } }
  Other: { Type: '${type}::LoadBalancer', Properties: { Type: application } }
  Listener: { Type: '${type}::Listener', Properties: { LoadBalancerArn: !Ref ${of}, Protocol: ${protocol} } }`
}

function instance(mapsAddresses: string): string {
  return `  Subject: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: !Ref Subnet } }
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { MapPublicIpOnLaunch: ${mapsAddresses} } }`
}

function balancer(type: string, attribute: string, value = '!Ref Subject'): string {
  return `${BUCKET}
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Type: ${type}, LoadBalancerAttributes: [{ Key: ${attribute}, Value: ${value} }] }`
}

function policy(statement: string): string {
  return `${BUCKET}
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Subject
      PolicyDocument: { Statement: [{ ${statement}, Action: 's3:PutObject', Resource: !Sub '\${Subject.Arn}/AWSLogs/*' }] }`
}

const service = (name: string, effect = 'Allow'): string =>
  `Effect: ${effect}, Principal: { Service: ${name}.amazonaws.com }`

function queue(property: string, type = 'AWS::SQS::Queue'): string {
  return `${QUEUE}\n  Other: { Type: '${type}', Properties: { ${property} } }`
}

suite('a resource that a rule of Guard cannot mean', () => {
  for (const [what, resources, rules] of [
    ['a bucket', BUCKET, []],
    ['a bucket of access logs', balancer('application', 'access_logs.s3.bucket'), [OWN_LOG, OWN_KEY]],
    ['its name as text', balancer('application', 'connection_logs.s3.bucket', 'logs-of-all'), [OWN_LOG, OWN_KEY]],
    ['the bucket of a network load balancer', balancer('network', 'access_logs.s3.bucket'), [OWN_LOG]],
    ['another attribute', balancer('application', 'access_logs.s3.prefix'), []],
    ['another bucket of access logs', balancer('application', 'access_logs.s3.bucket', 'logs-of-others'), []],
    [
      'a bucket of the log of another one',
      `${BUCKET}\n  Other: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Subject } } }`,
      [OWN_LOG, OWN_KEY],
    ],
    [
      'a bucket with a log',
      "  Subject: { Type: 'AWS::S3::Bucket', Properties: { LoggingConfiguration: { DestinationBucketName: other } } }",
      [],
    ],
    [
      'a bucket of flow logs',
      `${BUCKET}\n  Flow: { Type: 'AWS::EC2::FlowLog', Properties: { LogDestination: !Sub '\${Subject.Arn}/flow/' } }`,
      [OWN_LOG],
    ],
    [
      'a bucket that load balancers may write to',
      policy(service('logdelivery.elasticloadbalancing')),
      [OWN_LOG, OWN_KEY],
    ],
    ['a bucket that S3 may write to', policy(service('logging.s3')), [OWN_LOG, OWN_KEY]],
    ['a bucket that logs are delivered to', policy(service('delivery.logs')), [OWN_LOG]],
    [
      "a bucket that the account of a region's load balancers may write to",
      policy('Effect: Allow, Principal: { AWS: arn:aws:iam::054676820928:root }'),
      [OWN_LOG, OWN_KEY],
    ],
    ['a bucket that CloudTrail may write to', policy(service('cloudtrail')), []],
    ['a bucket that S3 must not write to', policy(service('logging.s3', 'Deny')), []],
    ['a network load balancer without TLS', networkBalancer('TCP'), [BALANCER_LOGS]],
    ['a network load balancer with TLS', networkBalancer('TLS'), []],
    ['a network load balancer without listeners', networkBalancer('TCP', 'Other'), []],
    ['an instance in a private subnet', instance('false'), [PUBLIC_ADDRESS]],
    ['an instance in a public subnet', instance('true'), []],
    ['an instance in another subnet', instance('false').replace('!Ref Subnet', 'subnet-12345678'), []],
    ['a queue', QUEUE, []],
    ['a queue of dead letters', queue('RedrivePolicy: { deadLetterTargetArn: !GetAtt Subject.Arn }'), [DEAD_LETTERS]],
    [
      'a queue of dead letters by its name',
      queue(`RedrivePolicy: { deadLetterTargetArn: !Sub 'arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:failed' }`),
      [DEAD_LETTERS],
    ],
    [
      'a queue of dead letters in a policy as text',
      queue(`RedrivePolicy: !Sub '{"deadLetterTargetArn":"\${Subject.Arn}","maxReceiveCount":3}'`),
      [DEAD_LETTERS],
    ],
    [
      'a queue of what a function failed at',
      queue('DeadLetterConfig: { TargetArn: !GetAtt Subject.Arn }', 'AWS::Lambda::Function'),
      [DEAD_LETTERS],
    ],
    ['a queue that a topic sends to', queue('Endpoint: !GetAtt Subject.Arn', 'AWS::SNS::Subscription'), []],
    ['a queue beside another one of dead letters', queue('RedrivePolicy: { deadLetterTargetArn: x }'), []],
    [
      'a queue with dead letters in a policy as text',
      `  Subject: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: '{"deadLetterTargetArn":"x"}' } }`,
      [DEAD_LETTERS],
    ],
    [
      'a queue that may be for dead letters, as text',
      `  Subject: { Type: 'AWS::SQS::Queue', Properties: { RedriveAllowPolicy: '{"redrivePermission":"byQueue"}' } }`,
      [DEAD_LETTERS],
    ],
    [
      'a queue that no other may name',
      `  Subject: { Type: 'AWS::SQS::Queue', Properties: { RedriveAllowPolicy: '{"redrivePermission":"denyAll"}' } }`,
      [],
    ],
  ] as const)
    test(`${what} is exempt from ${rules.length > 0 ? rules.join(' and ') : 'no rule'}`, () =>
      assert.deepEqual(exemptRules(resources), rules))

  test('every rule with an exemption is one of Guard', () => {
    const known = new Set(
      readPolicyPackage(process.cwd()).services.flatMap(({ controls }) =>
        [...controls.values()].map(({ id }) => `guard/${id}`),
      ),
    )
    assert.deepEqual(
      Object.keys(GUARD_EXEMPTIONS).filter(rule => !known.has(rule)),
      [],
    )
  })
})
