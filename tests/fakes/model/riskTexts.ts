import { risksOf } from '#lib/analysis/risksOf.ts'
import type { Change } from '#lib/model/cloudFormation/change.ts'
import type { Json, JsonMap } from '#lib/model/json.ts'
import { messageText, type Risk } from '#lib/model/preview/risk.ts'
import { aChange, aPropertyChange } from './aChange.ts'

/** `danger lets anybody use s3:GetObject`, one for each risk. */
export function riskTexts(risks: readonly Risk[]): readonly string[] {
  return risks.map(({ severity, message }) => `${severity} ${messageText(message)}`)
}

const ACCOUNT = '123456789012'

/** The verdicts about a new resource with these properties. */
export function risksOfAdded(type: string, properties: JsonMap, about: Partial<Change> = {}): readonly string[] {
  const resolved = { '': { Type: type, Properties: properties } }
  return riskTexts(risksOf({ account: ACCOUNT, changes: [aChange({ type, action: 'add', resolved, ...about })] }))
}

/** The verdicts about a resource that had the first properties and gets the second ones. */
export function risksOfChanged(type: string, before: JsonMap, after: JsonMap): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const text = (value: Json | undefined) => (value === undefined ? undefined : JSON.stringify(value))
  const properties = names
    .filter(name => text(before[name]) !== text(after[name]))
    .map(name =>
      aPropertyChange({
        path: name.endsWith('Policy') && name.startsWith('Deletion') ? `/${name}` : `/Properties/${name}`,
        kind: before[name] === undefined ? 'add' : after[name] === undefined ? 'remove' : 'modify',
        before: text(before[name]),
        after: text(after[name]),
      }),
    )
  return riskTexts(risksOf({ account: ACCOUNT, changes: [aChange({ type, properties })] }))
}
