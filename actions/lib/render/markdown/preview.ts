import { risksOf } from '../../analysis/risk.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import type { Preview } from '../../model/preview.ts'
import { changeCounts, changeGroupsOf, informativeChanges } from '../phrases/changeGroup.ts'
import { countOf } from '../phrases/duration.ts'
import { riskCounts } from '../phrases/riskCounts.ts'
import { unchangedResourcesOf, unchangedText, unprovenText } from '../phrases/unchanged.ts'
import { PREDICTED_NOTE } from '../text/preview.ts'
import { changeGroupPart } from './changeGroup.ts'
import { EMOJI } from './emoji.ts'
import { codeSpan } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { fixedPart } from './fit.ts'
import { parameterParts } from './parameter.ts'
import { permissionParts, permissionsShown } from './permission.ts'
import { prose } from './prose.ts'
import { riskParts } from './risk.ts'
import { bullets, collapsedSection } from './table.ts'

/** The first to give way. */
const UNAFFECTED_WEIGHT = 5
const WARNINGS_WEIGHT = 40
const MOST_WARNINGS = 5

/** What a reviewer has to know, the weightiest first; where it stands says nothing of how it is cut. */
export function previewParts(preview: Preview): readonly DocumentPart[] {
  const changes = informativeChanges(preview)
  return [
    fixedPart(headOf(preview, changes)),
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
  const name = codeSpan(environment)
  if (changes.length === 0) return `### ${EMOJI.good} ${name}: nothing changes in stack ${codeSpan(stackName)}`
  const wide = permissionsShown({ kind, changes }).filter(permission => permission.wide.length > 0).length
  const permissions = wide > 0 ? widened(wide) : ''
  const dangers = [riskCounts(changes), permissions].filter(Boolean).join(', ')
  const what = `${changeCounts(changes)}${dangers && ` · ${dangers}`}`
  const sign = signOf(changes, wide > 0)
  const stack = `${kind === 'create' ? 'Creates' : 'Changes'} stack ${codeSpan(stackName)}`
  return `### ${sign} ${name}: ${what}\n\n${stack}, ${countOf(changes.length, 'resource')}.${certaintyOf(preview)}`
}

function widened(count: number): string {
  return count === 1 ? '1 permission or network rule widens' : `${count} permissions or network rules widen`
}

function signOf(changes: readonly Change[], isWide: boolean): string {
  const risks = risksOf(changes)
  if (risks.some(({ kind }) => kind === 'lost')) return EMOJI.bad
  return risks.length > 0 || isWide ? EMOJI.careful : EMOJI.good
}

function certaintyOf({ predicted }: Preview): string {
  return predicted ? ` ${PREDICTED_NOTE}` : ''
}

function unaffectedParts(preview: Preview): readonly DocumentPart[] {
  const unaffected = unchangedResourcesOf(preview)
  const words = unchangedText(unaffected)
  const unsettled = unprovenText(preview)
  const lists = unaffected.groups.map(({ nestedPath, names }) => {
    const list = names.map(name => codeSpan(name)).join(', ')
    return `${codeSpan(nestedPath ?? preview.stackName)}: ${list}`
  })
  return [
    ...(lists.length > 0
      ? [{ weight: UNAFFECTED_WEIGHT, versions: [() => collapsedSection(words, bullets(lists)), () => `${words}.`] }]
      : []),
    ...(unsettled === undefined ? [] : [fixedPart(prose(unsettled, 500))]),
  ]
}

function warningParts(warnings: readonly string[]): readonly DocumentPart[] {
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

function footOf({ changes, fingerprint }: Preview): readonly DocumentPart[] {
  return changes.length === 0 ? [] : [fixedPart(`Fingerprint ${codeSpan(fingerprint)}`)]
}
