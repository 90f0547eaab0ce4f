import type { Change } from '../../model/change.ts'
import type { Preview } from '../../model/preview.ts'
import { changeGroupsOf, tallyOfChanges, tellingChanges } from '../changeGroup.ts'
import { counted } from '../duration.ts'
import { PREDICTED_NOTE } from '../preview.ts'
import { risksOf } from '../risk.ts'
import { riskTally } from '../riskTally.ts'
import { unaffectedOf, unaffectedWords, unsettledWords } from '../unaffected.ts'
import { changeGroupPart } from './changeGroup.ts'
import { code, escaped } from './escaped.ts'
import type { Part } from './fit.ts'
import { fixed } from './fit.ts'
import { bullets, folded } from './grid.ts'
import { parameterParts } from './parameter.ts'
import { permissionParts, permissionsShown } from './permission.ts'
import { prose } from './prose.ts'
import { riskParts } from './risk.ts'
import { SIGNS } from './sign.ts'

/** The first to give way. */
const UNAFFECTED_WEIGHT = 5
const WARNINGS_WEIGHT = 40
const MOST_WARNINGS = 5

/** What a reviewer has to know, the weightiest first; where it stands says nothing of how it is cut. */
export function previewParts(preview: Preview): readonly Part[] {
  const changes = tellingChanges(preview)
  return [
    fixed(headOf(preview, changes)),
    ...parameterParts(preview.parameters),
    ...riskParts(changes),
    ...permissionParts({ ...preview, changes }),
    ...warningParts(preview.warnings),
    ...changeGroupsOf(changes).map(group => changeGroupPart(group, preview.stackName)),
    ...unaffectedParts(preview),
    ...footOf(preview),
  ]
}

function headOf(preview: Preview, changes: readonly Change[]): string {
  const { environment, stackName, kind } = preview
  const name = code(environment)
  if (changes.length === 0) return `### ${SIGNS.good} ${name}: nothing changes in stack ${code(stackName)}`
  const wide = permissionsShown({ kind, changes }).filter(permission => permission.wide.length > 0).length
  const permissions = wide > 0 ? widened(wide) : ''
  const dangers = [riskTally(changes), permissions].filter(Boolean).join(', ')
  const what = `${tallyOfChanges(changes)}${dangers && ` · ${dangers}`}`
  const sign = signOf(changes, wide > 0)
  const stack = `${kind === 'create' ? 'Creates' : 'Changes'} stack ${code(stackName)}`
  return `### ${sign} ${name}: ${what}\n\n${stack}, ${counted(changes.length, 'resource')}.${certaintyOf(preview)}`
}

function widened(count: number): string {
  return count === 1 ? '1 permission or network rule widens' : `${count} permissions or network rules widen`
}

function signOf(changes: readonly Change[], isWide: boolean): string {
  const risks = risksOf(changes)
  if (risks.some(({ kind }) => kind === 'lost')) return SIGNS.bad
  return risks.length > 0 || isWide ? SIGNS.careful : SIGNS.good
}

function certaintyOf({ predicted }: Preview): string {
  return predicted ? ` ${PREDICTED_NOTE}` : ''
}

function unaffectedParts(preview: Preview): readonly Part[] {
  const unaffected = unaffectedOf(preview)
  const words = unaffectedWords(unaffected)
  const unsettled = unsettledWords(preview)
  const lists = unaffected.groups.map(({ nestedPath, names }) => {
    const list = names.map(name => escaped(name)).join(', ')
    return `${code(nestedPath ?? preview.stackName)}: <code>${list}</code>`
  })
  return [
    ...(lists.length > 0
      ? [{ weight: UNAFFECTED_WEIGHT, versions: [() => folded(words, bullets(lists)), () => `${words}.`] }]
      : []),
    ...(unsettled === undefined ? [] : [fixed(prose(unsettled, 500))]),
  ]
}

function warningParts(warnings: readonly string[]): readonly Part[] {
  if (warnings.length === 0) return []
  const title = '**CloudFormation warns**\n\n'
  const more = warnings.length > MOST_WARNINGS ? [`and ${warnings.length - MOST_WARNINGS} more`] : []
  return [
    {
      weight: WARNINGS_WEIGHT,
      versions: [
        () => title + bullets(warnings.map(text => prose(text))),
        () => title + bullets([...warnings.slice(0, MOST_WARNINGS).map(text => prose(text, 300)), ...more]),
      ],
    },
  ]
}

function footOf({ changes, fingerprint }: Preview): readonly Part[] {
  return changes.length === 0 ? [] : [fixed(`Fingerprint ${code(fingerprint)}`)]
}
