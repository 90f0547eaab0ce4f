/** The account of the environments. */
export const ACCOUNT = '111122223333'

/** Environments of two topics, in the nested stack in which the service role may create topics. */
export function topicEnvironmentFiles(environments: readonly string[]): Readonly<Record<string, string>> {
  const environment = `application: open-webui
account: "${ACCOUNT}"
region: eu-central-1
protected: false
template-file-path: cloudformation/main.yaml
parameters:
  First: "one"
  Second: "one"
`
  return {
    'cloudformation/main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  First: { Type: String }
  Second: { Type: String }
Resources:
  Monitoring:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: monitoring.yaml
      Parameters: { First: !Ref First, Second: !Ref Second }
`,
    'cloudformation/monitoring.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  First: { Type: String }
  Second: { Type: String }
Resources:
  FirstTopic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref First } }
  SecondTopic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Second } }
`,
    ...Object.fromEntries(environments.map(name => [`environments/${name}.yaml`, environment])),
  }
}
