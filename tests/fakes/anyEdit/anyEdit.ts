import fc from 'fast-check'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { isMap } from '#lib/model/json.ts'
import { type ExampleState, RESOURCES, TEMPLATE_NAMES, type TemplateName, withValueAt } from './exampleState.ts'

/** A kind of edit: each generated one is applied to a state. */
export type AnyEdit = { readonly kind: string; readonly apply: (state: ExampleState) => ExampleState }

type Change = (template: JsonMap, choice: Choice) => Json
/** The random part of an edit. */
type Choice = { readonly text: string; readonly number: number; readonly resource: (typeof RESOURCES)[number] }

const at =
  (
    path: (choice: Choice) => readonly string[],
    value: (choice: Choice, template: JsonMap) => Json | undefined,
  ): Change =>
  (template, choice) =>
    withValueAt(template, path(choice), value(choice, template))

const resourcePath =
  (...rest: readonly string[]) =>
  ({ resource }: Choice) => ['Resources', resource, ...rest]

/** Edits inside of one of the templates. */
const TEMPLATE_EDITS: Readonly<Record<string, Change>> = {
  description: at(
    () => ['Description'],
    ({ text }) => text,
  ),
  'description removed': at(
    () => ['Description'],
    () => undefined,
  ),
  'template metadata': at(
    () => ['Metadata', 'Note'],
    ({ text }) => text,
  ),
  'resource metadata': at(resourcePath('Metadata', 'Owner'), ({ text }) => text),
  'metadata with a reference': at(resourcePath('Metadata', 'Title'), ({ text }) => ({
    'Fn::Sub': `\${Title} ${text}`,
  })),
  'parameter default': at(
    () => ['Parameters', 'Days', 'Default'],
    ({ number }) => [1, 3, 5, 14, 30][number % 5] ?? 1,
  ),
  'parameter description': at(
    () => ['Parameters', 'Title', 'Description'],
    ({ text }) => text,
  ),
  'parameter constraint': at(
    () => ['Parameters', 'Title', 'MaxLength'],
    ({ number }) => 60 + number,
  ),
  'parameter added': at(
    ({ number }) => ['Parameters', `More${number}`],
    ({ text }) => ({ Type: 'String', Default: text }),
  ),
  'stored parameter named': at(
    () => ['Parameters', 'Image', 'Default'],
    () => '/example/two',
  ),
  'mapping used': at(
    () => ['Mappings', 'Sizes', 'small', 'delay'],
    ({ number }) => String(10 + number),
  ),
  'mapping not used': at(
    () => ['Mappings', 'Sizes', 'large', 'delay'],
    ({ number }) => String(10 + number),
  ),
  'rule changed': at(
    () => ['Rules', 'TitleIsSet', 'Assertions'],
    ({ text }) => [
      { Assert: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Title' }, `${text}!`] }] }, AssertDescription: text },
    ],
  ),
  'rule removed': at(
    () => ['Rules'],
    () => undefined,
  ),
  'condition changed': at(
    () => ['Conditions', 'HasTitle'],
    ({ text }) => ({ 'Fn::Equals': [text, text] }),
  ),
  'condition turned': at(
    () => ['Conditions', 'HasTitle'],
    ({ text }) => ({ 'Fn::Equals': [text, ''] }),
  ),
  'condition added': at(
    ({ number }) => ['Conditions', `More${number}`],
    ({ text }) => ({ 'Fn::Equals': [text, 'a'] }),
  ),
  'property changed': at(
    () => ['Resources', 'Topic', 'Properties', 'DisplayName'],
    ({ text }) => text,
  ),
  'property that replaces': at(
    () => ['Resources', 'Topic', 'Properties', 'TopicName'],
    ({ text }) => `named-${text}`,
  ),
  'property added': at(
    () => ['Resources', 'Queue', 'Properties', 'VisibilityTimeout'],
    ({ number }) => 30 + number,
  ),
  'property removed': at(
    () => ['Resources', 'Queue', 'Properties', 'Tags'],
    () => undefined,
  ),
  'property by reference': at(
    () => ['Resources', 'Queue', 'Properties', 'Tags'],
    ({ text }) => [{ Key: 'topic', Value: { 'Fn::Sub': `\${Topic} ${text}` } }],
  ),
  'number in a resource': at(
    () => ['Resources', 'Group', 'Properties', 'RetentionInDays'],
    ({ number }) => [1, 3, 5, 14, 30][number % 5] ?? 1,
  ),
  'resource added': at(
    ({ number }) => ['Resources', `More${number}`],
    ({ text }) => ({
      Type: 'AWS::SNS::Topic',
      Properties: { DisplayName: text },
    }),
  ),
  'role added': at(
    ({ number }) => ['Resources', `Role${number}`],
    ({ text }) => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        Description: text,
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    }),
  ),
  'named role added': at(
    ({ number }) => ['Resources', `Named${number}`],
    ({ text, number }) => ({
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: `any-${text}-${number}`,
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
      },
    }),
  ),
  'resource removed': at(
    ({ number }) => ['Resources', number % 2 ? 'Stored' : 'Group'],
    () => undefined,
  ),
  'resource renamed': (template, { number }) => {
    const { Resources: resources } = template
    const { Stored: stored, ...rest } = isMap(resources) ? resources : {}
    return { ...template, Resources: { ...rest, [`Stored${number}`]: stored ?? null } }
  },
  'deletion policy': at(resourcePath('DeletionPolicy'), ({ number }) =>
    number % 2 ? 'Retain' : 'RetainExceptOnCreate',
  ),
  'replacement policy': at(resourcePath('UpdateReplacePolicy'), () => 'Retain'),
  dependency: at(
    () => ['Resources', 'Group', 'DependsOn'],
    ({ number }) => (number % 2 ? 'Topic' : ['Queue', 'Stored']),
  ),
  'output value': at(
    () => ['Outputs', 'Plain', 'Value'],
    ({ text }) => text,
  ),
  'output by another function': at(
    () => ['Outputs', 'TopicName', 'Value'],
    ({ number }) => (number % 2 ? { Ref: 'Topic' } : { 'Fn::Sub': `\${Topic.TopicName}-more` }),
  ),
  'output description': at(
    () => ['Outputs', 'Plain', 'Description'],
    ({ text }) => text,
  ),
  'output added': at(
    ({ number }) => ['Outputs', `More${number}`],
    ({ text }) => ({ Value: text }),
  ),
  'output removed': at(
    () => ['Outputs', 'TopicName'],
    () => undefined,
  ),
  'export renamed': at(
    () => ['Outputs', 'TopicName', 'Export', 'Name'],
    ({ number }, template) => {
      return `${String(template.Description ?? 'x').replace(/\W/g, '-')}-${number}`
    },
  ),
  'export added': at(
    () => ['Outputs', 'Plain', 'Export'],
    ({ number }, template) => ({
      Name: `${String(template.Description ?? 'x').replace(/\W/g, '-')}-plain-${number}`,
    }),
  ),
  'export removed': at(
    () => ['Outputs', 'TopicName', 'Export'],
    () => undefined,
  ),
  'output with a condition': at(
    () => ['Outputs', 'TopicName', 'Condition'],
    () => 'HasTitle',
  ),
}

