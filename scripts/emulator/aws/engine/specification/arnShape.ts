import type { TypeSpecification } from './typeSpecification.ts'

/** The names that ARNs have for a service of which no type has an ARN template, where they differ from its types'. */
const ARN_SERVICES: Readonly<Record<string, string>> = {
  elasticloadbalancingv2: 'elasticloadbalancing',
  inspectorv2: 'inspector2',
  msk: 'kafka',
  resourceexplorer2: 'resource-explorer-2',
}

/** The shape of an ARN of a type, in the words of `idShapes.ts`; `isOwn` if it is that of the resource itself. */
export function arnShape(specification: TypeSpecification, isOwn: boolean): string {
  const { type, arnTemplate: template, arnPrefix } = specification
  const [, service = '', kind = ''] = type.toLowerCase().split('::')
  const prefix = arnPrefix ?? `arn:\${Partition}:${ARN_SERVICES[service] ?? service}:\${Region}:\${Account}:`
  return (template && isOwn ? template : `${prefix}${kind}/\${ResourceId}`)
    .replace(/\$\{Partition\}/g, '{partition}')
    .replace(/\$\{Region\}/g, '{region}')
    .replace(/\$\{Account\}/g, '{account}')
    .replace(/\$\{(\w+)\}/g, (_, word: string) => arnPartOf(specification, word))
}

/** A variable of an ARN: an attribute or property of that name, otherwise an id of its own. */
function arnPartOf({ type, attributes, properties }: TypeSpecification, word: string): string {
  if (!/Id$/.test(word)) return '{name}'
  const kind = type.slice(type.lastIndexOf(':') + 1)
  const key = [word, `${kind}Id`, 'Id'].find(name => Object.hasOwn(attributes, name) || Object.hasOwn(properties, name))
  return `{${key ?? 'lower26'}}`
}
