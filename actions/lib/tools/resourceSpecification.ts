import { setFlagsFromString } from 'node:v8'
import { type UniqueName, uniqueNameOf } from '../model/cloudFormation/uniqueName.ts'
import type { Path } from '../model/json.ts'
import { correctedProperties, correctedRef } from './specificationCorrections.ts'
import type { PropertyShapes, ValueShape } from './valueShape.ts'

/** One resource type with its properties, nested ones included. */
export type ResourceSpecification = {
  /** `AWS::EC2::VPC` */
  readonly name: string
  readonly properties: PropertyShapes
  readonly attributes: Readonly<Record<string, ValueShape>>
  /** The attributes and properties that `Ref` joins with `|`, in order. */
  readonly ref: readonly string[]
  /** The property that holds the tags; undefined for a type without tags. */
  readonly tags: { readonly property: string; readonly form: 'list' | 'map' } | undefined
  /** Property paths that replace the resource although the type of the property does not say so. */
  readonly replacingPaths: readonly Path[]
  /** Undefined when the service makes the id up and takes any name. */
  readonly uniqueName: UniqueName | undefined
  /** The specification marks the type as stateful, as cfn-lint does for its rule I3011. */
  readonly stateful: boolean
}

export type ResourceSpecifications = {
  readonly find: (name: string) => ResourceSpecification | undefined
  readonly names: () => readonly string[]
}

let loaded: Promise<ResourceSpecifications> | undefined

/** CloudFormation's resource specification. Loading takes half a second and 140 MB, so it is loaded once, at its first use. */
export function loadResourceSpecification(): Promise<ResourceSpecifications> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<ResourceSpecifications> {
  // While it parses 15 MB of JSON, V8 would grow its young generation by 60 MB that nothing needs afterwards.
  setFlagsFromString('--optimize-for-size')
  const { loadAwsServiceSpec } = await import('@aws-cdk/aws-service-spec')
  const database = await loadAwsServiceSpec()
  // Later work creates short-lived objects only: in a heap this small, collecting them would take twice its time.
  setFlagsFromString('--no-optimize-for-size')
  const specifications = new Map<string, ResourceSpecification | undefined>()
  const structures = new Map<string, ValueShape>()

  const structureOf = (id: string): ValueShape => {
    const known = structures.get(id)
    if (known) return known
    let properties: PropertyShapes | undefined
    const definition = database.get('typeDefinition', id)
    const structure: ValueShape = {
      kind: 'structure',
      name: definition.name,
      // A type may contain itself (a statement of a web ACL does), so its properties are built at their first use.
      properties: () => {
        properties ??= propertiesOf(definition.properties)
        return properties
      },
    }
    structures.set(id, structure)
    return structure
  }

  const shapeOf = (type: SpecType): ValueShape => {
    switch (type.type) {
      case 'string':
        return { kind: 'text' }
      case 'number':
      case 'integer':
      case 'boolean':
      case 'json':
        return { kind: type.type }
      case 'date-time':
        return { kind: 'date' }
      case 'null':
        return { kind: 'json' }
      case 'tag':
        return TAG
      case 'array':
        return { kind: 'list', item: shapeOf(type.element) }
      case 'map':
        return { kind: 'map', item: shapeOf(type.element) }
      case 'union':
        return { kind: 'either', shapes: type.types.map(shapeOf) }
      case 'ref':
        return structureOf(type.reference.$ref)
      default:
        return type satisfies never
    }
  }

  const propertiesOf = (properties: SpecProperties): PropertyShapes =>
    mapValues(properties, property => ({
      required: property.required ?? false,
      recreation: RECREATION[property.causesReplacement ?? 'no'],
      shape: shapeOf(property.type),
    }))

  const find = (name: string): ResourceSpecification | undefined => {
    if (specifications.has(name)) return specifications.get(name)
    const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', name)
    const specification = resource && {
      name,
      properties: correctedProperties(name, propertiesOf(resource.properties)),
      attributes: mapValues(resource.attributes, attribute => shapeOf(attribute.type)),
      ref: correctedRef(name) ?? resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [],
      tags: resource.tagInformation && {
        property: resource.tagInformation.tagPropertyName,
        form: resource.tagInformation.variant === 'map' ? ('map' as const) : ('list' as const),
      },
      replacingPaths: resource.additionalReplacementProperties ?? [],
      uniqueName: uniqueNameOf(resource),
      stateful: resource.isStateful ?? false,
    }
    specifications.set(name, specification)
    return specification
  }

  return {
    find,
    names: () =>
      database
        .all('resource')
        .map(resource => resource.cloudFormationType)
        .sort(),
  }
}

const TAG: ValueShape = {
  kind: 'structure',
  name: 'Tag',
  properties: () => ({
    Key: { required: true, recreation: 'never', shape: { kind: 'text' } },
    Value: { required: true, recreation: 'never', shape: { kind: 'text' } },
  }),
}

const RECREATION = { no: 'never', maybe: 'conditional', yes: 'always' } as const

function mapValues<A, B>(record: Readonly<Record<string, A>>, transform: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, transform(value)]))
}

type SpecDatabase = Awaited<ReturnType<typeof import('@aws-cdk/aws-service-spec')['loadAwsServiceSpec']>>
declare const anyDatabase: SpecDatabase
type SpecProperties = ReturnType<typeof anyDatabase.all<'resource'>>[number]['properties']
type SpecType = SpecProperties[string]['type']
