import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { changeSetIn, NO_CHANGE_SET, named, quoted, resourceRows, withNested } from '../evidenceOf.ts'
import { notObserved, observed, type Question } from '../question.ts'

/** Questions about the rows of change sets. Each has a switch in the built-in AWS. */
export const changeSetQuestions: readonly Question[] = [
  {
    id: 'early-validation',
    about: 'AWS',
    text: 'Does a property that its resource type does not have fail the change set, or the resource?',
    readings: ['the change set', 'the resource'],
    answeredBy: 'A change set with such a property, which is never executed.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'wrong property')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      return changeSet.status === 'failed'
        ? observed('the change set', `It failed: ${quoted(changeSet.reason ?? changeSet.reasonWithValues)}.`)
        : observed('the resource', `The change set is ${changeSet.status}.`)
    },
  },
  {
    id: 'unchanged-outputs-are-known',
    about: 'AWS',
    text: 'Does a change set know the outputs of a nested stack that does not change?',
    readings: ['yes', 'no'],
    answeredBy: 'A change set of the files that are deployed.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'same files')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      const rows = resourceRows(changeSet)
      return rows.length === 0
        ? observed('yes', 'A change set of the deployed files lists no resource.')
        : observed('no', `A change set of the deployed files lists ${named(rows.map(({ resource }) => resource))}.`)
    },
  },
  {
    id: 'empty-nested-means-empty',
    about: 'AWS',
    text: 'Is a change set empty when all change sets of its nested stacks are empty?',
    readings: ['empty', 'complete, with rows of nested stacks alone'],
    answeredBy: 'A change set of the files that are deployed.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'same files')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      if (resourceRows(changeSet).length > 0) return notObserved('A change set of the deployed files lists resources.')
      if (changeSet.nested.length === 0) return notObserved('The environment has no nested stack.')
      return changeSet.status === 'complete'
        ? observed('complete, with rows of nested stacks alone', `It has ${changeSet.changes.length} rows.`)
        : observed('empty', `It is ${changeSet.status}: ${quoted(changeSet.reason)}.`)
    },
  },
  {
    id: 'nested-values-are-static',
    about: 'AWS',
    text: 'Is a parameter that gets an output of a nested stack that changes listed as certain to change?',
    readings: ['certain', 'possible'],
    answeredBy: 'A change set that changes one nested stack whose outputs others read.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'change')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      const rows = withNested(changeSet).flatMap(({ path, changeSet: { changes } }) =>
        changes.flatMap(({ logicalId, properties }) =>
          properties.flatMap(({ evaluation, cause, unknown }) =>
            path !== '' && unknown && cause !== undefined && !cause.includes('.')
              ? [{ evaluation, name: `${path}/${logicalId} (${cause})` }]
              : [],
          ),
        ),
      )
      if (rows.length === 0) return notObserved('No row of a nested stack has a value of another nested stack.')
      const certain = rows.filter(({ evaluation }) => evaluation === 'static')
      return certain.length > 0
        ? observed('certain', `Static: ${named(certain.map(({ name }) => name))}.`)
        : observed('possible', `Dynamic: ${named(rows.map(({ name }) => name))}.`)
    },
  },
  {
    id: 'rows-of-removed-nested-stacks',
    about: 'AWS',
    text: 'Has a nested stack that a change set removes a change set of its own, with a row for each resource?',
    readings: ['yes', 'one row only'],
    answeredBy: 'A change set without any nested stack, which is never executed.',
    observe: evidence => {
      const changeSet = changeSetIn(evidence, 'removal')
      if (!changeSet) return notObserved(NO_CHANGE_SET)
      const removed = changeSet.changes.filter(({ type, action }) => type === NESTED_STACK && action === 'remove')
      if (removed.length === 0) return notObserved('The environment has no nested stack.')
      const rows = changeSet.nested.flatMap(({ logicalId, changes }) =>
        changes.map(row => `${logicalId}/${row.logicalId}`),
      )
      return rows.length > 0
        ? observed('yes', `${rows.length} rows: ${named(rows)}.`)
        : observed('one row only', `No row below ${named(removed.map(({ logicalId }) => logicalId))}.`)
    },
  },
]
