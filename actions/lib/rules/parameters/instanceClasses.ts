import { lookup } from '../../model/lookup.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding } from '../../model/problem.ts'
import type { EnvironmentRule } from '../rule.ts'
import {
  CACHE_FAMILIES_MISSING,
  CACHE_SIZES,
  DATABASE_FAMILIES_MISSING,
  DATABASE_SIZES,
} from './instanceClasses.generated.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from './parameterSource.ts'

/** A parameter that names an instance class, and what AWS sells. */
type Offer = {
  readonly parameter: string
  /** The parameter that decides whether there is such a resource, with its value then. */
  readonly mode: readonly [name: string, value: string]
  readonly prefix: string
  readonly seller: string
  readonly sizes: Readonly<Record<string, string>>
  readonly missing: Readonly<Record<string, string>>
}

const OFFERS: readonly Offer[] = [
  {
    parameter: 'DatabaseInstanceClass',
    mode: ['DatabaseMode', 'postgres'],
    prefix: 'db',
    seller: 'RDS does not have for PostgreSQL',
    sizes: DATABASE_SIZES,
    missing: DATABASE_FAMILIES_MISSING,
  },
  {
    parameter: 'CacheNodeType',
    mode: ['CacheMode', 'valkey'],
    prefix: 'cache',
    seller: 'ElastiCache does not have',
    sizes: CACHE_SIZES,
    missing: CACHE_FAMILIES_MISSING,
  },
]

/** An instance class that AWS does not have, or not in the region: the database fails after minutes of a deployment. */
export const instanceClasses: EnvironmentRule = (environment, stack) =>
  OFFERS.flatMap((offer): readonly Finding[] => {
    const [modeName, modeValue] = offer.mode
    const source = parameterSource(offer.parameter, environment, stack)
    if (!source || (stack.parameters[modeName] ?? modeValue) !== modeValue) return []
    return [unknownClass(source, offer) ?? classElsewhere(source, offer, environment.region)].flatMap(
      finding => finding ?? [],
    )
  })

function unknownClass(source: ParameterSource, { prefix, sizes, seller }: Offer): Finding | undefined {
  const [, family = '', size = ''] = source.value.split('.')
  if (lookup(sizes, family)?.split(' ').includes(size)) return undefined
  const names = Object.entries(sizes).flatMap(([name, all]) => all.split(' ').map(one => `${prefix}.${name}.${one}`))
  const similar = nearest(source.value, names)
  return {
    level: 'error',
    rule: 'environment/instance-class',
    message: `${parameterWithFile(source)} is a class that ${seller}.${similar ? ` Did you mean '${similar}'?` : ''}`,
    todo: "Choose one of the classes on AWS's price page. For a class that is newer than cfn-lint, update it and run 'npm run document'.",
    location: source.location,
  }
}

/** The lists of regions lag behind AWS, so this warns only. */
function classElsewhere(source: ParameterSource, { missing, seller }: Offer, region: string): Finding | undefined {
  const [, family = ''] = source.value.split('.')
  if (!lookup(missing, region)?.split(' ').includes(family)) return undefined
  return {
    level: 'warning',
    rule: 'environment/instance-class',
    message: `${parameterWithFile(source)} is a class that, as far as cfn-lint knows, ${seller} in region '${region}'.`,
    todo: 'Look it up, or choose a class of another family.',
    location: source.location,
  }
}
