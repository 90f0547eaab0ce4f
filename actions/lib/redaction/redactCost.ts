import type {
  CostChange,
  CostEstimate,
  CostGap,
  CostLine,
  EnvironmentCost,
  UsageCharge,
} from '../model/cost/costEstimate.ts'
import { byFields, listOf, type Redactor, resourceType, text } from './fields.ts'

/** Paths and words have names and values of templates in them. */
export const redactEnvironmentCost: Redactor<EnvironmentCost> = byFields<EnvironmentCost>({
  environment: text,
  region: text,
  prices: byFields<EnvironmentCost['prices']>({ region: text, file: text, read: text, unconfirmed: 'kept' }),
  unpricedRegion: text,
  estimate: byFields<CostEstimate>({
    total: 'kept',
    lines: listOf(byFields<CostLine>({ path: text, type: resourceType, usd: 'kept', words: text })),
    usage: listOf(byFields<UsageCharge>({ words: text, usd: 'kept', unit: 'kept', paths: listOf(text) })),
    gaps: listOf(byFields<CostGap>({ path: text, type: resourceType, reason: text })),
    free: 'kept',
  }),
})

export const redactCostChange: Redactor<CostChange> = byFields<CostChange>({
  region: text,
  unpricedRegion: text,
  before: 'kept',
  after: 'kept',
  notCounted: listOf(text),
})
