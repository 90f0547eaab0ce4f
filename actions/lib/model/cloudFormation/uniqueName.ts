import { NAME_RULES, type NameRule, SHARED_NAMES } from './nameRules.ts'

type EntryProperty = {
  readonly required?: boolean | undefined
  readonly causesReplacement?: string | undefined
  readonly relationshipRefs?: readonly unknown[] | undefined
}

/** The part of a type's entry in the service specification that tells which names are unique. */
export type NamedEntry = {
  readonly cloudFormationType: string
  readonly primaryIdentifier?: readonly string[] | undefined
  readonly cfnRefIdentifier?: readonly string[] | undefined
  readonly properties: Readonly<Record<string, EntryProperty>>
  readonly arnTemplate?: string | undefined
}

/** The properties of which no two resources of a type may have the same values. */
export type UniqueName = NameRule & {
  /** The types with one space share their names: alarms and composite alarms. */
  readonly space: string
  /** The name is the identifier by which the handler of the type reads, so that it is found before a resource is made. */
  readonly isIdentifier: boolean
}

/** Parents that have a default, so that a name is unique without them. */
const DEFAULT_PARENTS = new Set(['CatalogId', 'Cluster', 'EventBusName'])

/**
 * The unique name of a type: its primary identifier if a template sets that; otherwise the property that ends its ARN; for
 * a type without an ARN template, a name that replaces its resource, within the parents that replace it too.
 */
export function uniqueNameOf(entry: NamedEntry): UniqueName | undefined {
  const { cloudFormationType: type, primaryIdentifier: identifier = [], properties } = entry
  const isIdentifier = identifier.length > 0 && identifier.every(part => Object.hasOwn(properties, part))
  const known = NAME_RULES[type]
  const rule = known ?? (isIdentifier ? identifierRule(identifier) : derivedRule(entry))
  if (!rule || SHARED_NAMES.has(type)) return undefined
  const isReadable = isIdentifier && !identifier.some(part => !rule.names.includes(part) && !rule.within.includes(part))
  return { ...rule, isIdentifier: isReadable, space: nameSpaceOf(entry) }
}

function identifierRule(identifier: readonly string[]): NameRule {
  const within = identifier.filter(part => DEFAULT_PARENTS.has(part) && identifier.length > 1)
  return { within, names: identifier.filter(part => !within.includes(part)) }
}

function derivedRule(entry: NamedEntry): NameRule | undefined {
  const { properties, primaryIdentifier: identifier = [], cfnRefIdentifier: reference = [], arnTemplate } = entry
  const name = ownNameOf(entry)
  if (name === undefined) return undefined
  const parents = [...identifier, ...reference].filter(part => part !== name && Object.hasOwn(properties, part))
  if (arnTemplate !== undefined) return endsInName(arnTemplate) ? { within: parents, names: [name] } : undefined
  const isFixed = (property: string) => properties[property]?.causesReplacement === 'yes'
  if (!isFixed(name)) return undefined
  const versions = ['Version', 'SemanticVersion'].filter(isFixed)
  const others = Object.keys(properties).filter(property => isParent(property, properties[property]))
  const within = [...new Set([...parents, ...others])].filter(part => part !== name)
  return { within, names: [name, ...versions] }
}

/** `AnalyzerName` of an analyzer, `GroupName` of a parameter group, `Name`. */
function ownNameOf({ cloudFormationType: type, properties }: NamedEntry): string | undefined {
  const kind = type.slice(type.lastIndexOf(':') + 1)
  const candidates = [`${kind}Name`, `${kind}Identifier`, 'Name', ...Object.keys(properties)]
  return candidates.find(property => {
    const [, start] = /^(\w*?)(Name|Identifier)$/.exec(property) ?? []
    return start !== undefined && Object.hasOwn(properties, property) && (start || 'Name') && kind.endsWith(start)
  })
}

function endsInName(arnTemplate: string): boolean {
  return /Name(WithPath)?\}[^$]*$/.test(arnTemplate)
}

/** True for a property that says to which other resource a resource belongs, for its whole life. */
function isParent(property: string, { causesReplacement, required, relationshipRefs }: EntryProperty = {}): boolean {
  if (causesReplacement !== 'yes' || /Role|Kms|Key|Subnet|User/.test(property)) return false
  return (
    /(Id|Arn|ARN|Name|Identifier)$|^(Type|Scope)$/.test(property) ||
    (required === true && relationshipRefs !== undefined)
  )
}

/** Types whose resources are in the space of another one, although their ARNs look different. */
const SPACES: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::LogAlarm': 'arn:*:cloudwatch:*:*:alarm:*',
  'AWS::Neptune::DBCluster': 'arn:*:rds:*:*:cluster:*',
}

/** Types with one ARN template share their names. The templates of Pinpoint all have the one of its emails. */
function nameSpaceOf({ cloudFormationType: type, arnTemplate }: NamedEntry): string {
  const isShared = arnTemplate !== undefined && !arnTemplate.includes('templates/')
  return SPACES[type] ?? (isShared ? arnTemplate.replace(/\$\{\w+\}/g, '*') : type)
}
