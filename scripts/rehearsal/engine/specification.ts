import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { Recreation } from './changeSet.ts'

type Database = ReturnType<typeof loadAwsServiceSpecSync>
type Entry = NonNullable<ReturnType<typeof entryOf>>
export type Property = Entry['properties'][string]
export type PropertyType = Property['type']

/** What the service specification knows of one resource type. */
export type ResourceSpecification = {
  readonly type: string
  /** `Fn::GetAtt` name to kind: string, number, … */
  readonly attributes: Readonly<Record<string, string>>
  /** What `Ref` is made of: attributes and properties. */
  readonly ref: readonly string[]
  /** The properties that together must be unique; empty when the service chooses the identity itself. */
  readonly identity: readonly string[]
  readonly properties: Readonly<Record<string, Property>>
  readonly arnTemplate: string | undefined
  readonly tagged: boolean
  /** The properties of a type definition that a property refers to. */
  readonly propertiesOf: (type: PropertyType) => Readonly<Record<string, Property>> | undefined
  /** What a change at this path, below the resource's properties, does to the resource. */
  readonly recreation: (path: readonly (string | number)[]) => Recreation
}

/** A resource that a person's own function makes: it takes any property and gives any attribute. */
export function isCustom(type: string): boolean {
  return type === CUSTOM || /^Custom::[\w@-]{1,60}$/.test(type)
}

const CUSTOM = 'AWS::CloudFormation::CustomResource'

export type Specification = { readonly find: (type: string) => ResourceSpecification | undefined }

/** Where AWS's own pages on `Ref` say otherwise than the specification. */
const REFS: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApplicationAutoScaling::ScalingPolicy': ['Arn'],
  'AWS::Cognito::ManagedLoginBranding': ['ManagedLoginBrandingId'],
  'AWS::Events::Rule': ['Name'],
  'AWS::Logs::MetricFilter': ['FilterName'],
}

/** Names that are unique although the identity of the type is something else, or unique more widely than it says. */
const IDENTITIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::Cognito::UserPoolDomain': ['Domain'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name'],
  'AWS::ElasticLoadBalancingV2::TargetGroup': ['Name'],
  'AWS::Route53::RecordSet': ['Name', 'Type'],
  'AWS::SecretsManager::Secret': ['Name'],
}

/** Where AWS's registry schema says otherwise: the type's conditionalCreateOnlyProperties. */
const RECREATIONS: Readonly<Record<string, Readonly<Record<string, Recreation>>>> = {
  'AWS::ECS::Service': { LaunchType: 'Conditionally' },
}

const RECREATION = { no: 'Never', maybe: 'Conditionally', yes: 'Always' } as const

let loaded: Specification | undefined

/** Reads the specification once: it takes half a second and 130 MB. */
export function loadSpecification(): Specification {
  loaded ??= createSpecification(loadAwsServiceSpecSync())
  return loaded
}

function createSpecification(database: Database): Specification {
  const known = new Map<string, ResourceSpecification | undefined>()
  const find = (type: string) => {
    if (!known.has(type)) known.set(type, describe(database, type, isCustom(type) ? CUSTOM : type))
    return known.get(type)
  }
  return { find }
}

function entryOf(database: Database, type: string) {
  const [found] = database.lookup('resource', 'cloudFormationType', 'equals', type)
  return found
}

function describe(database: Database, type: string, as: string): ResourceSpecification | undefined {
  const entry = entryOf(database, as)
  if (!entry) return undefined

  const identifier = entry.primaryIdentifier ?? []
  const propertiesOf = (of: PropertyType) =>
    of.type === 'ref' ? database.get('typeDefinition', of.reference.$ref).properties : undefined

  const recreation = (path: readonly (string | number)[]): Recreation => {
    const [first, ...rest] = path
    const top = entry.properties[String(first)]
    if (!top) return 'Never'
    const corrected = RECREATIONS[type]?.[String(first)]
    if (corrected) return corrected
    let worst: Recreation = RECREATION[top.causesReplacement ?? 'no']
    let here: PropertyType | undefined = top.type
    for (const step of rest) {
      if (here?.type === 'array' || here?.type === 'map') here = here.element
      else if (here?.type === 'ref') {
        const property: Property | undefined = propertiesOf(here)?.[String(step)]
        worst = worse(worst, RECREATION[property?.causesReplacement ?? 'no'])
        here = property?.type
      } else break
    }
    return worst
  }

  return {
    type,
    attributes: Object.fromEntries(Object.entries(entry.attributes).map(([name, { type: kind }]) => [name, kind.type])),
    ref: REFS[type] ?? entry.cfnRefIdentifier ?? entry.primaryIdentifier ?? [],
    identity: IDENTITIES[type] ?? (identifier.every(part => part in entry.properties) ? identifier : []),
    properties: entry.properties,
    arnTemplate: entry.arnTemplate,
    tagged: entry.tagInformation !== undefined,
    propertiesOf,
    recreation,
  }
}

const ORDER: readonly Recreation[] = ['Never', 'Conditionally', 'Always']

export function worse(a: Recreation, b: Recreation): Recreation {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b
}
