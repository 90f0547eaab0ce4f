import type { ChangeSetEvidence } from '../../model/acceptance/evidence.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { changeSetIn, NO_CHANGE_SET, named, quoted, resourceRows, withNested } from '../evidenceOf.ts'
import { notObserved, observed, type Question } from '../question.ts'

/** Questions about what a description with values leaves out. Each has a switch in the built-in AWS. */
export const valueQuestions: readonly Question[] = [
  {
    id: 'live-attributes-with-values',
    about: 'AWS',
    text: 'Does a description with values leave out, without a warning, what reads an attribute of a resource that changes in place?',
    readings: ['left out', 'listed'],
    answeredBy: 'Both descriptions of a change set in which a log group changes in place.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'change')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      const missing = missingRows(changeSet, 'without a warning').map(({ resource }) => resource)
      if (missing.length > 0) return observed('left out', `With values ${named(missing)} are missing.`)
      const readers = resourceRows(changeSet).filter(readsAttribute)
      return readers.length === 0
        ? notObserved('No row reads an attribute of a resource that changes.')
        : observed('listed', `With values ${named(readers.map(({ resource }) => resource))} are there too.`)
    },
  },
  {
    id: 'dropped-row-types',
    about: 'AWS',
    text: 'Are rows of some resource types missing from a description with values, with a warning?',
    readings: ['missing', 'none missing'],
    answeredBy: 'Both descriptions of a change set that changes most nested stacks.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'change')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      const warnings = withNested(changeSet).flatMap(({ changeSet: { reasonWithValues: reason } }) =>
        isWarning(reason) ? [quoted(reason)] : [],
      )
      const missing = missingRows(changeSet, 'with a warning').map(({ resource }) => resource)
      return warnings.length > 0
        ? observed('missing', `${named(missing)}: ${warnings[0]}.`)
        : observed('none missing', `No warning about ${resourceRows(changeSet).length} rows.`)
    },
  },
  {
    id: 'hides-reason-with-values',
    about: 'AWS',
    text: 'Has a description with values the reason why a change set failed?',
    readings: ['yes', 'no'],
    answeredBy: 'Both descriptions of a change set that failed or found no change.',
    observe: evidence => {
      const failed = (['wrong property', 'same files'] as const)
        .flatMap(name => changeSetIn(evidence, name) ?? [])
        .find(({ reason }) => reason !== undefined)
      if (!failed) return notObserved('No change set failed.')
      return failed.reasonWithValues === undefined
        ? observed('no', `Only the description without values says ${quoted(failed.reason)}.`)
        : observed('yes', `Both say ${quoted(failed.reasonWithValues)}.`)
    },
  },
]

/** Rows that the description with values lacks, from change sets whose description has a warning, or has none. */
function missingRows(root: ChangeSetEvidence, kind: 'with a warning' | 'without a warning') {
  return withNested(root)
    .filter(({ changeSet: { reasonWithValues } }) => isWarning(reasonWithValues) === (kind === 'with a warning'))
    .flatMap(({ path, changeSet: { changes, changesWithValues } }) => {
      const present = new Set(changesWithValues.map(({ logicalId }) => logicalId))
      return changes
        .filter(({ logicalId, type }) => type !== NESTED_STACK && !present.has(logicalId))
        .map(({ logicalId }) => ({ resource: path ? `${path}/${logicalId}` : logicalId }))
    })
}

function isWarning(reason: string | undefined): boolean {
  return reason?.startsWith('[WARN]') === true
}

function readsAttribute({ properties }: ChangeSetEvidence['changes'][number]): boolean {
  return properties.some(({ cause }) => cause?.includes('.') === true)
}
