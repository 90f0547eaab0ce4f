import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { isMap, type Json, type Path } from '../model/json.ts'
import type { Finding } from '../model/problem.ts'
import { nestedFilesOf } from '../template/package/nestedFiles.ts'
import type { Template, TemplateParameter } from '../template/parse/template.ts'
import type { TemplateRule } from './rule.ts'

/**
 * While CloudFormation creates a nested change set, the outputs of other nested stacks are not known yet. A parameter
 * that receives such an output must accept any text, and no condition, rule, Fn::Select or Fn::Split may use it, or the
 * change set fails.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/change-sets-for-nested-stacks.html
 */
export const nestedStackInputs: TemplateRule = (parent, templates) => {
  const stacks = new Set(Object.keys(parent.resources).filter(id => parent.resources[id]?.type === NESTED_STACK))
  const isOutput = (value: Json): boolean => readsOutput(value, stacks)
  const partialUses = pathsTo(parent.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && isOutput(value)).map(
    path =>
      finding(parent, path, `'${String(path.at(-1))}' is used on an output of a nested stack`, 'Pass the whole value.'),
  )
  const files = new Map(nestedFilesOf(parent).map(({ logicalId, file }) => [logicalId, file]))
  const failingUses = [...stacks].flatMap(logicalId => {
    const child = templates.get(files.get(logicalId) ?? '')
    const inputs = parent.resources[logicalId]?.properties.Parameters
    if (!child || !isMap(inputs)) return []
    return Object.keys(inputs).flatMap(name => (isOutput(inputs[name] ?? null) ? failingUsesOf(child, name) : []))
  })
  return [...partialUses, ...failingUses]
}

const PARTIAL_FUNCTIONS: ReadonlySet<string> = new Set(['Fn::Select', 'Fn::Split'])

/** Uses of such a parameter in the nested template that fail. */
function failingUsesOf(child: Template, name: string): readonly Finding[] {
  const parameter = child.parameters[name]
  if (!parameter) return []
  const constraint = constraintOf(parameter)
  const subject = `Parameter '${name}' gets an output of another nested stack`
  const constraintFindings = constraint
    ? [finding(child, ['Parameters', name], `${subject}, but has ${constraint}`, 'Make it a plain String.')]
    : []
  const uses = (value: Json): boolean => readsParameter(value, name)
  const conditionUses = (['Conditions', 'Rules'] as const).flatMap(section => {
    const all = isMap(child.document.value) ? child.document.value[section] : undefined
    return Object.entries(isMap(all) ? all : {}).flatMap(([id, value]) =>
      uses(value)
        ? [finding(child, [section, id], `${subject}, but '${id}' depends on it`, 'Use another parameter.')]
        : [],
    )
  })
  const partialUses = pathsTo(child.document.value, (key, value) => PARTIAL_FUNCTIONS.has(key) && uses(value)).map(
    path =>
      finding(
        child,
        path,
        `${subject}, but '${String(path.at(-1))}' is used on it`,
        'Pass each part as a parameter of its own.',
      ),
  )
  return [...constraintFindings, ...conditionUses, ...partialUses]
}

function constraintOf(parameter: TemplateParameter): string | undefined {
  if (parameter.type !== 'String') return `the type ${parameter.type}`
  if (parameter.allowedPattern !== undefined) return 'an AllowedPattern'
  if (parameter.allowedValues !== undefined) return 'AllowedValues'
  return parameter.minLength !== undefined || parameter.maxLength !== undefined ? 'a limit of its length' : undefined
}

function finding(template: Template, path: Path, subject: string, todo: string): Finding {
  const message = `${subject}: its value is unknown while CloudFormation creates the change set, and that fails on AWS.`
  return { level: 'error', rule: 'template/nested-value', message, todo, location: template.document.locationOf(path) }
}

function readsOutput(value: Json, stacks: ReadonlySet<string>): boolean {
  return hasNode(value, (key, inner) => {
    if (key === 'Fn::GetAtt') return Array.isArray(inner) && stacks.has(String(inner[0]))
    if (key !== 'Fn::Sub') return false
    const text = String(Array.isArray(inner) ? inner[0] : inner)
    return [...text.matchAll(/\$\{(\w+)\.Outputs\./g)].some(([, id = '']) => stacks.has(id))
  })
}

function readsParameter(value: Json, name: string): boolean {
  return hasNode(value, (key, inner) => {
    if (key === 'Ref') return inner === name
    return key === 'Fn::Sub' && String(Array.isArray(inner) ? inner[0] : inner).includes(`\${${name}}`)
  })
}

function hasNode(value: Json, test: (key: string, value: Json) => boolean): boolean {
  if (Array.isArray(value)) return value.some(item => hasNode(item, test))
  return isMap(value) && Object.entries(value).some(([key, inner]) => test(key, inner) || hasNode(inner, test))
}

function pathsTo(value: Json, test: (key: string, value: Json) => boolean, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsTo(item, test, [...path, index]))
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    test(key, inner) ? [[...path, key]] : pathsTo(inner, test, [...path, key]),
  )
}
