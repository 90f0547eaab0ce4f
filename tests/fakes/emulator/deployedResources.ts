import type { JsonMap } from '#lib/model/json.ts'
import type { LiveResource } from '../../../scripts/emulator/aws/world.ts'
import { aLiveResource } from './aWorld.ts'

const ELB = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012'
const ECS = 'arn:aws:ecs:eu-central-1:123456789012'
const LOAD_BALANCER = `${ELB}:loadbalancer/app/web/0123456789abcdef`

export const IDS = {
  host: 'chat.dev.example.com',
  loadBalancer: LOAD_BALANCER,
  httpsListener: `${LOAD_BALANCER.replace('loadbalancer', 'listener')}/1111111111111111`,
  targetGroup: `${ELB}:targetgroup/web/fedcba9876543210`,
  cluster: 'cluster-1',
  service: `${ECS}:service/cluster-1/open-webui`,
  taskDefinition: `${ECS}:task-definition/open-webui:3`,
  pool: 'eu-central-1_Abc123XyZ',
  client: 'client0000000000000000000',
  signInHost: 'chat-dev.auth.eu-central-1.amazoncognito.com',
  database: 'db.cabc.eu-central-1.rds.amazonaws.com',
  logGroup: 'log-group-1',
} as const

/** The environment of the running container. */
export const CONTAINER_ENVIRONMENT: Readonly<Record<string, string>> = {
  WEBUI_URL: `https://${IDS.host}`,
  CORS_ALLOW_ORIGIN: `https://${IDS.host}`,
  ENABLE_SIGNUP: 'false',
  ENABLE_LOGIN_FORM: 'false',
  WEBUI_SESSION_COOKIE_SECURE: 'true',
  OAUTH_CLIENT_ID: IDS.client,
  OAUTH_CODE_CHALLENGE_METHOD: 'S256',
  OAUTH_PROVIDER_NAME: 'Cognito',
  OPENID_PROVIDER_URL: `https://cognito-idp.eu-central-1.amazonaws.com/${IDS.pool}/.well-known/openid-configuration`,
  OPENID_REDIRECT_URI: `https://${IDS.host}/oauth/oidc/callback`,
  DATABASE_HOST: IDS.database,
  OAUTH_AUTO_REDIRECT: 'true',
  WEBUI_ADMIN_EMAIL: 'break-glass-0a1b2c@chat.example.com',
  REFERRER_POLICY: 'same-origin',
}

type ResourceOverrides = {
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** By type: other properties; undefined removes the resources of this type. */
  readonly properties?: Readonly<Record<string, JsonMap | undefined>>
}

