import type { PriceUnit } from './priceList.ts'

/** What a stack costs in a month of 730 hours, in US dollars before taxes. */
export type CostEstimate = {
  /** The sum of the lines: the part that does not depend on use. */
  readonly total: number
  /** The resources with a fixed cost, the dearest first. */
  readonly lines: readonly CostLine[]
  /** What is charged by use, and is in no line. */
  readonly usage: readonly UsageCharge[]
  /** What could not be counted. The total is too low by them. */
  readonly gaps: readonly CostGap[]
  /** How many resources are free of charge. */
  readonly free: number
}

export type CostLine = {
  /** `Database/Instance` */
  readonly path: string
  readonly type: string
  /** Rounded to cents. */
  readonly usd: number
  /** What is counted: `1 task, 1 vCPU and 3 GB, ARM64`. */
  readonly words: string
}

/** A price by use, for all resources that have it. */
export type UsageCharge = {
  /** `data through the NAT gateways` */
  readonly words: string
  readonly usd: number
  readonly unit: PriceUnit
  readonly paths: readonly string[]
}

export type CostGap = {
  readonly path: string
  readonly type: string
  /** A clause: `there is no price for this type`. */
  readonly reason: string
}

/** How a change of a stack changes its fixed cost in a month, in US dollars. */
export type CostChange = {
  /** The region whose prices were used. */
  readonly region: string
  /** The environment's own region, if it has no prices. */
  readonly unpricedRegion?: string
  /** Absent for a creation, and if the deployed stack is not known. */
  readonly before?: number
  readonly after: number
  /** The resources that the sums do not contain, for want of a price or a value; paths, sorted. */
  readonly notCounted: readonly string[]
}

/** An estimate of one environment. */
export type EnvironmentCost = {
  readonly environment: string
  readonly region: string
  /** The prices that were used. */
  readonly prices: {
    readonly region: string
    readonly file: string
    readonly read: string
    /** How many of them are not confirmed, as their source says; absent if all are. */
    readonly unconfirmed?: number
  }
  /** The environment's own region, if it has no prices and the order named no other. */
  readonly unpricedRegion?: string
  readonly estimate: CostEstimate
}
