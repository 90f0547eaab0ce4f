import type { Change } from '../../model/cloudFormation/change.ts'

/** One sign for the effect on a resource. */
export function symbolOf({ action, replacement }: Pick<Change, 'action' | 'replacement'>): string {
  switch (action) {
    case 'add':
      return '+'
    case 'remove':
      return '-'
    case 'import':
      return '<'
    case 'dynamic':
      return '?'
    case 'modify':
      return replacement === 'never' ? '~' : '±'
    default:
      return action satisfies never
  }
}

/** The part of the effect that the sign does not say; '' if it says everything. */
export function replacementLabelOf({ action, replacement }: Pick<Change, 'action' | 'replacement'>): string {
  if (action === 'dynamic') return 'changes only if another resource changes'
  if (action !== 'modify' || replacement === 'never') return ''
  return replacement === 'always' ? 'replaced' : 'possible replacement'
}
