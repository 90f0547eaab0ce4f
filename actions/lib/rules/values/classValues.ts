import { lookup } from '../../model/lookup.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import { propertyAt, scalarTextOf } from '../controls/values.ts'
import { CACHE_SIZES, DATABASE_SIZES } from '../parameters/instanceClasses.generated.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ReachedValue, reachedValues, sourceOf } from './reachedValue.ts'

/** A property that has an instance class. */
type ClassProperty = {
  readonly type: string
  readonly property: string
  readonly prefix: string
  readonly service: string
  readonly sizes: Readonly<Record<string, string>>
  /** Families of engines or generations that the generated list does not have: only their form is checked. */
  readonly others: readonly string[]
}

/** Families of RDS for other engines than PostgreSQL, and older ones. */
const OTHER_DATABASES = [
  ...['t1', 't2', 'm1', 'm2', 'm3', 'm4', 'm5b', 'm6id', 'm7i', 'r3', 'r4', 'r5b', 'r6id', 'r7i', 'r8g', 'm8g'],
  ...['x1', 'x1e', 'x2g', 'x2idn', 'x2iedn', 'x2iezn', 'z1d', 'c6gd', 'serverless'],
]
const OTHER_CACHES = ['t1', 't2', 'm1', 'm2', 'm3', 'm4', 'c1', 'r3', 'r4']

const PROPERTIES: readonly ClassProperty[] = [
  {
    ...{ type: 'AWS::RDS::DBInstance', property: 'DBInstanceClass', prefix: 'db', service: 'RDS' },
    ...{ sizes: DATABASE_SIZES, others: OTHER_DATABASES },
  },
  {
    ...{ type: 'AWS::RDS::DBCluster', property: 'DBClusterInstanceClass', prefix: 'db', service: 'RDS' },
    ...{ sizes: DATABASE_SIZES, others: OTHER_DATABASES },
  },
  ...['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'].map(type => ({
    ...{ type, property: 'CacheNodeType', prefix: 'cache', service: 'ElastiCache' },
    ...{ sizes: CACHE_SIZES, others: OTHER_CACHES },
  })),
]

/** Instance classes that AWS does not have, in any template: the database fails after minutes of a deployment. */
export const classValues: EnvironmentRule = (environment, stack) =>
  reachedValues(stack).flatMap((value): readonly Finding[] => {
    const { type } = value.found.resource
    const row = PROPERTIES.find(one => one.type === type && one.property === value.property)
    if (!row || isOffered(value, row)) return []
    const { words, location } = sourceOf(value, environment, stack)
    const names = Object.entries(row.sizes).flatMap(([family, sizes]) =>
      sizes.split(' ').map(size => `${row.prefix}.${family}.${size}`),
    )
    const similar = nearest(value.text, names)
    return [
      {
        level: 'error',
        rule: 'environment/instance-class',
        message: `${words} is a class that ${row.service} does not have.${similar ? ` Did you mean '${similar}'?` : ''}`,
        todo: "Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
        location,
      },
    ]
  })

function isOffered({ text, found }: ReachedValue, { prefix, sizes, others }: ClassProperty): boolean {
  const [start, family = '', size = ''] = text.split('.')
  if (start !== prefix || family === '' || size === '') return text === `${prefix}.serverless`
  const known = lookup(sizes, family)?.split(' ')
  // The generated sizes are those of PostgreSQL: other engines have some more.
  const engine = scalarTextOf(propertyAt(found.resource.properties, 'Engine'))
  const isListed = known?.includes(size) ?? false
  if (prefix === 'db' && engine !== 'postgres') return known !== undefined || others.includes(family)
  return isListed || (known === undefined && others.includes(family))
}
