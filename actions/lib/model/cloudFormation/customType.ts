/** True for the type of a custom resource: its function gives it its properties, its attributes and its id. */
export function isCustomType(type: string): boolean {
  return type === 'AWS::CloudFormation::CustomResource' || type.startsWith('Custom::')
}
