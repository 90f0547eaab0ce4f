import { estimateOf } from '#lib/cost/estimate.ts'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { CostEstimate } from '#lib/model/cost/costEstimate.ts'
import type { PriceList } from '#lib/model/cost/priceList.ts'
import { oldestReadOf } from '#lib/model/cost/priceList.ts'
import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { REFERENCE_REGION, readPriceList } from '#lib/operations/cost/readPrices.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { resolveEnvironment } from '#lib/operations/environment/resolveEnvironment.ts'
import type { Workspace } from '#lib/ports.ts'
import { NOT_INCLUDED } from '#lib/render/phrases/cost.ts'

type Tools = { readonly workspace: Workspace }
type Estimated = { readonly environment: Environment; readonly estimate: CostEstimate }

/** What the rows of the first table have, by resource type; every other type is in the rest. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  tasks: ['AWS::ECS::Service'],
  'load balancer, with its public addresses': ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  'NAT gateways, with their public addresses': ['AWS::EC2::NatGateway', 'AWS::EC2::EIP'],
  PostgreSQL: ['AWS::RDS::DBInstance'],
  Valkey: ['AWS::ElastiCache::ReplicationGroup'],
  'web ACL': ['AWS::WAFv2::WebACL'],
  keys: ['AWS::KMS::Key'],
}
const REST = 'the rest: secrets, alarms, a dashboard'

const WHOLE_CPU = { TaskCpu: '1024' }
const OFFICE_HOURS = { OfficeHoursStart: '08:00', OfficeHoursEnd: '18:00', OfficeHoursTimeZone: 'Europe/Berlin' }

/** Settings that change the cost of an environment most. */
const VARIANTS: readonly (readonly [words: string, parameters: Readonly<Record<string, string>>])[] = [
  ['without NAT gateways: `EgressMode: public-ip`', { EgressMode: 'public-ip' }],
  ['with a whole CPU: `TaskCpu: "1024"`', WHOLE_CPU],
  ['with office hours of ten hours on five days', OFFICE_HOURS],
  ['with `public-ip` and office hours', { EgressMode: 'public-ip', ...OFFICE_HOURS }],
  ['with `CapacityProvider: FARGATE_SPOT`', { CapacityProvider: 'FARGATE_SPOT' }],
]

/** Undefined without a file of prices of us-east-1. */
export async function costTables(
  tools: Tools,
): Promise<{ readonly parts: string; readonly settings: string } | undefined> {
  const prices = await readPriceList(REFERENCE_REGION, tools)
  if (!prices) return undefined
  const names = await environmentNames(tools)
  const estimated = await Promise.all(names.map(name => estimatedOf(name, prices, tools)))
  const ordered = estimated.toSorted((one, other) => one.estimate.total - other.estimate.total)
  return { parts: partsTable(ordered), settings: await settingsTable(ordered, prices, tools) }
}

async function estimatedOf(name: string, prices: PriceList, tools: Tools): Promise<Estimated> {
  const environment = await readEnvironment(name, { ...tools, schemas: schemaValidator })
  const { stack } = await resolveEnvironment(environment, tools)
  return { environment, estimate: estimateOf(stack, prices) }
}

function partsTable(estimated: readonly Estimated[]): string {
  const grouped = new Set(Object.values(GROUPS).flat())
  const row = (words: string, isPart: (type: string) => boolean): string => {
    const sums = estimated.map(({ estimate: { lines } }) =>
      lines.filter(({ type }) => isPart(type)).reduce((sum, { usd }) => sum + usd, 0),
    )
    return `| ${words} | ${sums.map(sum => (sum === 0 ? '–' : Math.round(sum))).join(' | ')} |`
  }
  return [
    `| | ${estimated.map(({ environment }) => environment.name).join(' | ')} |`,
    `| --- |${' --- |'.repeat(estimated.length)}`,
    ...Object.entries(GROUPS).map(([words, types]) => row(words, type => types.includes(type))),
    row(REST, type => !grouped.has(type)),
    `| **together** | ${estimated.map(({ estimate }) => `**${Math.round(estimate.total)}**`).join(' | ')} |`,
  ].join('\n')
}

async function settingsTable(estimated: readonly Estimated[], prices: PriceList, tools: Tools): Promise<string> {
  const cheapest = estimated.find(({ environment }) => !environment.protected)
  const variants = cheapest ? await variantRows(cheapest, prices, tools) : []
  return [
    `The fixed part of a month of 730 hours in US dollars, with the prices in \`prices/${REFERENCE_REGION}.yaml\` (read on ${oldestReadOf(prices)} or later):`,
    '',
    '| environment | US dollars a month |',
    '| --- | --- |',
    ...estimated.map(({ environment, estimate }) => `| \`${environment.name}\` | ${estimate.total.toFixed(2)} |`),
    ...variants,
    '',
    `Not in it: ${NOT_INCLUDED.join('; ')}; and what \`npm run cost\` lists as charged by use, each with its price.`,
  ].join('\n')
}

/** Variants that the templates refuse for this environment are left out. */
async function variantRows({ environment }: Estimated, prices: PriceList, tools: Tools): Promise<readonly string[]> {
  const rows: string[] = []
  for (const [words, parameters] of VARIANTS) {
    try {
      const changed = { ...environment, parameters: { ...environment.parameters, ...parameters } }
      const { stack } = await resolveEnvironment(changed, tools)
      rows.push(`| \`${environment.name}\` ${words} | ${estimateOf(stack, prices).total.toFixed(2)} |`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
  }
  return rows
}
