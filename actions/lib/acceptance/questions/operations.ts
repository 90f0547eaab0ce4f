import { type EventWithPath, isFailure } from '../../model/cloudFormation/stackEvent.ts'
import { eventsIn, isStackEvent, named, quoted } from '../evidenceOf.ts'
import { notObserved, observed, type Question } from '../question.ts'

const REFUSED_REPLACEMENT = /Replacement type updates not supported on stack with disable-rollback/i
const NO_ECS_ROLE = /verify that the ECS service linked role exists/i

/** How operations of stacks go. The first three have switches in the built-in AWS. */
export const operationQuestions: readonly Question[] = [
  {
    id: 'parent-rollback-is-creation',
    about: 'AWS',
    text: 'When a first creation fails, does its rollback delete what a complete nested stack keeps with RetainExceptOnCreate?',
    readings: ['deleted', 'retained'],
    answeredBy: 'The events of a creation that fails on purpose, with the input fail-first-creation.',
    observe: ({ steps, exceptOnCreate = [] }) => {
      const step = steps['failed creation']
      if (!step) return notObserved('No creation failed on purpose: start the workflow with fail-first-creation.')
      if (step.outcome !== 'rolled-back') return notObserved(`The creation that should fail ended as ${step.outcome}.`)
      const complete = completeNestedStacks(step.events)
      const inside = step.events.filter(
        ({ path }) => exceptOnCreate.includes(path) && complete.some(stack => path.startsWith(`${stack}/`)),
      )
      const retained = inside.filter(({ status }) => status === 'DELETE_SKIPPED').map(({ path }) => path)
      if (retained.length > 0) return observed('retained', `DELETE_SKIPPED: ${named(retained)}.`)
      const deleted = inside.filter(({ status }) => status === 'DELETE_COMPLETE').map(({ path }) => path)
      return deleted.length > 0
        ? observed('deleted', `DELETE_COMPLETE: ${named(deleted)}.`)
        : notObserved('No resource with that policy was in a nested stack that was complete.')
    },
  },
  {
    id: 'replaces-without-rollback',
    about: 'AWS',
    text: 'May an update without rollback replace a resource?',
    readings: ['replaced', 'refused'],
    answeredBy: 'The changed parameter makes a new task definition, in an update without rollback.',
    observe: evidence => {
      const events = eventsIn(evidence, 'change')
      const refused = events.find(({ reason }) => REFUSED_REPLACEMENT.test(reason ?? ''))
      if (refused) return observed('refused', `${refused.path}: ${quoted(refused.reason)}.`)
      const replaced = events.filter(
        event => event.status === 'UPDATE_COMPLETE' && !isStackEvent(event) && wasReplaced(event.path),
      )
      return replaced.length > 0
        ? observed('replaced', `${named(replaced.map(({ path }) => path))} got a new physical id.`)
        : notObserved('No update without rollback replaced a resource.')

      function wasReplaced(path: string): boolean {
        const ids = new Set(events.filter(event => event.path === path).flatMap(({ physicalId }) => physicalId ?? []))
        return ids.size > 1
      }
    },
  },
  {
    id: 'cluster-fails-without-service-linked-role',
    about: 'AWS',
    text: 'Does the first cluster with capacity providers fail in an account that never used ECS?',
    readings: ['fails'],
    answeredBy:
      'The events of the creation. Only a failure shows it: bootstrap creates the role, so a success may be due to that.',
    observe: evidence => {
      const failure = eventsIn(evidence, 'failed creation', 'creation').find(({ reason }) =>
        NO_ECS_ROLE.test(reason ?? ''),
      )
      if (failure) return observed('fails', `${failure.path}: ${quoted(failure.reason)}.`)
      return notObserved('The cluster was created; bootstrap had made sure of the role before.')
    },
  },
  {
    id: 'statuses-of-an-undone-update',
    about: 'AWS',
    text: 'Through which statuses does a stack go when an update without rollback is undone?',
    readings: ['UPDATE_FAILED, then UPDATE_ROLLBACK_COMPLETE', 'other statuses'],
    answeredBy: 'The events of the root stack, if CloudFormation refuses a replacement without rollback.',
    observe: evidence => {
      const statuses = eventsIn(evidence, 'change')
        .filter(event => isStackEvent(event) && event.path === '')
        .map(({ status }) => status)
      if (!statuses.includes('UPDATE_FAILED')) return notObserved('No update was undone.')
      const ends = statuses.filter(status => !status.endsWith('_IN_PROGRESS'))
      const isUsual = ends[0] === 'UPDATE_FAILED' && ends[1] === 'UPDATE_ROLLBACK_COMPLETE'
      return observed(isUsual ? 'UPDATE_FAILED, then UPDATE_ROLLBACK_COMPLETE' : 'other statuses', statuses.join(', '))
    },
  },
  {
    id: 'remains-after-teardown',
    about: 'AWS',
    text: 'Does something that CloudFormation did not create, a security group of a VPC origin for example, hinder the deletion?',
    readings: ['nothing', 'it hinders'],
    answeredBy: 'The events of the teardown.',
    observe: ({ steps }) => {
      const step = steps.teardown
      if (!step || step.events.length === 0)
        return notObserved('The teardown did not run, or its events were not read.')
      const failures = step.events.filter(event => isFailure(event) && !isStackEvent(event))
      const [first] = failures
      if (first) return observed('it hinders', `${first.path}: ${quoted(first.reason)}.`)
      const hasOrigin = step.events.some(({ type }) => type === 'AWS::CloudFront::VpcOrigin')
      return observed(
        'nothing',
        `No deletion failed${hasOrigin ? ', with a VPC origin' : '; the environment has no VPC origin'}.`,
      )
    },
  },
]

/** The paths of nested stacks that were complete before the rollback deleted them. */
function completeNestedStacks(events: readonly EventWithPath[]): readonly string[] {
  const complete = events.filter(
    event => isStackEvent(event) && event.path !== '' && event.status === 'CREATE_COMPLETE',
  )
  return complete.map(({ path }) => path)
}
