/** Two topics named by the parameters First and Second, and more parameters, resources and sections. */
export function twoTopicFiles({
  parameters = '',
  resources = '',
  more = '',
  values = {},
}: {
  readonly parameters?: string
  readonly resources?: string
  /** More sections. */
  readonly more?: string
  readonly values?: Readonly<Record<string, string>>
} = {}): Readonly<Record<string, string>> {
  const parameterValues = { First: 'one', Second: 'one', ...values }
  return {
    'cloudformation/main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  First: { Type: String }
  Second: { Type: String }
${parameters}
Resources:
  FirstTopic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref First } }
  SecondTopic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Ref Second } }
${resources}
${more}
`,
    'environments/dev.yaml': `application: open-webui
account: "123456789012"
region: eu-central-1
protected: false
template-file-path: cloudformation/main.yaml
parameters:
${Object.entries(parameterValues)
  .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`)
  .join('')}`,
  }
}
