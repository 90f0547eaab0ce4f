import type { JsonMap, Path } from '#lib/model/json.ts'
import type { Mistake } from './mistake.ts'
import { EFFECT_KEYS, SELECTION_KEYS, STATUSES } from './ruleKeys.ts'

/** Keys that do not belong to the effect of a fault, or that it lacks. The effect is a valid one. */
export function effectMistakes(entry: JsonMap, index: number): readonly Mistake[] {
  const effect = String(entry.effect)
  const { all = [], required } = EFFECT_KEYS[effect] ?? {}
  const path: Path = ['faults', index]
  const ofOthers = Object.entries(EFFECT_KEYS).flatMap(([other, keys]) => keys.all.map(key => [key, other] as const))
  const unused = Object.keys(entry).filter(key => ofOthers.some(([name]) => name === key) && !all.includes(key))
  const selecting = effect === 'resource-failure' ? SELECTION_KEYS.filter(key => Object.hasOwn(entry, key)) : []
  return [
    ...unused.map(key => {
      const owners = ofOthers.filter(([name]) => name === key).map(([, owner]) => `'${owner}'`)
      return {
        path: [...path, key],
        message: `'${key}' does not belong to the effect '${effect}'.`,
        todo: `Remove it, or use the effect ${owners.join(' or ')}.`,
      }
    }),
    ...(required !== undefined && !Object.hasOwn(entry, required)
      ? [
          {
            path,
            message: `The effect '${effect}' needs '${required}'.`,
            todo: `Add '${required}: …'.`,
            missing: [...path, required],
          },
        ]
      : []),
    ...statusMistakes(entry, path, effect),
    ...selecting.map(key => ({
      path: [...path, key],
      message: `'${key}' selects requests, but the effect 'resource-failure' is about a resource.`,
      todo: 'Remove it.',
    })),
  ]
}

function statusMistakes({ status }: JsonMap, path: Path, effect: string): readonly Mistake[] {
  const statuses = STATUSES[effect]
  if (statuses === undefined || status === undefined || statuses.some(valid => valid === status)) return []
  const isQuoted = statuses.some(valid => String(valid) === status)
  return [
    {
      path: [...path, 'status'],
      message: `The effect '${effect}' has no status ${JSON.stringify(status)}.`,
      todo: isQuoted ? 'Remove the quotes: a status is a number.' : `Use one of: ${statuses.join(', ')}.`,
    },
  ]
}
