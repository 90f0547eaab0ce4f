import type { Replacement } from '../model/cloudFormation/change.ts'

/**
 * Where AWS's pages say something else than the resource specification.
 *
 * A user pool's sign-in names cannot be changed after it was made: an update fails, and the only way is another pool.
 * CloudFormation does not replace it by itself, so nothing that refers to it is sure to change.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 *
 * A service's launch type is exchanged in place for some capacity providers, else the service is replaced.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html
 */
const RECREATION: Readonly<Record<string, Readonly<Record<string, Replacement>>>> = {
  'AWS::Cognito::UserPool': {
    AliasAttributes: 'conditional',
    UsernameAttributes: 'conditional',
    UsernameConfiguration: 'conditional',
  },
  'AWS::ECS::Service': { LaunchType: 'conditional' },
}

/**
 * What `Ref` gives, by the "Return values" of each type's page, where the specification has an identifier of several
 * parts that only the Cloud Control API uses.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const REFS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalingPolicy': ['Arn'],
  'AWS::Events::Rule': ['Name'],
  'AWS::Logs::MetricFilter': ['FilterName'],
}

export function correctedProperties<P extends { readonly recreation: Replacement }>(
  type: string,
  properties: Readonly<Record<string, P>>,
): Readonly<Record<string, P>> {
  const corrections = Object.entries(RECREATION[type] ?? {}).flatMap(([name, recreation]) => {
    const property = properties[name]
    return property ? [[name, { ...property, recreation }] as const] : []
  })
  return { ...properties, ...Object.fromEntries(corrections) }
}

export function correctedRef(type: string): readonly string[] | undefined {
  return REFS[type]
}