/** The resources on the path of a browser's request, after a deployment. */
export function deployedResources({
  environment = {},
  properties = {},
}: ResourceOverrides = {}): readonly LiveResource[] {
  const merged = Object.entries({ ...CONTAINER_ENVIRONMENT, ...environment })
  const all = [
    aLiveResource('EC2::Subnet', 'subnet-a', { CidrBlock: '10.0.1.0/24', VpcId: 'vpc-1' }),
    aLiveResource('EC2::Subnet', 'subnet-b', { CidrBlock: '10.0.2.0/24', VpcId: 'vpc-1' }),
    aLiveResource(
      'ElasticLoadBalancingV2::LoadBalancer',
      IDS.loadBalancer,
      { Scheme: 'internet-facing', Subnets: ['subnet-a', 'subnet-b'] },
      { DNSName: 'web-1.eu-central-1.elb.amazonaws.com', CanonicalHostedZoneID: 'Z1' },
    ),
    aLiveResource('ElasticLoadBalancingV2::TargetGroup', IDS.targetGroup, {
      Port: '8080',
      Protocol: 'HTTP',
      HealthCheckPath: '/health',
    }),
    aLiveResource('ElasticLoadBalancingV2::Listener', IDS.httpsListener, {
      LoadBalancerArn: IDS.loadBalancer,
      Port: '443',
      Protocol: 'HTTPS',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: IDS.targetGroup }],
      ListenerAttributes: [{ Key: 'routing.http.response.strict_transport_security.header_value', Value: 'max-age=1' }],
    }),
    aLiveResource('ElasticLoadBalancingV2::Listener', `${IDS.httpsListener}0`, {
      LoadBalancerArn: IDS.loadBalancer,
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [
        { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
      ],
    }),
    aLiveResource('Route53::RecordSet', IDS.host, {
      Name: `${IDS.host}.`,
      AliasTarget: { DNSName: 'web-1.eu-central-1.elb.amazonaws.com' },
    }),
    aLiveResource('ECS::Cluster', IDS.cluster, { CapacityProviders: ['FARGATE'] }, { Arn: `${ECS}:cluster/cluster-1` }),
    aLiveResource(
      'ECS::Service',
      IDS.service,
      {
        Cluster: IDS.cluster,
        TaskDefinition: IDS.taskDefinition,
        LoadBalancers: [{ ContainerName: 'open-webui', ContainerPort: '8080', TargetGroupArn: IDS.targetGroup }],
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ['subnet-a', 'subnet-b'] } },
      },
      { Name: 'open-webui', ServiceArn: IDS.service },
    ),
    aLiveResource('ECS::TaskDefinition', IDS.taskDefinition, {
      Cpu: '1024',
      Memory: '2048',
      Volumes: [
        { Name: 'uploads', EFSVolumeConfiguration: { FilesystemId: 'fs-1', AuthorizationConfig: { IAM: 'ENABLED' } } },
      ],
      ContainerDefinitions: [
        {
          Name: 'open-webui',
          Image: 'ghcr.io/open-webui/open-webui:v0.12.4',
          Essential: 'true',
          PortMappings: [{ ContainerPort: '8080' }],
          HealthCheck: { Command: ['CMD-SHELL', 'true'], StartPeriod: '300' },
          DockerLabels: { KeepsItsCase: 'yes' },
          LogConfiguration: {
            LogDriver: 'awslogs',
            Options: { 'awslogs-group': IDS.logGroup, 'awslogs-stream-prefix': 'open-webui' },
          },
          Environment: merged.flatMap(([Name, Value]) => (Value === undefined ? [] : [{ Name, Value }])),
          Secrets: [
            { Name: 'WEBUI_SECRET_KEY', ValueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:a' },
            { Name: 'WEBUI_ADMIN_PASSWORD', ValueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:c' },
            { Name: 'OAUTH_CLIENT_SECRET', ValueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:b' },
          ],
        },
      ],
    }),
    aLiveResource('ApplicationAutoScaling::ScalableTarget', 'scaling', {
      ResourceId: 'service/cluster-1/open-webui',
      MinCapacity: '2',
      MaxCapacity: 4,
    }),
    aLiveResource('RDS::DBInstance', 'db', {}, { 'Endpoint.Address': IDS.database }),
    aLiveResource(
      'Logs::LogGroup',
      IDS.logGroup,
      { RetentionInDays: '30' },
      { Arn: `arn:aws:logs:eu-central-1:123456789012:log-group:${IDS.logGroup}:*` },
    ),
    aLiveResource(
      'Cognito::UserPool',
      IDS.pool,
      { MfaConfiguration: 'OPTIONAL' },
      { Arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${IDS.pool}` },
    ),
    aLiveResource('Cognito::UserPoolDomain', 'chat-dev', {
      UserPoolId: IDS.pool,
      Domain: 'chat-dev',
      ManagedLoginVersion: '2',
    }),
    aLiveResource('Cognito::ManagedLoginBranding', 'branding', { UserPoolId: IDS.pool, ClientId: IDS.client }),
    aLiveResource(
      'Cognito::UserPoolClient',
      IDS.client,
      {
        UserPoolId: IDS.pool,
        GenerateSecret: 'true',
        AllowedOAuthFlowsUserPoolClient: 'true',
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        CallbackURLs: [`https://${IDS.host}/oauth/oidc/callback`],
        LogoutURLs: [`https://${IDS.host}/auth`],
        AccessTokenValidity: '60',
      },
      { ClientSecret: 'not-a-secret' },
    ),
  ]
  return all.flatMap(item => {
    const typeName = item.type.slice('AWS::'.length)
    if (!(typeName in properties)) return [item]
    const changed = properties[typeName]
    return changed === undefined ? [] : [{ ...item, properties: { ...item.properties, ...changed } }]
  })
}
