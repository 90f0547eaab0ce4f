import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import { type Reference, referencesIn } from '../../template/parse/references.ts'
import { type ResolvedStack, Unknown, type Value } from '../../template/resolve/resolvedStack.ts'
import { plain, referencesInValue } from '../../template/resolve/unknownValue.ts'
import type { Control } from './control.ts'

/** Secrets in outputs and metadata, and in parameters of nested stacks that are shown: everyone who may describe the stack reads them. */
export const secretFlow: Control = ({ stack }) => stacksIn(stack).flatMap(one => [...shown(one), ...handedOn(one)])

function stacksIn(stack: ResolvedStack): readonly ResolvedStack[] {
  return [stack, ...Object.values(stack.nested).flatMap(stacksIn)]
}

function shown(stack: ResolvedStack): readonly Finding[] {
  const { template, outputs, resources } = stack
  const inOutputs = Object.keys(outputs).flatMap(name => {
    const path = ['Outputs', name, 'Value']
    const isSecret =
      hasSecretReference(outputs[name]) || namesSecret(template.outputs[name]?.value ?? null, path, stack)
    return isSecret ? [{ path, title: `Output '${name}'` }] : []
  })
  const inMetadata = Object.values(resources).flatMap(({ logicalId, metadata }) => {
    const path = ['Resources', logicalId, 'Metadata']
    const isSecret =
      hasSecretReference(metadata) || namesSecret(template.resources[logicalId]?.metadata ?? null, path, stack)
    return isSecret ? [{ path, title: `The metadata of '${logicalId}'` }] : []
  })
  return [...inOutputs, ...inMetadata].map(({ path, title }) => ({
    ...{ level: 'error', severity: 'high', rule: 'control/secret-output' },
    message: `${title} shows a secret to everyone who may describe the stack.`,
    todo: 'Give the ARN of the secret in its place.',
    location: template.document.locationOf(path),
  }))
}

/** A NoEcho parameter that becomes one that is shown. */
function handedOn(stack: ResolvedStack): readonly Finding[] {
  const { nestedPath, template, nested } = stack
  return Object.values(stack.resources).flatMap(({ logicalId, type }): readonly Finding[] => {
    const child = nested[logicalId]
    if (type !== NESTED_STACK || !child) return []
    const path = ['Resources', logicalId, 'Properties', 'Parameters']
    return secretReferences(template.resources[logicalId]?.properties.Parameters ?? null, path, stack).flatMap(
      ({ path: at, name }): readonly Finding[] => {
        const parameter = String(at[path.length])
        if (child.template.parameters[parameter]?.noEcho !== false) return []
        return [
          {
            ...{ level: 'error', severity: 'high', rule: 'control/secret-parameter' },
            message: `'${nestedPath && `${nestedPath}/`}${logicalId}' gets the secret parameter '${name}' as '${parameter}', which is no NoEcho parameter: everyone who may describe the nested stack reads it.`,
            todo: `Add NoEcho: true to '${parameter}' in ${child.template.document.file}.`,
            location: template.document.locationOf(at.slice(0, path.length + 1)),
          },
        ]
      },
    )
  })
}

function namesSecret(node: Parameters<typeof referencesIn>[0], path: Path, stack: ResolvedStack): boolean {
  return secretReferences(node, path, stack).length > 0
}

/** The references to NoEcho parameters below a node of a template, in the branches that are taken. */
export function secretReferences(
  node: Parameters<typeof referencesIn>[0],
  path: Path,
  { template, conditions }: ResolvedStack,
): readonly Reference[] {
  return referencesIn(node, path, condition => conditions[condition]).filter(
    ({ name, by }) => by !== 'Fn::GetAtt' && template.parameters[name]?.noEcho === true,
  )
}

/** `{{resolve:secretsmanager:…}}`; Fn::Sub and unknown values put braces of their own inside. */
const REFERENCE = /\{\{resolve:(?:ssm-secure|secretsmanager):((?:\$\{[^{}]*\}|[^{}])*)\}\}/g
/** Parts of a secret of RDS that are no secrets. */
const OPEN_PART = /:SecretString:(?:username|user|host|port|dbname|engine|email)(?::|$)/i

/** True for a value that AWS takes from a secret. */
export function hasSecretReference(value: Value | undefined): boolean {
  const text = value instanceof Unknown ? value.text : JSON.stringify(plain(value ?? null))
  const isOfClient = referencesInValue(value ?? null).some(
    reference => reference.kind === 'attribute' && reference.attribute === 'ClientSecret',
  )
  return isOfClient || [...text.matchAll(REFERENCE)].some(([, rest = '']) => !OPEN_PART.test(rest))
}
