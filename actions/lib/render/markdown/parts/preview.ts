import type { Change } from '../../../model/cloudFormation/change.ts'
import type { DeploymentWarning } from '../../../model/outcome.ts'
import type { AcceptedFinding } from '../../../model/preview/acceptedFinding.ts'
import type { Preview } from '../../../model/preview/preview.ts'
import { changeCounts, changeGroupsOf, informativeChanges } from '../../phrases/changeGroup.ts'
import { costChangePhrase } from '../../phrases/cost.ts'
import { PROTECTED_AFTER_CREATION } from '../../phrases/deployOutcome.ts'
import { changesNothing, extentText } from '../../phrases/outputChange.ts'
import { riskCounts } from '../../phrases/risk.ts'
import { acceptedTitle, expiryText } from '../../phrases/suppression.ts'
import { unchangedResourcesOf, unchangedText, unprovenText, warningsTitle } from '../../phrases/unchanged.ts'
import { PREDICTED_NOTE } from '../../text/preview.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { fixedPart } from '../syntax/fit.ts'
import { prose } from '../syntax/prose.ts'
import { bullets, collapsedSection } from '../syntax/table.ts'
import { changeGroupPart } from './changeGroup.ts'
import { outputParts } from './output.ts'
import { parameterParts } from './parameter.ts'
import { riskParts, riskSign } from './risk.ts'

/** The first to give way. */
const UNCHANGED_WEIGHT = 5
const ACCEPTED_WEIGHT = 6
const WARNINGS_WEIGHT = 40
const MOST_WARNINGS = 5
/** Of accepted findings, where there is no room for their reasons. */
const MOST_ACCEPTED = 20

/** A preview for a reviewer, dangers first; the order does not decide which part is shortened first. */
export function previewParts(preview: Preview, warnings: readonly DeploymentWarning[]): readonly DocumentPart[] {
  const changes = informativeChanges(preview)
  const { dangers, others } = riskParts(preview)
  return [
    fixedPart(headOf(preview, changes)),
    ...deploymentWarningParts(warnings),
    ...dangers,
    ...parameterParts(preview.parameters),
    ...others,
    ...warningParts(preview),
    ...changeGroupsOf({ changes }).map(group => changeGroupPart(group, preview.stackName)),
    ...outputParts(preview),
    ...unchangedParts(preview),
    ...acceptedParts(preview.accepted),
    ...footOf(preview),
  ]
}

function headOf(preview: Preview, changes: readonly Change[]): string {
  const { environment, stackName, kind } = preview
  const name = codeSpan(environment)
  if (changesNothing(preview)) return `### ${EMOJI.success} ${name}: nothing changes in stack ${codeSpan(stackName)}`
  const dangers = riskCounts(preview.risks)
  const counts = `${changeCounts(changes) || extentText(preview)}${dangers && ` · ${dangers}`}`
  const stack = `${kind === 'create' ? 'Creates' : 'Changes'} stack ${codeSpan(stackName)}`
  const cost = preview.cost ? `\n\n${inline(costChangePhrase(preview.cost))}` : ''
  return `### ${riskSign(preview.risks)} ${name}: ${counts}\n\n${stack}, ${extentText(preview)}.${certaintyOf(preview)}${cost}`
}

function certaintyOf({ predicted, protectedAfterCreation }: Preview): string {
  const protection = protectedAfterCreation ? ` ${PROTECTED_AFTER_CREATION}` : ''
  return predicted ? `${protection} ${PREDICTED_NOTE}` : protection
}

function unchangedParts(preview: Preview): readonly DocumentPart[] {
  const unchanged = unchangedResourcesOf(preview)
  const title = unchangedText(unchanged)
  const unproven = unprovenText(preview)
  const lists = unchanged.groups.map(({ nestedPath, names }) => {
    const list = names.map(name => codeSpan(name)).join(', ')
    return `${codeSpan(nestedPath ?? preview.stackName)}: ${list}`
  })
  return [
    ...(lists.length > 0
      ? [{ weight: UNCHANGED_WEIGHT, versions: [() => collapsedSection(title, bullets(lists)), () => `${title}.`] }]
      : []),
    ...(unproven === undefined ? [] : [fixedPart(prose(unproven, 500))]),
  ]
}

function acceptedParts(accepted: readonly AcceptedFinding[] = []): readonly DocumentPart[] {
  if (accepted.length === 0) return []
  const title = acceptedTitle(accepted)
  const items = accepted.map(({ resource, rule, reason, ...expiry }) => {
    const sign = expiry.expiredDays === undefined ? '' : `${EMOJI.warning} `
    return `${sign}${codeSpan(resource)} ${codeSpan(rule)}: ${prose(reason)} (${prose(expiryText(expiry))})`
  })
  const names = accepted.slice(0, MOST_ACCEPTED).map(({ resource, rule }) => `${codeSpan(resource)} ${codeSpan(rule)}`)
  const more = accepted.length > MOST_ACCEPTED ? [`and ${accepted.length - MOST_ACCEPTED} more`] : []
  return [
    {
      weight: ACCEPTED_WEIGHT,
      versions: [
        () => collapsedSection(title, bullets(items)),
        () => collapsedSection(title, bullets([...names, ...more])),
      ],
    },
  ]
}

function deploymentWarningParts(warnings: readonly DeploymentWarning[]): readonly DocumentPart[] {
  if (warnings.length === 0) return []
  const lines = warnings.map(({ message, todo }) => prose(todo === undefined ? message : `${message} ${todo}`, 1_000))
  return [fixedPart(`**Warnings about the deployment**\n\n${bullets(lines)}`)]
}

function warningParts({ warnings, predicted }: Preview): readonly DocumentPart[] {
  if (warnings.length === 0) return []
  const title = `**${warningsTitle(predicted)}**\n\n`
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

function footOf(preview: Preview): readonly DocumentPart[] {
  const { changes, fingerprint } = preview
  return changes.length === 0 && changesNothing(preview) ? [] : [fixedPart(`Fingerprint ${codeSpan(fingerprint)}`)]
}
