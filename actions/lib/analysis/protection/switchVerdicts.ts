import { Unknown } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import type { Leaves } from '../leaves.ts'
import type { RiskVerdict } from '../riskVerdict.ts'
import type { IsOwnResource } from '../scalar.ts'
import { isUnjudgeable } from '../scalar.ts'
import { protectionVerdict } from './protectionVerdict.ts'
import { switchOf } from './switches.ts'

/** Switches of a new resource that are off. */
export function switchesOffFromTheStart(leaves: Leaves): readonly RiskVerdict[] {
  return [...leaves.values()].flatMap(({ path, value }) => {
    const found = switchOf(path)
    const text = scalarOf(value)
    if (found?.offFromTheStart === undefined || typeof text !== 'string' || found.isOn(text)) return []
    return [{ ...protectionVerdict('caution', path, [found.offFromTheStart]), after: text }]
  })
}

/** Switches that a change turns off or makes unknown. */
export function switchesOff(old: Leaves, next: Leaves, isOwn: IsOwnResource): readonly RiskVerdict[] {
  const paths = new Set([...old.keys(), ...next.keys()])
  return [...paths].flatMap((path): readonly RiskVerdict[] => {
    const found = switchOf(path)
    const [oldValue, newValue] = [old.get(path)?.value, next.get(path)?.value]
    if (!found || JSON.stringify(oldValue) === JSON.stringify(newValue)) return []
    if (newValue instanceof Unknown || isUnjudgeable(newValue, isOwn))
      return [protectionVerdict('not-judged', path, ['gets a value that is known only after the deployment'])]
    const [before, after] = [scalarOf(oldValue), scalarOf(newValue)]
    const isOff = after === undefined || (typeof after === 'string' && !found.isOn(after))
    const wasOn = before instanceof Unknown || (before !== undefined && found.isOn(before))
    // AWS's own value counts as on where the template had none: backups are kept for one day.
    const turnsDefaultOff = oldValue === undefined && found.offFromTheStart !== undefined && after !== undefined
    if (!isOff || !(wasOn || turnsDefaultOff)) return []
    return [
      {
        ...protectionVerdict('caution', path, [found.message]),
        ...(typeof before === 'string' && { before }),
        ...(typeof after === 'string' && { after }),
      },
    ]
  })
}
