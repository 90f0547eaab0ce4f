/** Functions with a boolean result, in conditions and rules. */
export const CONDITION_FUNCTIONS: readonly string[] = ['Fn::And', 'Fn::Equals', 'Fn::Not', 'Fn::Or']

/** Functions of the Rules section alone. */
export const RULE_FUNCTIONS: readonly string[] = [
  'Fn::Contains',
  'Fn::EachMemberEquals',
  'Fn::EachMemberIn',
  'Fn::RefAll',
  'Fn::ValueOf',
  'Fn::ValueOfAll',
]

/** Functions that the transform AWS::LanguageExtensions adds. */
export const EXTENSION_FUNCTIONS: readonly string[] = ['Fn::Length', 'Fn::ToJsonString']

/**
 * Functions whose value no condition can know, and Fn::If, which is one of resources and outputs: issue threads (cfn-lint
 * 4519, aws-cdk 32238), TR intrinsic-function-reference-conditions.
 */
export const NOT_IN_CONDITIONS: readonly string[] = ['Fn::GetAZs', 'Fn::GetStackOutput', 'Fn::If', 'Fn::ImportValue']
