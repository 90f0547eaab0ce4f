import { templateDocument } from '#lib/files/readDocument.ts'
import type { Document } from '#lib/model/document.ts'
import { Problem } from '#lib/model/problem.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import type { Template } from '#lib/template/parse/template.ts'
import { transformsOf } from '#lib/template/parse/transforms.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { templateObjectOf, templateReadOf, UNREADABLE_TEMPLATE } from '../../permissions/templateRead.ts'
import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { objectBodyOf } from './objectBodyOf.ts'
import { awsMessageOf, syntaxMessageOf } from './refusalMessage.ts'
import { transformRefusal, withoutIdleTransform } from './transformRefusal.ts'

/** CloudFormation User Guide, "Understand CloudFormation quotas". */
const BODY_LIMIT = 51_200
const OBJECT_LIMIT = 1_000_000

export type TemplateSource = {
  readonly body: string
  readonly template: Template
  /** As the template declares them, that of SAM too where it changes nothing. */
  readonly transforms: readonly string[]
}
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
    return previous
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
  return checkedSource(engine, body)
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
  const body = objectBodyOf(engine.world, object)
  const isDenied = principal && engine.permissions?.refusalOf(principal, templateReadOf(object, engine)) !== undefined
  if (!body || isDenied) throw validationError(UNREADABLE_TEMPLATE)
  if (body.length > OBJECT_LIMIT) throw validationError(`Template may not exceed ${OBJECT_LIMIT} bytes in size.`)
  return checkedSource(engine, body.toString('utf8'))
}

function checkedSource(engine: Engine, body: string): TemplateSource {
  const read = withSyntaxMessage(body, () => templateDocument('template', body))
  const document = { ...read, value: withoutIdleTransform(read.value) }
  const refusal = transformRefusal(document.value, engine.account)
  if (refusal !== undefined) throw validationError(refusal)
  try {
    return { body, template: parseTemplate(document), transforms: transformsOf(read.value) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw validationError(awsMessageOf(error.findings[0]?.message ?? error.message))
  }
}

function withSyntaxMessage(body: string, parse: () => Document): Document {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw validationError(syntaxMessageOf(body, error))
  }
}
