import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Files } from '../edits/generateEdits.ts'

/** Everything that an execution can depend on, of a small stack with two levels of nested stacks. */
export type ExampleState = {
  readonly parameters: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  readonly templates: Readonly<Record<TemplateName, JsonMap>>
  /** Values in Parameter Store by name. */
  readonly stored: Readonly<Record<string, string>>
}

export type TemplateName = 'main' | 'inner' | 'deep'
export const TEMPLATE_NAMES: readonly TemplateName[] = ['main', 'inner', 'deep']
/** The logical ids of resources, other than nested stacks, that every template has. */
export const RESOURCES = ['Topic', 'Queue', 'Group', 'Holder', 'Stored'] as const

const EXAMPLE_ENVIRONMENT = 'example'

/** The files of a repository with this state. */
export function filesOf({ parameters, tags, templates }: ExampleState): Files {
  const environment = {
    ...{ application: 'any', account: '111122223333', region: 'eu-central-1', protected: 'false' },
    ...{ 'template-file-path': 'cloudformation/main.yaml', parameters, tags },
  }
  const templateFiles = Object.entries(templates).map(([name, template]) => [
    `cloudformation/${name}.yaml`,
    JSON.stringify(template, undefined, 1),
  ])
  return {
    ...Object.fromEntries(templateFiles),
    [`environments/${EXAMPLE_ENVIRONMENT}.yaml`]: JSON.stringify(environment, undefined, 1),
  }
}

export const exampleState: ExampleState = {
  parameters: { Title: 'first', Hidden: 'hidden-value', Flag: 'on', Names: 'a,b' },
  tags: { team: 'ai', stage: 'test' },
  stored: { '/example/one': 'stored-one', '/example/two': 'stored-two' },
  templates: {
    main: template('main', {
      Inner: nested('inner.yaml', { Title: { Ref: 'Title' }, Source: { 'Fn::GetAtt': ['Topic', 'TopicName'] } }),
    }),
    inner: template('inner', {
      Deep: nested('deep.yaml', { Title: { Ref: 'Title' }, Source: { Ref: 'Source' } }),
    }),
    deep: template('deep', {}),
  },
}

function nested(file: string, parameters: JsonMap): JsonMap {
  return { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: file, Parameters: parameters } }
}

function template(name: TemplateName, stacks: JsonMap): JsonMap {
  const [child] = Object.keys(stacks)
  const isRoot = name === 'main'
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `The ${name} template`,
    Metadata: { Note: 'first' },
    Parameters: {
      Title: { Type: 'String', Default: 'none', Description: 'A title' },
      ...(isRoot ? rootParameters() : { Source: { Type: 'String', Default: 'none' } }),
      Days: { Type: 'Number', Default: '7' },
      Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/example/one' },
    },
    Mappings: { Sizes: { small: { delay: '5' }, large: { delay: '9' } } },
    Rules: {
      TitleIsSet: {
        Assertions: [
          { Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Title' }, ''] }] }, AssertDescription: 'Set a title.' },
        ],
      },
    },
    Conditions: { HasTitle: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Title' }, 'no-title'] }] } },
    Resources: {
      Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: { Ref: 'Title' } } },
      Queue: {
        Type: 'AWS::SQS::Queue',
        Metadata: { Owner: 'first' },
        Properties: {
          DelaySeconds: { 'Fn::FindInMap': ['Sizes', 'small', 'delay'] },
          Tags: [{ Key: 'topic', Value: { 'Fn::GetAtt': ['Topic', 'TopicName'] } }],
        },
      },
      Group: {
        Type: 'AWS::Logs::LogGroup',
        DeletionPolicy: 'Delete',
        UpdateReplacePolicy: 'Delete',
        Properties: { RetentionInDays: { Ref: 'Days' } },
      },
      Holder: {
        Type: 'AWS::SSM::Parameter',
        Condition: 'HasTitle',
        Properties: { Type: 'String', Value: isRoot ? { Ref: 'Hidden' } : { Ref: 'Source' } },
      },
      Stored: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: { Ref: 'Image' } } },
      ...stacks,
    },
    Outputs: {
      Plain: { Value: { 'Fn::Sub': `${name} \${Title}` }, Description: 'A text' },
      TopicName: { Value: { 'Fn::GetAtt': ['Topic', 'TopicName'] }, Export: { Name: { 'Fn::Sub': `${name}-topic` } } },
      ...(child ? { Child: { Value: { 'Fn::GetAtt': [child, 'Outputs.Plain'] } } } : {}),
    },
  }
}

function rootParameters(): JsonMap {
  return {
    Hidden: { Type: 'String', NoEcho: 'true' },
    Flag: { Type: 'String', AllowedValues: ['on', 'off'] },
    Names: { Type: 'CommaDelimitedList' },
  }
}

/** The template with a value at a path; undefined removes it. */
export function withValueAt(node: Json | undefined, [step, ...rest]: readonly string[], value: Json | undefined): Json {
  const map: JsonMap = typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as JsonMap) : {}
  if (step === undefined) return value ?? null
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step))
  }
  return { ...map, [step]: withValueAt(map[step], rest, value) }
}
