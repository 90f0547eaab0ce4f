import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import { type UniqueName, uniqueNameOf } from '#lib/model/cloudFormation/uniqueName.ts'
import type { Recreation } from '../state/changeSetDetail.ts'
import { readIndexes, type SpecificationIndexes, serviceOf } from './specificationIndexes.ts'
import { REF_CORRECTIONS, REPLACEMENT_CORRECTIONS, TEXT_ATTRIBUTES } from './typeCorrections.ts'

type Database = ReturnType<typeof loadAwsServiceSpecSync>
type SpecificationEntry = NonNullable<ReturnType<typeof entryOf>>
export type PropertySpecification = SpecificationEntry['properties'][string]
export type PropertyType = PropertySpecification['type']

/** The entry of one resource type in the service specification. */
export type TypeSpecification = {
  readonly type: string
  /** By the name that `Fn::GetAtt` takes. */
  readonly attributes: Readonly<Record<string, PropertyType>>
  /** The attributes and properties of which `Ref` consists. */
  readonly refParts: readonly string[]
  /** The properties and attributes that identify a resource, for an import. */
  readonly identifier: readonly string[]
  /** Undefined when the service makes the id up and takes any name. */
  readonly uniqueName: UniqueName | undefined
  readonly properties: Readonly<Record<string, PropertySpecification>>
  readonly arnTemplate: string | undefined
  /** The start of the ARNs of its service, up to the account; undefined where no type of the service has a template. */
  readonly arnPrefix: string | undefined
  readonly hasTags: boolean
  /** The properties of the type definition to which a property refers. */
  readonly nestedPropertiesOf: (type: PropertyType) => Readonly<Record<string, PropertySpecification>> | undefined
  /** Whether a change at this path, below the resource's properties, recreates the resource. */
  readonly recreationAt: (path: readonly (string | number)[]) => Recreation
}

/** A custom resource takes any property and gives any attribute. */
export function isCustomResource(type: string): boolean {
  return type === CUSTOM || /^Custom::[\w@-]{1,60}$/.test(type)
}

const CUSTOM = 'AWS::CloudFormation::CustomResource'

export type Specification = {
  readonly find: (type: string) => TypeSpecification | undefined
  /** The types that share their names. */
  readonly typesInSpace: (space: string) => readonly string[]
}

const RECREATION_OF_REPLACEMENT = { no: 'Never', maybe: 'Conditionally', yes: 'Always' } as const

/** In every template of the CDK. CloudFormation accepts it, and AWS's specification does not have it. */
const CDK_METADATA: TypeSpecification = {
  type: 'AWS::CDK::Metadata',
  attributes: {},
  refParts: [],
  identifier: [],
  uniqueName: undefined,
  properties: { Analytics: { type: { type: 'string' } } },
  arnTemplate: undefined,
  arnPrefix: undefined,
  hasTags: false,
  nestedPropertiesOf: () => undefined,
  recreationAt: () => 'Never',
}

let loaded: Specification | undefined

/** Reads the specification once: it takes half a second and 130 MB. */
export function loadSpecification(): Specification {
  loaded ??= createSpecification(loadAwsServiceSpecSync())
  return loaded
}

function createSpecification(database: Database): Specification {
  const indexes = readIndexes(database)
  const cache = new Map<string, TypeSpecification | undefined>()
  const find = (type: string) => {
    if (!cache.has(type))
      cache.set(type, readTypeSpecification(database, type, isCustomResource(type) ? CUSTOM : type, indexes))
    return cache.get(type)
  }
  return { find, typesInSpace: space => indexes.typesBySpace.get(space) ?? [] }
}

function entryOf(database: Database, type: string) {
  const [found] = database.lookup('resource', 'cloudFormationType', 'equals', type)
  return found
}

function readTypeSpecification(
  database: Database,
  type: string,
  entryType: string,
  { arnPrefixes }: SpecificationIndexes,
): TypeSpecification | undefined {
  const entry = entryOf(database, entryType)
  if (!entry) return type === CDK_METADATA.type ? CDK_METADATA : undefined

  const nestedPropertiesOf = (of: PropertyType) =>
    of.type === 'ref' ? database.get('typeDefinition', of.reference.$ref).properties : undefined

  const recreationAt = (path: readonly (string | number)[]): Recreation => {
    // Its function decides, by the physical id that it returns.
    if (isCustomResource(type)) return 'Conditionally'
    const [first, ...rest] = path
    const top = entry.properties[String(first)]
    if (!top) return 'Never'
    const corrected = REPLACEMENT_CORRECTIONS[type]?.[String(first)]
    if (corrected) return corrected
    let strongest: Recreation = RECREATION_OF_REPLACEMENT[top.causesReplacement ?? 'no']
    let current: PropertyType | undefined = top.type
    for (const step of rest) {
      if (current?.type === 'array' || current?.type === 'map') current = current.element
      else if (current?.type === 'ref') {
        const property: PropertySpecification | undefined = nestedPropertiesOf(current)?.[String(step)]
        strongest = strongerRecreation(strongest, RECREATION_OF_REPLACEMENT[property?.causesReplacement ?? 'no'])
        current = property?.type
      } else break
    }
    return strongest
  }

  return {
    type,
    attributes: Object.fromEntries(
      Object.entries(entry.attributes).map(([name, { type: kind }]) => [
        name,
        TEXT_ATTRIBUTES[type]?.includes(name) ? { type: 'string' } : kind,
      ]),
    ),
    identifier: entry.primaryIdentifier ?? [],
    refParts: REF_CORRECTIONS[type] ?? entry.cfnRefIdentifier ?? entry.primaryIdentifier ?? [],
    uniqueName: uniqueNameOf(entry),
    properties: entry.properties,
    arnTemplate: entry.arnTemplate,
    arnPrefix: arnPrefixes.get(serviceOf(type)),
    hasTags: entry.tagInformation !== undefined,
    nestedPropertiesOf,
    recreationAt,
  }
}

const RECREATION_ORDER: readonly Recreation[] = ['Never', 'Conditionally', 'Always']

export function strongerRecreation(a: Recreation, b: Recreation): Recreation {
  return RECREATION_ORDER.indexOf(a) >= RECREATION_ORDER.indexOf(b) ? a : b
}
