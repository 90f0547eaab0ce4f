import { estimateOf } from '../../cost/estimate.ts'
import type { CostChange } from '../../model/cost/costEstimate.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'

/** How the fixed cost changes from the deployed stack, if it is known, to the desired one; undefined without prices. */
export function costChangeOf(
  { environment, prices, resolved }: Pick<DesiredStack, 'environment' | 'prices' | 'resolved'>,
  deployed: ResolvedStack | undefined,
): CostChange | undefined {
  if (!prices) return undefined
  const after = estimateOf(resolved, prices)
  const before = deployed && estimateOf(deployed, prices)
  const gaps = [...after.gaps, ...(before?.gaps ?? [])]
  return {
    region: prices.region,
    ...(prices.region !== environment.region && { unpricedRegion: environment.region }),
    ...(before && { before: before.total }),
    after: after.total,
    notCounted: [...new Set(gaps.map(({ path }) => path))].sort(),
  }
}
