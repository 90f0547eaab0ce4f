import { generatedNameOf, RANDOM_LENGTH } from '#lib/model/cloudFormation/generatedName.ts'
import { partitionOf } from '#lib/model/environment.ts'
import type { JsonMap } from '#lib/model/json.ts'
import type { Engine } from '../engine.ts'
import { isAlphabet, randomText, uuid } from '../random.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { arnShape } from './arnShape.ts'
import { attributeValue } from './attributeValue.ts'
import { generateSecretValue } from './generateSecretValue.ts'
import { ID_SHAPES, NAME_PROPERTIES } from './idShapes.ts'
import { OTHER_ID_SHAPES } from './otherIdShapes.ts'
import { DEFAULT_SHAPES, ID_PREFIXES, REF_SHAPES } from './refShapes.ts'
import type { TypeSpecification } from './typeSpecification.ts'

export type PhysicalIdentifiers = {
  readonly physicalId: string
  readonly attributes: JsonMap
  /** Properties that AWS generates where the template has none. */
  readonly generatedProperties: JsonMap
}

/** The physical id and the attributes of a new resource. */
export function createPhysicalIdentifiers(
  engine: Engine,
  stack: EmulatedStack,
  logicalId: string,
  specification: TypeSpecification,
  properties: JsonMap,
): PhysicalIdentifiers {
  const { random, region, account } = engine
  const nameProperty = namePropertyOf(specification)
  const name =
    scalarText(nameProperty && properties[nameProperty]) ?? generateName(engine, stack, logicalId, specification.type)
  const generatedProperties: Record<string, string> =
    nameProperty && properties[nameProperty] === undefined ? { [nameProperty]: name } : {}
  const secret =
    specification.type === 'AWS::SecretsManager::Secret' ? generateSecretValue(random, properties) : undefined
  if (secret !== undefined) generatedProperties.SecretString = secret

  const shapes = shapesOf(specification)
  const resolvedAttributes = new Map<string, string>()
  const variables: Readonly<Record<string, () => string>> = {
    ...{ name: () => name, region: () => region, account: () => account, uuid: () => uuid(random) },
    generated: () => generateName(engine, stack, logicalId, specification.type),
    lowerName: () => name.toLowerCase(),
    partition: () => partitionOf(region).partition,
    suffix: () => partitionOf(region).urlSuffix,
    revision: () => String(engine.nextNumber(`revision of ${name}`)),
    // Addresses repeat after as many as a network has hosts; random ones would repeat much sooner.
    host: () => String(FIRST_HOST + (engine.nextNumber('host') % HOSTS)),
  }
  const fillShape = (shape: string): string =>
    shape.replace(/\{([^}|]+)(?:\|([^}]*))?\}/g, (_, word: string, otherwise: string | undefined) => {
      const [, alphabet = '', length] = /^([a-z]+)(\d+)$/.exec(word) ?? []
      if (isAlphabet(alphabet)) return randomText(random, alphabet, Number(length))
      const [key = '', from, to = ''] = word.split('~')
      const value = variables[key]?.() ?? (shapes[key] ? attribute(key) : (scalarText(properties[key]) ?? otherwise))
      const text = value ?? (key in specification.attributes ? attribute(key) : '')
      return from === undefined ? text : text.replace(from, to)
    })
  const attribute = (key: string): string => {
    const resolved = resolvedAttributes.get(key)
    if (resolved !== undefined) return resolved
    const value = fillShape(shapes[key] ?? defaultShape(key))
    resolvedAttributes.set(key, value)
    return value
  }
  const defaultShape = (key: string): string => {
    if (scalarText(properties[key]) !== undefined) return `{${key}}`
    if (/arn$/i.test(key)) return arnShape(specification, key === 'Arn' || !key.includes('.'))
    // The schemas call the id `Id` where Ref gives a name that CloudFormation makes up.
    if (key === 'Id') return '{generated}'
    const id = ID_PREFIXES.find(([name]) => key.endsWith(name))
    if (id) return `${id[1]}-0{hex16}`
    if (/Id$/.test(key)) return `${logicalId}-{lower12}`
    const kind = DEFAULT_SHAPES.find(({ pattern }) => pattern.test(key))
    if (kind) return kind.shape
    return `${logicalId}-${key.replace(/\W/g, '-')}-{lower8}`.toLowerCase()
  }

  const source = {
    ...{ properties, nestedPropertiesOf: specification.nestedPropertiesOf, text: attribute },
    newText: (key: string) => fillShape(shapes[key] ?? defaultShape(key)),
    hasShape: (key: string) => shapes[key] !== undefined,
  }
  const attributes = Object.fromEntries(
    Object.entries(specification.attributes).map(([key, type]) => [key, attributeValue(key, type, source)]),
  )
  const parts = specification.refParts.map(
    part =>
      scalarText(attributes[part]) ??
      scalarText(properties[part]) ??
      generatedProperties[part] ??
      (/^(Aws)?AccountId$|^CatalogId$/.test(part) ? account : name),
  )
  const bus = specification.type === 'AWS::Events::Rule' ? ownEventBusOf(properties) : undefined
  const physicalId = [...(bus === undefined ? [] : [bus]), ...(parts.length ? parts : [name])].join('|')
  return { physicalId, attributes, generatedProperties }
}

/** The hosts of a network of 256 addresses, without those that AWS keeps. */
const FIRST_HOST = 4
const HOSTS = 250

function shapesOf({ type, refParts, attributes }: TypeSpecification): Readonly<Record<string, string>> {
  const made = refParts.find(part => Object.hasOwn(attributes, part))
  const refShape = REF_SHAPES[type]
  return {
    ...(made !== undefined && refShape !== undefined ? { [made]: refShape } : {}),
    ...ID_SHAPES[type],
    ...OTHER_ID_SHAPES[type],
  }
}

/** The property that names resources of this type: not one that names a parent of them. */
export function namePropertyOf({ type, refParts, properties }: TypeSpecification): string | undefined {
  const kind = type.slice(type.lastIndexOf(':') + 1)
  const isOwn = (name: string) =>
    kind.endsWith(name.replace(/(Name|Identifier|Id)$/, '')) || !properties[name]?.required
  const candidates = [NAME_PROPERTIES[type], ...refParts.filter(isOwn), `${kind}Name`, 'Name']
  return candidates.find(
    name => name !== undefined && name in properties && /Name$|Identifier$|GroupId$|^Family$|^Domain$/.test(name),
  )
}

/** The name of a bus of one's own, whose rules have it in their `Ref`; EventBusName may be an ARN. */
function ownEventBusOf({ EventBusName: bus }: JsonMap): string | undefined {
  const name = scalarText(bus)?.replace(/^.*\//, '')
  return name === 'default' ? undefined : name
}

function generateName({ random }: Engine, stack: EmulatedStack, logicalId: string, type: string): string {
  const { prefix, lowerCase } = generatedNameOf({ type, logicalId, stackName: stack.name })
  return `${prefix}${randomText(random, lowerCase ? 'lower' : 'upper', RANDOM_LENGTH)}`
}

function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
}
