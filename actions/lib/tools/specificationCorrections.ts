import type { Replacement } from '../model/cloudFormation/change.ts'

/**
 * Properties for which AWS's pages contradict the resource specification.
 *
 * The sign-in names of a user pool cannot be changed: an update fails, and only a new pool helps. CloudFormation does not
 * replace the pool by itself, so the values that refer to it may stay.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 *
 * For some capacity providers the launch type of a service changes in place; for others the service is replaced.
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
 * The return value of `Ref`, from the "Return values" of each type's page, for types whose identifier in the specification
 * has several parts that only the Cloud Control API uses.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const REF_VALUES: Readonly<Record<string, readonly string[]>> = {
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
  return REF_VALUES[type]
}
