/** Two topics that say what the parameters First and Second say, and whatever else a template may hold. */
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
  const given = { First: 'one', Second: 'one', ...values }
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
${Object.entries(given)
  .map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`)
  .join('')}`,
  }
}
