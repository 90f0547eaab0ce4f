import type { DataLoss } from '../../model/preview/risk.ts'
import { quotedList } from '../../model/quotedList.ts'

/** `'Database/Instance' (its last snapshot stays)`; empty without data loss. */
export function dataLossNames(dataLoss: readonly Pick<DataLoss, 'resource' | 'keeps'>[]): string {
  return dataLoss
    .map(({ resource, keeps }) => `${quotedList([resource])}${keeps ? ` (${NOTES[keeps]})` : ''}`)
    .join(', ')
}

/** The effect of a change on data, one sentence for each that its deletion policies have; empty without data loss. */
export function dataLossSentences(dataLoss: readonly Pick<DataLoss, 'resource' | 'keeps'>[]): string {
  return [undefined, 'snapshot' as const, 'resource' as const]
    .flatMap(kept => {
      const names = dataLoss.flatMap(({ resource, keeps }) => (keeps === kept ? [resource] : []))
      return names.length === 0 ? [] : [`This removes or replaces ${quotedList(names)}${ENDINGS[kept ?? 'nothing']}`]
    })
    .join(' ')
}

const NOTES = {
  snapshot: 'its last snapshot stays',
  resource: 'it stays in the account, out of the stack',
} as const

const ENDINGS = {
  nothing: '. The data in it is lost.',
  snapshot: '; what was written stays only in its last snapshot.',
  resource: '; it stays in the account with its data, out of the stack.',
} as const
