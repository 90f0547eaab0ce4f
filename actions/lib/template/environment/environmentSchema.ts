import type { Json, JsonMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { Template } from '../parse/template.ts'
import { parameterSchemaOf } from './parameterSchema.ts'

/** The parameter that follows from `protected`, where its values are `true` and `false`. */
export const DELETION_PROTECTION = 'DeletionProtection'

/** True for a parameter that the tools derive from `protected`: environment files cannot set it. */
export function isSetByTools(name: string, template: Template | undefined): boolean {
  const parameter = lookup(template?.parameters ?? {}, name)
  if (name !== DELETION_PROTECTION || !parameter) return false
  const { allowedValues, default: byDefault = '' } = parameter
  return allowedValues ? allowedValues.toSorted().join() === 'false,true' : SWITCH.includes(byDefault)
}

const SWITCH: readonly string[] = ['true', 'false']

/** The patterns of an account, a region and an application. */
export const PATTERNS = {
  account: '^\\d{12}$',
  region: '^[a-z]{2}(?:-[a-z]+)+-\\d$',
  // Lowercase words joined by single hyphens: valid in names of stacks, buckets, roles and hosts.
  application: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
} as const

/** The schema of an environment after its layers are merged: JSON Schema, draft 2020-12. */
export function environmentSchemaOf(template: Template | undefined): Json {
  const required = ['application', 'account', 'region', 'protected', 'template-file-path']
  return schema(template, { title: 'Environment', required, missingParameters: 'refused' })
}

/** The schema of one environment's file, for editors: its layers may contain the rest. */
export function environmentFileSchemaOf(template: Template): Json {
  const required = ['application', 'account', 'protected', 'template-file-path']
  return schema(template, { title: 'Environment file', required, missingParameters: 'allowed' })
}

/** The schema of a layer, for editors: it may leave anything out and cannot extend another layer. */
export function layerSchemaOf(template: Template): Json {
  const whole = schema(template, { title: 'Layer of environments', required: [], missingParameters: 'allowed' })
  const { extends: _, 'approved-losses': __, ...properties } = whole.properties
  return { ...whole, properties }
}

type SchemaOptions = {
  readonly title: string
  readonly required: readonly string[]
  readonly missingParameters: 'refused' | 'allowed'
}
type Schema = JsonMap & { readonly properties: JsonMap }

function schema(template: Template | undefined, { title, required, missingParameters }: SchemaOptions): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    additionalProperties: false,
    required: [...required],
    properties: { ...PROPERTIES, parameters: parametersSchemaOf(template, missingParameters) },
  }
}

function parametersSchemaOf(
  template: Template | undefined,
  missingParameters: SchemaOptions['missingParameters'],
): Json {
  const description = 'Values of the parameters of the template. The template documents each of them.'
  if (!template) return { type: 'object', description }
  const parameters = Object.entries(template.parameters).filter(([name]) => !isSetByTools(name, template))
  const required = parameters.filter(([, parameter]) => parameter.default === undefined).map(([name]) => name)
  return {
    type: 'object',
    description,
    additionalProperties: false,
    ...(missingParameters === 'refused' ? { required } : {}),
    properties: Object.fromEntries(parameters.map(([name, parameter]) => [name, parameterSchemaOf(parameter)])),
  }
}

const PROPERTIES: JsonMap = {
  extends: {
    type: 'array',
    description:
      'Layers that this file extends; later layers override earlier ones, and this file overrides all of them.',
    uniqueItems: true,
    items: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*$' },
    examples: [['sizes/small', 'regions/eu-central-1']],
  },
  application: {
    type: 'string',
    description: 'The first part of every stack name. It cannot be changed later: a new name creates new stacks.',
    pattern: PATTERNS.application,
    // It is a part of role names, with the environment's name and a suffix; a role name has at most 64 characters.
    maxLength: 30,
  },
  account: {
    type: 'string',
    description: 'The twelve digits of the AWS account, in quotes. Checked before anything is touched.',
    pattern: PATTERNS.account,
  },
  region: { type: 'string', description: 'The AWS region.', pattern: PATTERNS.region },
  protected: {
    description:
      'true: deletion protection everywhere, termination protection, and no loss of data without an approval.',
    // The reader of environment files gives text, an editor gives a boolean.
    enum: ['true', 'false', true, false],
  },
  'template-file-path': {
    type: 'string',
    description: "The root template, from the repository's root.",
    pattern: '\\.(?:yaml|yml|json|template)$',
    examples: ['cloudformation/main.yaml'],
  },
  // Limits of CloudFormation: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html
  tags: {
    type: 'object',
    description: 'Tags of the stack, which every resource of it gets.',
    maxProperties: 50,
    propertyNames: { type: 'string', maxLength: 128, pattern: '^(?![aA][wW][sS]:)[\\p{L}\\p{Z}\\p{N}_.:/=+@-]+$' },
    additionalProperties: {
      type: ['string', 'number', 'boolean'],
      maxLength: 256,
      pattern: '^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]*$',
    },
  },
  reviewers: {
    type: 'array',
    description:
      "GitHub users and teams (as organization/team) that review changes of this environment: 'npm run bootstrap' requires one of them on GitHub, 'npm run document' writes CODEOWNERS.",
    // GitHub's limit of the required reviewers of an environment.
    maxItems: 6,
    uniqueItems: true,
    items: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?$' },
    examples: [['octocat', 'octo-org/operations']],
  },
  'approved-losses': {
    type: 'array',
    description:
      'Resources with data that the next deployment may remove or replace, each as the refusal prints it; in a pull request of its own.',
    uniqueItems: true,
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['resource', 'physical-id'],
      properties: {
        resource: {
          type: 'string',
          description: 'The path of the resource.',
          pattern: '^[A-Za-z0-9]+(?:/[A-Za-z0-9]+)*$',
          examples: ['Database/Instance'],
        },
        'physical-id': {
          type: 'string',
          description: 'The id of the deployed resource. The approval is for this one and for none that follows it.',
          minLength: 1,
          maxLength: 2048,
        },
      },
    },
    examples: [[{ resource: 'Database/Instance', 'physical-id': 'open-webui-production-database-1abc' }]],
  },
}
