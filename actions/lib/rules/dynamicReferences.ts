import { isMap, type Json, type Path } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import type { Template } from '../template/parse/template.ts'
import type { TemplateRule } from './rule.ts'

/**
 * A dynamic reference without a version: a preview cannot show that its value changed, and CloudFormation takes the new
 * value whenever it updates the resource for another reason. A secret of the same template is exempt, because it is made
 * with the stack and changes by its rotation.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export const dynamicReferences: TemplateRule = template =>
  textsIn(template.document.value).flatMap(({ text, path }) =>
    [...text.matchAll(REFERENCE)].flatMap(([reference, service = '', rest = '']): readonly Finding[] => {
      if (hasVersion(service, rest) || isOwnSecret(rest, template)) return []
      return [
        {
          level: 'warning',
          rule: 'template/unversioned-reference',
          message: `'${reference}' names no version: a change of its value is in no preview.`,
          todo:
            service === 'secretsmanager'
              ? 'Add the id of the version.'
              : `Add the version, or use a parameter of type AWS::SSM::Parameter::Value<String>: a preview shows its value.`,
          location: template.document.locationOf(path),
        },
      ]
    }),
  )

/** The service and the rest; Fn::Sub puts its own braces inside. */
const REFERENCE = /\{\{resolve:(ssm|ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g
const VERSION = /:(?:\d+|\$\{[^{}]*\})$/

function hasVersion(service: string, rest: string): boolean {
  if (service !== 'secretsmanager') return VERSION.test(rest)
  // secret-id:SecretString:json-key:version-stage:version-id
  const [, , , versionId = ''] = rest.slice(rest.indexOf(':SecretString') + 1).split(':')
  return rest.includes(':SecretString') && versionId !== ''
}

function isOwnSecret(rest: string, { resources }: Template): boolean {
  const [, name = ''] = /^\$\{([A-Za-z0-9]+)(?:\.[^{}]*)?\}/.exec(rest) ?? []
  return Object.hasOwn(resources, name)
}

type TextInTemplate = { readonly text: string; readonly path: Path }

function textsIn(value: Json, path: Path = []): readonly TextInTemplate[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : []
}
