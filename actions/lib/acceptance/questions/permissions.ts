import type { Evidence } from '../../model/acceptance/evidence.ts'
import { type EventWithPath, isFailure } from '../../model/cloudFormation/stackEvent.ts'
import { eventsIn, isStackEvent, named, quoted, withNested } from '../evidenceOf.ts'
import { notObserved, observed, type Question } from '../question.ts'

const DENIED = /not authorized to perform|AccessDenied|Access Denied/

/** Whom AWS asks for permission, and what its events show. Each has a switch in the built-in AWS. */
export const permissionQuestions: readonly Question[] = [
  {
    id: 'shows-attributes-in-events',
    about: 'AWS',
    text: 'Is a secret that a template hands from one resource to another readable in stack events?',
    readings: ['readable', 'hidden'],
    answeredBy:
      'The events of the secret that holds the sign-in client secret; only whether they have a value is kept.',
    observe: ({ secretInEvents }) => {
      if (secretInEvents === undefined) return notObserved('The events of secrets were not read.')
      if (secretInEvents === 'absent') return notObserved('No template hands a secret from one resource to another.')
      return secretInEvents === 'readable'
        ? observed('readable', 'The ResourceProperties of an event have the SecretString.')
        : observed('hidden', 'No event of the secret has its SecretString.')
    },
  },
  {
    id: 'types-without-system-tags',
    about: 'AWS',
    text: "Do resources of every type have CloudFormation's own tags, by which the roles tell them from others?",
    readings: ['no type is denied', 'some type is denied'],
    answeredBy: 'Events of denied resources, in every step: most statements about resources depend on these tags.',
    observe: evidence => {
      const events = eventsIn(evidence, 'failed creation', 'creation', 'change', 'teardown')
      if (events.length === 0) return notObserved('No events were read.')
      const denied = events.filter(isDenied)
      const [first] = denied
      return first
        ? observed('some type is denied', `${named(denied.map(({ type }) => type))}: ${quoted(first.reason)}.`)
        : observed('no type is denied', `${typesOf(events).length} types, ${stepsOf(evidence)}.`)
    },
  },
  {
    id: 'caller-creates-nested-change-sets',
    about: 'AWS',
    text: 'Whose permission does CloudFormation need for the change set of a nested stack?',
    readings: ['that of the caller', 'that of the service role'],
    answeredBy: 'A change set by a session of the deploy role whose policy denies it those of nested stacks.',
    observe: ({ proposals }) => {
      const proposal = proposals['without permission']
      if (!proposal) return notObserved('The credentials of this run cannot be limited.')
      if (proposal.kind === 'refused')
        return DENIED.test(proposal.reason)
          ? observed('that of the caller', quoted(proposal.reason))
          : notObserved(`CloudFormation refused the change set: ${quoted(proposal.reason)}.`)
      const all = withNested(proposal.changeSet)
      const denial = all.flatMap(({ changeSet: { reason } }) => (DENIED.test(reason ?? '') ? [reason] : []))[0]
      if (denial !== undefined) return observed('that of the caller', quoted(denial))
      if (proposal.changeSet.status !== 'complete')
        return notObserved(`The change set is ${proposal.changeSet.status}: ${quoted(proposal.changeSet.reason)}.`)
      return observed('that of the service role', `The session made ${all.length - 1} change sets of nested stacks.`)
    },
  },
  {
    id: 'change-sets-are-resources',
    about: 'AWS',
    text: 'Does IAM decide on the stack or on the change set when a call names a change set by its ARN alone?',
    readings: ['the stack', 'the change set'],
    answeredBy: 'One such call by the deploy role, which may describe the change sets of its stacks.',
    observe: ({ changeSetByArn }) => {
      if (changeSetByArn === undefined) return notObserved('No change set was described by its ARN alone.')
      return changeSetByArn === 'allowed'
        ? observed('the stack', 'DescribeChangeSet without StackName was allowed.')
        : observed('the change set', 'DescribeChangeSet without StackName was denied.')
    },
  },
]

function isDenied(event: EventWithPath): boolean {
  return isFailure(event) && !isStackEvent(event) && DENIED.test(event.reason ?? '')
}

function typesOf(events: readonly EventWithPath[]): readonly string[] {
  return [...new Set(events.filter(event => !isStackEvent(event)).map(({ type }) => type))]
}

function stepsOf({ steps }: Evidence): string {
  return Object.keys(steps).join(', ')
}
