import { templateDocument } from '#lib/files/readDocument.ts'
import { Problem } from '#lib/model/problem.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { templateObjectOf, templateReadOf, UNREADABLE_TEMPLATE } from '../../permissions/templateRead.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'

/** CloudFormation User Guide, "Understand CloudFormation quotas". */
const BODY_LIMIT = 51_200
const OBJECT_LIMIT = 1_000_000
const COUNTS = { resources: 500, parameters: 200, outputs: 200, mappings: 200 } as const

export type TemplateSource = { readonly body: string; readonly template: Template }
type TemplateInput = { readonly TemplateBody?: string | undefined; readonly TemplateURL?: string | undefined }

/** Reads and parses the template of a request; `previous` is for UsePreviousTemplate. */
export function readTemplate(
  engine: Engine,
  {
    TemplateBody: body,
    TemplateURL: url,
    UsePreviousTemplate: usePrevious,
  }: TemplateInput & { readonly UsePreviousTemplate?: boolean | undefined },
  previous?: TemplateSource,
): TemplateSource {
  if (usePrevious) {
    if (body !== undefined || url !== undefined)
      throw validationError('You cannot specify both usePreviousTemplate and Template Body/Template Url')
    if (!previous) throw validationError('There is no previous template to use.')
    return { body: previous.body, template: previous.template }
  }
  if (body !== undefined && url !== undefined)
    throw validationError('You cannot specify both Template URL and Template Body.')
  if (body === undefined && url === undefined)
    throw validationError('Either Template URL or Template Body must be specified.')
  if (body === undefined) return fetchTemplate(engine, url ?? '')
  if (Buffer.byteLength(body) > BODY_LIMIT)
    throw validationError(
      `1 validation error detected: Value '${body.slice(0, 40)}…' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${BODY_LIMIT}`,
    )
  return checkedSource(body)
}

/**
 * Reads a template from its bucket. With a principal IAM decides whether it may; a caller's own request is authorized
 * before it gets here.
 */
export function fetchTemplate(engine: Engine, url: string, principal?: Principal): TemplateSource {
  const [, bucketName] = /^s3:\/\/([^/]*)/.exec(url) ?? []
  if (bucketName !== undefined)
    throw validationError(`S3 error: Domain name specified in ${bucketName} is not a valid S3 domain`)
  const object = templateObjectOf(url, engine.region)
  if (!object) throw validationError(`TemplateURL must be a supported URL.`)
  const [newest] = engine.world.objects.get(object.bucket)?.get(object.key) ?? []
  const isDenied = principal && engine.permissions?.refusalOf(principal, templateReadOf(object, engine)) !== undefined
  if (!newest?.body || isDenied) throw validationError(UNREADABLE_TEMPLATE)
  if (newest.body.length > OBJECT_LIMIT) throw validationError(`Template may not exceed ${OBJECT_LIMIT} bytes in size.`)
  return checkedSource(newest.body.toString('utf8'))
}

function checkedSource(body: string): TemplateSource {
  const template = parseBody(body)
  for (const [section, most] of Object.entries(COUNTS)) {
    const count = Object.keys(sectionOf(template, section)).length
    if (count > most)
      throw validationError(
        `Template format error: Number of ${section}, ${count}, is greater than maximum allowed, ${most}`,
      )
  }
  return { body, template }
}

function parseBody(body: string): Template {
  try {
    return parseTemplate(templateDocument('template', body))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const [first] = error.findings
    throw validationError(first ? formatErrorMessage(first.message) : syntaxErrorMessage(body, error))
  }
}

/** CloudFormation's words for errors of our parser, which says more. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Anchors and aliases .*$/, 'Template format error: YAML aliases are not allowed in CloudFormation templates'],
  [/^(The file must be a map|The file is empty).*$/, 'Template format error: unsupported structure.'],
  [
    /^Template format error: \[\/Resources\/\w+\] must be an object\..*$/,
    'Template format error: Any Resources member must be an object.',
  ],
  [
    /^Template format error: \[\/Resources\/\w+\] has the unknown member '(.*)'\.$/,
    "Invalid template resource property '$1'",
  ],
  [
    /^Template format error: (Output \w+ must contain a Value\.|\[\/Outputs\/\w+\] must be an object\.).*$/,
    'Template format error: Every Outputs member must contain a Value object',
  ],
]

function awsWordsOf(message: string): string | undefined {
  const [pattern, words] = WORDS.find(([candidate]) => candidate.test(message)) ?? []
  return pattern && words && message.replace(pattern, words)
}

function formatErrorMessage(message: string): string {
  const hasPrefix = /^(Template|Invalid template|\[\/)/.test(message)
  return awsWordsOf(message) ?? (hasPrefix ? message : `Template format error: ${message}`)
}

function syntaxErrorMessage(body: string, { message, location }: Problem): string {
  const language = /^\s*\{/.test(body) ? 'JSON' : 'YAML'
  const { line = 1, column = 1 } = location ?? {}
  return awsWordsOf(message) ?? `Template format error: ${language} not well-formed. (line ${line}, column ${column})`
}

function sectionOf(template: Template, section: string): object {
  switch (section) {
    case 'resources':
      return template.resources
    case 'parameters':
      return template.parameters
    case 'outputs':
      return template.outputs
    default:
      return template.mappings
  }
}
