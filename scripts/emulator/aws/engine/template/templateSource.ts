import { templateDocument } from '#lib/files/readDocument.ts'
import { Problem } from '#lib/model/problem.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
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
    throw validationError('Only one of TemplateBody or TemplateUrl may be specified')
  if (body === undefined && url === undefined)
    throw validationError('Either Template URL or Template Body must be specified.')
  if (body === undefined) return fetchTemplate(engine, url ?? '')
  if (Buffer.byteLength(body) > BODY_LIMIT)
    throw validationError(
      `1 validation error detected: Value '${body.slice(0, 40)}…' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${BODY_LIMIT}`,
    )
  return checkedSource(body)
}

/** Reads a template from its bucket. */
export function fetchTemplate(engine: Engine, url: string): TemplateSource {
  const object = objectLocationOf(engine, url)
  if (!object) throw validationError(`TemplateURL must be a supported URL.`)
  const [newest] = engine.world.objects.get(object.bucket)?.get(object.key) ?? []
  if (!newest?.body)
    throw validationError(
      'S3 error: Access Denied\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
    )
  if (newest.body.length > OBJECT_LIMIT) throw validationError(`Template may not exceed ${OBJECT_LIMIT} bytes in size.`)
  return checkedSource(newest.body.toString('utf8'))
}

/** Bucket and key of an address: this server's own (an endpoint with a path) or S3's in both of its styles. */
function objectLocationOf(
  { region }: Engine,
  url: string,
): { readonly bucket: string; readonly key: string } | undefined {
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname } = new URL(url)
  const path = decodeURIComponent(pathname.slice(1))
  const hosts = new RegExp(`^(?:(.+)\\.)?s3(?:[.-]${region})?\\.amazonaws\\.com(?:\\.cn)?$`)
  const s3Host = hosts.exec(hostname)
  if (s3Host?.[1]) return { bucket: s3Host[1], key: path }
  if (!s3Host && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)) return undefined
  const slash = path.indexOf('/')
  return slash > 0 ? { bucket: path.slice(0, slash), key: path.slice(slash + 1) } : undefined
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
    throw validationError(formatErrorMessage(first?.message ?? error.message))
  }
}

function formatErrorMessage(message: string): string {
  return /^(Template|Invalid template|\[\/)/.test(message) ? message : `Template format error: ${message}`
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
