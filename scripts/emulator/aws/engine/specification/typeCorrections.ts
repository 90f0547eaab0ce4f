import type { Recreation } from '../state/changeSetDetail.ts'

/** Types for which AWS's pages on `Ref` contradict the specification. */
export const REF_CORRECTIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalingPolicy': ['Arn'],
  'AWS::Cognito::ManagedLoginBranding': ['ManagedLoginBrandingId'],
  'AWS::Events::Rule': ['Name'],
  'AWS::Logs::MetricFilter': ['FilterName'],
}

/**
 * Attributes that the schema calls an object and that are a text: the data of a wait condition is JSON, which AWS's own
 * example has as an output.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html
 */
export const TEXT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFormation::WaitCondition': ['Data'],
}

/** Types for which AWS's registry schema contradicts the specification: conditionalCreateOnlyProperties. */
export const REPLACEMENT_CORRECTIONS: Readonly<Record<string, Readonly<Record<string, Recreation>>>> = {
  'AWS::ECS::Service': { LaunchType: 'Conditionally' },
}