/** Edits of the environment's file. */
const STATE_EDITS: Readonly<Record<string, (state: ExampleState, choice: Choice) => ExampleState>> = {
  'parameter value': (state, { text }) => ({ ...state, parameters: { ...state.parameters, Title: text } }),
  'parameter given': (state, { number }) => ({
    ...state,
    parameters: { ...state.parameters, Days: String([1, 3, 5, 14, 30][number % 5]) },
  }),
  'parameter not used': (state, { text }) => ({ ...state, parameters: { ...state.parameters, Names: `a,${text}` } }),
  'hidden parameter': (state, { text }) => ({ ...state, parameters: { ...state.parameters, Hidden: `h-${text}` } }),
  'stored parameter': state => ({ ...state, parameters: { ...state.parameters, Image: '/example/two' } }),
  'tag changed': (state, { text }) => ({ ...state, tags: { ...state.tags, team: text } }),
  'tag added': (state, { text }) => ({ ...state, tags: { ...state.tags, [`more-${text}`]: text } }),
  'tag removed': state => ({ ...state, tags: { stage: state.tags.stage ?? '' } }),
  'value in Parameter Store': (state, { text }) => ({
    ...state,
    stored: { ...state.stored, '/example/one': `other-${text}` },
  }),
}

/** Edits that change nothing but the text of a file. */
const NO_EDITS: Readonly<Record<string, (state: ExampleState) => ExampleState>> = {
  'order of keys': state => ({
    ...state,
    templates: {
      ...state.templates,
      inner: Object.fromEntries(Object.entries(state.templates.inner).toReversed()),
    },
  }),
}

export const EDIT_KINDS: readonly string[] = [...Object.keys(TEMPLATE_EDITS), ...Object.keys(STATE_EDITS)]
export const NO_EDIT_KINDS: readonly string[] = Object.keys(NO_EDITS)

const choices = fc.record({
  text: fc.stringMatching(/^[a-z]{3,9}$/),
  number: fc.nat(40),
  resource: fc.constantFrom(...RESOURCES),
})

/** An edit of this kind, in any of the templates. */
export function anyEditOf(kind: string): fc.Arbitrary<AnyEdit> {
  return fc.tuple(choices, fc.constantFrom(...TEMPLATE_NAMES)).map(([choice, name]) => ({
    kind,
    apply: state => {
      const ofState = STATE_EDITS[kind] ?? NO_EDITS[kind]
      return ofState
        ? ofState(state, choice)
        : withTemplate(state, name, template => templateOf(kind, template, choice))
    },
  }))
}

function templateOf(kind: string, template: JsonMap, choice: Choice): JsonMap {
  const edited = TEMPLATE_EDITS[kind]?.(template, choice)
  if (!isMap(edited)) throw new Error(`There is no edit '${kind}'.`)
  return edited
}

function withTemplate(state: ExampleState, name: TemplateName, edit: (template: JsonMap) => JsonMap): ExampleState {
  return { ...state, templates: { ...state.templates, [name]: edit(state.templates[name]) } }
}
