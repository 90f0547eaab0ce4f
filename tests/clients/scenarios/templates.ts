/** A root with a nested stack, as people write it for `package`. */
export const NESTED_TEMPLATES = {
  'main.yaml': `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Name: { Type: String, Default: one }
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: nested/child.yaml, Parameters: { Name: !Ref Name } }
  Queue: { Type: AWS::SQS::Queue }
Outputs:
  Queue: { Value: !Ref Queue }
  Topic: { Value: !GetAtt Child.Outputs.Topic }
`,
  'nested/child.yaml': `Parameters:
  Name: { Type: String }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Name } }
Outputs:
  Topic: { Value: !Ref Topic }
`,
} as const

/** One stack with one parameter. */
export const PLAIN_TEMPLATE = {
  'plain.yaml': `Parameters:
  Name: { Type: String, Default: one }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Name } }
  Queue: { Type: AWS::SQS::Queue }
Outputs:
  Queue: { Value: !Ref Queue, Export: { Name: !Sub "\${AWS::StackName}-queue" } }
`,
} as const
