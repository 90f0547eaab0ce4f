import { isMap, type Json, type Path } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import type { TemplateParameter } from '../template/parse/template.ts'
import { SECRET } from './application/values/secrets.ts'
import type { EnvironmentRule, TemplateRule } from './rule.ts'
import { PLACEHOLDER, secretKindOf } from './secretTexts.ts'

const WAY =
  "Put it into Secrets Manager and write '{{resolve:secretsmanager:NAME:SecretString:KEY}}', which CloudFormation replaces in the properties of resources. Then change the secret, because this one is known."

/** Secrets in the files of an environment, which everyone who may read the repository knows. Their values are in no message. */
export const clearSecrets: EnvironmentRule = (environment, { template }) => {
  const { parameters, tags, locationOf } = environment
  const findingAt = (path: Path, message: string, todo: string): Finding => {
    const location = locationOf(path)
    return {
      ...{ level: 'error', severity: 'high', rule: 'environment/clear-secret' },
      message: `${message} in ${location.file}, where everyone who may read the repository reads it.`,
      todo,
      location,
    }
  }
  const inParameters = Object.entries(parameters).flatMap(([name, value]): readonly Finding[] => {
    const parameter = template.parameters[name]
    if (!parameter || isReference(value, parameter)) return []
    const kind = secretKindOf(value)
    const isNamed = SECRET.test(variableOf(name)) && !/^(?:true|false|\d{1,6})$/i.test(value)
    if (!parameter.noEcho && !isNamed && kind === undefined) return []
    const subject = parameter.noEcho
      ? `Parameter '${name}' is secret (NoEcho), and its value stands`
      : kind
        ? `Parameter '${name}' has ${kind}, which stands`
        : `Parameter '${name}' is named as a secret, and its value stands`
    return [findingAt(['parameters', name], subject, WAY)]
  })
  const inTags = Object.entries(tags).flatMap(([key, value]): readonly Finding[] => {
    const kind = secretKindOf(value)
    if (kind === undefined) return []
    const todo = 'Remove the tag: every resource gets it, and tags are no place for secrets. Then change the secret.'
    return [findingAt(['tags', key], `Tag '${key}' has ${kind}, which stands`, todo)]
  })
  return [...inParameters, ...inTags]
}

/** The same in a template: the default of a NoEcho parameter, and keys in any text. */
export const templateSecrets: TemplateRule = ({ parameters, document }) => {
  const about = (path: Path, message: string, todo: string): Finding => ({
    ...{ level: 'error', severity: 'high', rule: 'template/clear-secret' },
    message,
    todo,
    location: document.locationOf(path),
  })
  const defaults = Object.entries(parameters).flatMap(([name, parameter]): readonly Finding[] => {
    const { default: value = '', noEcho } = parameter
    if (!noEcho || isReference(value, parameter)) return []
    const message = `The default of '${name}' stands in the template, and NoEcho does not hide it: everyone who may read the repository or the template reads it.`
    return [about(['Parameters', name, 'Default'], message, `Remove the default. ${WAY}`)]
  })
  const found = textsIn(document.value, []).flatMap(({ path, text }): readonly Finding[] => {
    const kind = secretKindOf(text)
    return kind === undefined ? [] : [about(path, `The template has ${kind} in clear text.`, WAY)]
  })
  return [...defaults, ...found]
}

/** `API_TOKEN` of `ApiToken`: variables are named so. */
function variableOf(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
}

/** A value that only names a secret, or waits for one. */
function isReference(value: string, { type }: TemplateParameter): boolean {
  return (
    type.startsWith('AWS::SSM::') ||
    /\{\{resolve:|^arn:/.test(value) ||
    /^\*{4,}$/.test(value) ||
    PLACEHOLDER.test(value.trim())
  )
}

function textsIn(value: Json, path: Path): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key])) : []
}
