import { fixtureFiles } from '../repository/fixtureFiles.ts'

/**
 * A root stack with a bucket, a table that keeps its data, an export and a nested stack. Every other name changes topics in
 * both stacks and nothing else. The bootstrap is that of this repository.
 */
export function smallFiles(name: string): Readonly<Record<string, string>> {
  return {
    'cloudformation/bootstrap.yaml': fixtureFiles['cloudformation/bootstrap.yaml'] ?? '',
    'cloudformation/main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Name: { Type: String }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Name } }
  Files: { Type: 'AWS::S3::Bucket' }
  Table:
    Type: AWS::DynamoDB::Table
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      KeySchema: [{ AttributeName: id, KeyType: HASH }]
  Part:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: part.yaml, Parameters: { Name: !Ref Name } }
Outputs:
  TopicArn: { Value: !Ref Topic, Export: { Name: !Sub '\${AWS::StackName}-topic' } }
`,
    'cloudformation/part.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Name: { Type: String }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Name } }
`,
    'environments/dev.yaml': `application: open-webui
account: "111122223333"
region: eu-central-1
protected: false
template-file-path: cloudformation/main.yaml
parameters:
  Name: ${name}
`,
  }
}
