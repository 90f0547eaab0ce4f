import type { Change } from '../../model/cloudFormation/change.ts'
import type { AcceptedFinding } from '../../model/preview/acceptedFinding.ts'
import type { OutputChange, ParameterChange, Preview } from '../../model/preview/preview.ts'
import type { ChangeGroup } from '../phrases/changeGroup.ts'
import { changeCounts, changeGroupsOf, informativeChanges, shownProperties } from '../phrases/changeGroup.ts'
import { costChangePhrase } from '../phrases/cost.ts'
import { PROTECTED_AFTER_CREATION } from '../phrases/deployOutcome.ts'
import {
  changesNothing,
  extentText,
  outputLabel,
  SECTIONS_TITLE,
  sectionTexts,
  valuesOfOutput,
} from '../phrases/outputChange.ts'
import { valuesOfParameter } from '../phrases/parameter.ts'
import { plainText } from '../phrases/phrase.ts'
import { acceptedTitle, expiryText } from '../phrases/suppression.ts'
import { unchangedResourcesOf, unchangedText, unprovenText, warningsTitle } from '../phrases/unchanged.ts'
import { changeLines, valuesText } from './change.ts'
import type { Line, Span } from './layout/line.ts'
import { EMPTY, indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'
import { riskLines } from './risk.ts'

export const PREDICTED_NOTE = 'Predicted from the templates alone: the change set of CloudFormation decides.'

/** A preview for a decision: dangers first, then every change, then the fingerprint that names it. */
export function previewLines(preview: Preview): readonly Line[] {
  const changes = informativeChanges(preview)
  const { dangers, others } = riskLines(preview)
  return [
    ...headLines(preview),
    ...dangers,
    ...parameterLines(preview.parameters),
    ...others,
    ...changeGroupsOf({ changes }).flatMap(group => [
      EMPTY,
      line(span(group.nestedPath ?? preview.stackName, 'bold')),
      ...indented(bodyOf(group, preview)),
    ]),
    ...outputLines(preview.outputs),
    ...namesOnlyLines(preview, changes),
    ...sectionLines(preview),
    ...unchangedLines(preview),
    ...acceptedLines(preview.accepted),
    ...warningLines(preview),
    ...footLines(preview),
  ]
}

function headLines(preview: Preview): readonly Line[] {
  const { environment, stackName, kind, predicted } = preview
  const certainty = predicted ? span(' (predicted)', 'warning') : ''
  const stack = span(stackName, 'bold')
  if (changesNothing(preview)) return [line('Nothing changes in stack ', stack, certainty)]
  const counts = changeCounts(informativeChanges(preview))
  return [
    line(span(environment, 'bold'), kind === 'create' ? ' creates stack ' : ' changes stack ', stack, certainty),
    line(`  ${extentText(preview)}${counts && `: ${counts}`}`),
    ...(preview.cost ? [{ ...line('  ', plainText(costChangePhrase(preview.cost))), hang: 2 }] : []),
    ...(preview.protectedAfterCreation ? [{ ...line('  ', PROTECTED_AFTER_CREATION), hang: 2 }] : []),
  ]
}

function parameterLines(parameters: readonly ParameterChange[] = []): readonly Line[] {
  if (parameters.length === 0) return []
  const rows = table(parameters.map(parameter => [parameter.name, valuesText(valuesOfParameter(parameter))]))
  return [EMPTY, line(span('Parameters', 'bold')), ...indented(rows)]
}

function outputLines(outputs: readonly OutputChange[] = []): readonly Line[] {
  if (outputs.length === 0) return []
  const rows = table(outputs.map(output => [outputLabel(output), valuesText(valuesOfOutput(output))]))
  return [EMPTY, line(span('Outputs', 'bold')), ...indented(rows)]
}

function sectionLines({ sections, stackName }: Preview): readonly Line[] {
  const texts = sectionTexts(sections, stackName)
  if (texts.length === 0) return []
  const rows = texts.map(({ stack, names }) => ({ ...line('  ', span(`${stack}: ${names}`, 'dim')), hang: 4 }))
  return [EMPTY, line(span(`${SECTIONS_TITLE}:`, 'dim')), ...rows]
}

function bodyOf({ detailed, uncertain }: ChangeGroup, { kind }: Preview): readonly Line[] {
  const named = kind === 'create' ? detailed.filter(({ action }) => action === 'add') : []
  return [
    ...namesLine(span('+ ', 'success'), named),
    ...detailed.filter(change => !named.includes(change)).flatMap(changeLines),
    ...namesLine(span('? ', 'warning'), uncertain, 'may change with the resources that they refer to: '),
  ]
}

/** A first creation has some hundred properties, too many for a screen. */
function namesOnlyLines({ kind }: Preview, changes: readonly Change[]): readonly Line[] {
  const isShort = kind === 'create' && changes.some(change => shownProperties(change).length > 0)
  return isShort
    ? [EMPTY, line(span('Only names, because the stack is new: run with --json for all properties.', 'dim'))]
    : []
}

function namesLine(mark: Span, changes: readonly Change[], note = ''): readonly Line[] {
  if (changes.length === 0) return []
  return [{ ...line(mark, note, changes.map(({ logicalId }) => logicalId).join(', ')), hang: 2 }]
}

function unchangedLines(preview: Preview): readonly Line[] {
  const unchanged = unchangedResourcesOf(preview)
  const unproven = unprovenText(preview)
  const names = unchanged.groups.map(({ nestedPath, names }) => ({
    ...line('  ', span(`${nestedPath ?? preview.stackName}: ${names.join(', ')}`, 'dim')),
    hang: 4,
  }))
  return [
    ...(names.length > 0 ? [EMPTY, line(span(`${unchangedText(unchanged)}:`, 'dim')), ...names] : []),
    ...(unproven === undefined ? [] : [EMPTY, line(span(unproven, 'warning'))]),
  ]
}

function warningLines({ warnings, predicted }: Preview): readonly Line[] {
  if (warnings.length === 0) return []
  return [EMPTY, line(span(warningsTitle(predicted), 'bold')), ...warnings.map(warningLine)]
}

function acceptedLines(accepted: readonly AcceptedFinding[] = []): readonly Line[] {
  if (accepted.length === 0) return []
  const rows = accepted.map(({ resource, rule, reason, ...expiry }) => {
    const tone = expiry.expiredDays === undefined ? 'dim' : 'warning'
    return {
      ...line('  ', span(`${resource}: ${rule}: ${reason} `, 'dim'), span(`(${expiryText(expiry)})`, tone)),
      hang: 4,
    }
  })
  return [EMPTY, line(span(`${acceptedTitle(accepted)}:`, 'dim')), ...rows]
}

function footLines(preview: Preview): readonly Line[] {
  const { changes, fingerprint, predicted } = preview
  if (changes.length === 0 && changesNothing(preview)) return []
  return [
    EMPTY,
    ...(predicted ? [line(span(PREDICTED_NOTE, 'warning'))] : []),
    { ...line(span('Fingerprint ', 'dim'), span(fingerprint, 'bold')), hang: undefined },
  ]
}

function warningLine(text: string): Line {
  return { ...line('  ', span('! ', 'warning'), text), hang: 4 }
}
