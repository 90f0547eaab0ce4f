import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, statementsIn } from './readResources.ts'

/** Permissions, logs and names. */
export const OPERATION: Readonly<Record<string, Invariant>> = {
  'no policy allows every action of a service': parts =>
    parts.flatMap(({ name, properties }) =>
      statementsIn(properties)
        .filter(statement => statement.Effect === 'Allow' && list(statement.Action).some(isWildcard))
        .map(() => name),
    ),

  'every role trusts one AWS service, in this account': parts =>
    resourcesOfType(parts, 'AWS::IAM::Role')
      .filter(({ properties }) =>
        statementsIn(properties.AssumeRolePolicyDocument ?? null).some(
          statement =>
            !at(statement, 'Principal', 'Service') || !at(statement, 'Condition', 'StringEquals', 'aws:SourceAccount'),
        ),
      )
      .map(({ name }) => name),

  "every role is within the environment's permissions boundary": parts =>
    resourcesOfType(parts, 'AWS::IAM::Role')
      .filter(
        ({ properties }) =>
          !/^arn:aws:iam::\d{12}:policy\/[\w-]+-boundary$/.test(String(properties.PermissionsBoundary)),
      )
      .map(({ name }) => name),

  'CloudWatch may publish to the topic of the alarms': parts =>
    resourcesOfType(parts, 'AWS::SNS::TopicPolicy').some(({ properties }) => allowsCloudWatchToPublish(properties))
      ? []
      : ['policy'],

  'the metric filter reads the log group that the application writes': parts => {
    const [container] = containersOf(parts)
    const written = JSON.stringify(at(container, 'LogConfiguration', 'Options', 'awslogs-group') ?? null)
    return resourcesOfType(parts, 'AWS::Logs::MetricFilter')
      .filter(({ properties }) => JSON.stringify(properties.LogGroupName) !== written)
      .map(({ name }) => name)
  },

  'the metric filter counts exactly the lines that the application writes as errors': parts =>
    resourcesOfType(parts, 'AWS::Logs::MetricFilter')
      .filter(({ properties }) => {
        const counted = LINES.filter(line => matchesLevel(String(properties.FilterPattern), line))
        return counted.join('\n') !== ERROR_LINES.join('\n')
      })
      .map(({ name }) => name),

  'every log group has a retention': parts =>
    resourcesOfType(parts, 'AWS::Logs::LogGroup')
      .filter(({ properties }) => !properties.RetentionInDays)
      .map(({ name }) => name),

  'no resource has a physical name': parts =>
    parts.flatMap(({ name, type, properties }) =>
      (NAMES[type] ?? [])
        .filter(property => property in properties && !isNameOfWebAclLog(properties[property]))
        .map(property => `${name}.${property}`),
    ),

  'no custom resource, function or macro runs inside CloudFormation': parts =>
    parts
      .filter(({ type }) => /^(Custom::|AWS::Lambda::|AWS::CloudFormation::(CustomResource|Macro))/.test(type))
      .map(({ name }) => name),
}

/** AWS WAF writes to log groups with this prefix alone; the rest is the name of the stack, which has a random end. */
function isNameOfWebAclLog(value: unknown): boolean {
  return JSON.stringify(value)?.includes('aws-waf-logs-') ?? false
}

/** Lines as Open WebUI 0.12.4 writes them. */
const ERROR_LINES = [
  '{"ts": "2026-11-28T09:51:35.871+00:00", "level": "error", "msg": "Connection error", "caller": "openai:get_models:1"}',
  '{"ts": "2026-11-28T09:51:35.872+00:00", "level": "fatal", "msg": "out of memory", "caller": "main:lifespan:1"}',
]
const LINES = [
  'INFO:     Started server process [1]',
  'ERROR:    [Errno 98] address already in use',
  'Traceback (most recent call last):',
  ...ERROR_LINES,
  '{"ts": "2026-11-28T09:51:35.873+00:00", "level": "warn", "msg": "error in a warning", "caller": "env:1"}',
  '{"ts": "2026-11-28T09:51:35.874+00:00", "level": "info", "msg": "GLOBAL_LOG_LEVEL: INFO", "caller": "logger:1"}',
]

/** A pattern of alternatives on one field: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
function matchesLevel(pattern: string, line: string): boolean {
  const alternatives = /^\{ (.*) \}$/.exec(pattern)?.[1]?.split(' || ')
  if (!alternatives) return line.includes(pattern)
  const level = line.startsWith('{') ? at(JSON.parse(line), 'level') : undefined
  return alternatives.some(alternative => alternative === `$.level = "${level}"`)
}

function isWildcard(action: Json): boolean {
  return action === '*' || /^[a-z0-9-]+:\*$/.test(String(action))
}

function allowsCloudWatchToPublish(properties: FlatResource['properties']): boolean {
  return statementsIn(properties.PolicyDocument ?? null).some(
    statement => statement.Effect === 'Allow' && at(statement, 'Principal', 'Service') === 'cloudwatch.amazonaws.com',
  )
}

/** Properties with a physical name. A backup vault is missing, because AWS does not name it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudWatch::Alarm': ['AlarmName'],
  'AWS::CloudWatch::Dashboard': ['DashboardName'],
  'AWS::Cognito::UserPool': ['UserPoolName'],
  'AWS::Cognito::UserPoolClient': ['ClientName'],
  'AWS::EC2::SecurityGroup': ['GroupName'],
  'AWS::ECS::Cluster': ['ClusterName'],
  'AWS::ECS::Service': ['ServiceName'],
  'AWS::ECS::TaskDefinition': ['Family'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name'],
  'AWS::ElasticLoadBalancingV2::TargetGroup': ['Name'],
  'AWS::IAM::ManagedPolicy': ['ManagedPolicyName'],
  'AWS::IAM::Role': ['RoleName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::RDS::DBInstance': ['DBInstanceIdentifier'],
  'AWS::RDS::DBParameterGroup': ['DBParameterGroupName'],
  'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName'],
  'AWS::S3::Bucket': ['BucketName'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::SNS::Topic': ['TopicName'],
}
