import { partitionOf } from '#lib/model/environment.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { Engine } from './engine.ts'
import { OTHER_SHAPES } from './otherShapes.ts'
import { isAlphabet, randomText, uuid } from './random.ts'
import { secretValueOf } from './secretValue.ts'
import { NAME_RULES, SHAPES } from './shapes.ts'
import type { ResourceSpecification } from './specification.ts'
import type { Stack } from './stack.ts'

export type Identity = {
  readonly physicalId: string
  readonly attributes: JsonMap
  /** Properties that AWS chose because the template left them open. */
  readonly invented: JsonMap
}

/** The physical id and the attributes that a new resource gets. */
export function identityOf(
  engine: Engine,
  stack: Stack,
  logicalId: string,
  specification: ResourceSpecification,
  properties: JsonMap,
): Identity {
  const { random, region, account } = engine
  const nameProperty = namePropertyOf(specification)
  const name = scalar(nameProperty && properties[nameProperty]) ?? nameFor(engine, stack, logicalId, specification.type)
  const invented: Record<string, string> =
    nameProperty && properties[nameProperty] === undefined ? { [nameProperty]: name } : {}
  const secret = specification.type === 'AWS::SecretsManager::Secret' ? secretValueOf(random, properties) : undefined
  if (secret !== undefined) invented.SecretString = secret

  const shapes = { ...SHAPES[specification.type], ...OTHER_SHAPES[specification.type] }
  const made = new Map<string, string>()
  const fixed: Readonly<Record<string, () => string>> = {
    ...{ name: () => name, region: () => region, account: () => account, uuid: () => uuid(random) },
    host: () => name.toLowerCase(),
    partition: () => partitionOf(region).partition,
    suffix: () => partitionOf(region).urlSuffix,
    revision: () => String(engine.revisionOf(name)),
  }
  const fill = (shape: string): string =>
    shape.replace(/\{([^}|]+)(?:\|([^}]*))?\}/g, (_, word: string, otherwise: string | undefined) => {
      const [, alphabet = '', length] = /^([a-z]+)(\d+)$/.exec(word) ?? []
      if (isAlphabet(alphabet)) return randomText(random, alphabet, Number(length))
      const [key = '', from, to = ''] = word.split('~')
      const value = fixed[key]?.() ?? (shapes[key] ? attribute(key) : (scalar(properties[key]) ?? otherwise))
      const text = value ?? (key in specification.attributes ? attribute(key) : '')
      return from === undefined ? text : text.replace(from, to)
    })
  const attribute = (key: string): string => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = fill(shapes[key] ?? guess(key))
    made.set(key, value)
    return value
  }
  const guess = (key: string): string => {
    if (scalar(properties[key]) !== undefined) return `{${key}}`
    if (/arn$/i.test(key)) return arnShape(specification, key === 'Arn' || !key.includes('.'), logicalId)
    if (/Id$/.test(key)) return `${logicalId}-{lower12}`
    const kind = KINDS.find(({ of }) => of.test(key))
    if (kind) return kind.shape
    return `${logicalId}-${key.replace(/\W/g, '-')}-{lower8}`.toLowerCase()
  }

  const attributes: Record<string, JsonMap[string]> = {}
  for (const [key, kind] of Object.entries(specification.attributes)) {
    if (kind === 'array')
      attributes[key] = key in properties || !shapes[key] ? listOf(properties[key]) : attribute(key).split(' ')
    else if (kind === 'integer' || kind === 'number') attributes[key] = Number(shapes[key] ? attribute(key) : 0)
    else if (kind === 'boolean') attributes[key] = false
    else attributes[key] = attribute(key)
  }
  const parts = specification.ref.map(
    part => scalar(attributes[part]) ?? scalar(properties[part]) ?? invented[part] ?? name,
  )
  return { physicalId: parts.length ? parts.join('|') : name, attributes, invented }
}

/** What an attribute looks like whose type says nothing more of it. */
const KINDS: readonly { readonly of: RegExp; readonly shape: string }[] = [
  { of: /(^|\.)Port$/, shape: '{Port|443}' },
  { of: /(Address|Endpoint|Host|DomainName|DnsName|DNSName)$/, shape: '{host}.{lower12}.{region}.{suffix}' },
  { of: /(Uri|Url|URI|URL)$/, shape: 'https://{host}.{lower12}.{region}.{suffix}' },
  { of: /(^|\.)(Ip|IpAddress|PrivateIp)$/, shape: '10.0.0.{digits2}' },
  { of: /Version(Number)?$/, shape: '1' },
  { of: /AvailabilityZone$/, shape: '{region}a' },
  { of: /^(Name|[A-Z]\w+Name)$/, shape: '{name}' },
]

/** The property by which people name resources of this type. */
export function namePropertyOf({ type, ref, properties }: ResourceSpecification): string | undefined {
  const kind = type.slice(type.lastIndexOf(':') + 1)
  const wanted = [NAME_RULES[type]?.property, ...ref, `${kind}Name`, 'Name']
  return wanted.find(
    name => name !== undefined && name in properties && /Name$|Identifier$|GroupId$|^Family$|^Domain$/.test(name),
  )
}

function nameFor({ random }: Engine, stack: Stack, logicalId: string, type: string): string {
  const { longest, lower } = NAME_RULES[type] ?? { longest: 128 }
  const end = randomText(random, lower ? 'lower' : 'upper', 12)
  const text = `${`${stack.name}-${logicalId}`.slice(0, longest - 13)}-${end}`
  return lower ? text.toLowerCase() : text
}

function arnShape({ type, arnTemplate: template }: ResourceSpecification, isOwn: boolean, logicalId: string): string {
  const service = type.split('::')[1]?.toLowerCase()
  if (!template || !isOwn) return `arn:{partition}:${service}:{region}:{account}:${logicalId}/{lower12}`
  return template
    .replace(/\$\{Partition\}/g, '{partition}')
    .replace(/\$\{Region\}/g, '{region}')
    .replace(/\$\{Account\}/g, '{account}')
    .replace(/\$\{(\w+)\}/g, (_, word: string) =>
      (/Id$/.test(word) ? `{${word}|{name}}` : '{name}').replace('|{name}', '|'),
    )
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

function listOf(value: JsonMap[string] | undefined): JsonMap[string] {
  return Array.isArray(value) ? value : []
}
