import type { Permission } from '../../analysis/permission.ts'
import { permissionsOf } from '../../analysis/permission.ts'
import type { Preview } from '../../model/preview.ts'
import { propertyName } from '../phrases/property.ts'
import { codeSpan } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { bullets } from './table.ts'
import { valueCells } from './values.ts'

const WEIGHT = 50
/** More would bury the first ones. */
const MOST_NAMED = 20
const MOST_WIDE = 6
const TITLE = '**Permissions and network rules change**'

type Previewed = Pick<Preview, 'kind' | 'changes'>

/** IAM statements and security groups, the wide ones first. Of a first creation only what is wide. */
export function permissionsShown({ kind, changes }: Previewed): readonly Permission[] {
  return permissionsOf(changes)
    .filter(({ wide }) => kind === 'update' || wide.length > 0)
    .toSorted((a, b) => Number(b.wide.length > 0) - Number(a.wide.length > 0))
}

export function permissionParts(preview: Previewed): readonly DocumentPart[] {
  const permissions = permissionsShown(preview)
  if (permissions.length === 0) return []
  return [
    {
      weight: WEIGHT,
      versions: [
        () => `${TITLE}\n\n${bullets(permissions.map(one => sentence(one) + grants(one)))}`,
        () => `${TITLE}\n\n${bullets(permissions.map(sentence))}`,
        () => `${TITLE}\n\n${bullets([...permissions.slice(0, MOST_NAMED).map(sentence), ...rest(permissions)])}`,
      ],
    },
  ]
}

function rest({ length }: readonly Permission[]): readonly string[] {
  return length > MOST_NAMED ? [`and ${length - MOST_NAMED} more`] : []
}

function sentence({ name, type, action, wide }: Permission): string {
  const named = wide.slice(0, MOST_WIDE).map(one => codeSpan(one))
  const more = wide.length > MOST_WIDE ? ` and ${wide.length - MOST_WIDE} more` : ''
  const warning = wide.length > 0 ? `: **now allows ${named.join(', ')}${more}**` : ''
  return `${codeSpan(name)} (${codeSpan(type)}) ${action === 'add' ? 'is added' : 'changes'}${warning}`
}

function grants({ action, grants: all }: Permission): string {
  if (action === 'add' || all.length === 0) return ''
  return `\n${all
    .map(({ property, values }) => {
      const [before, after] = valueCells(values)
      return `  - ${codeSpan(propertyName(property))}: ${before === '' ? '' : `${before} → `}${after}`
    })
    .join('\n')}`
}
