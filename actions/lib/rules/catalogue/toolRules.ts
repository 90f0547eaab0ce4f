import type { RuleDescriptions } from './ruleDescription.ts'

/** Accepted findings: `Metadata: {Lint: {Suppress: […]}}` of a resource. */
export const SUPPRESSION_DESCRIPTIONS: RuleDescriptions = {
  'suppression/date': {
    title: 'The last day of a suppression is no date, or more than 366 days ahead.',
    todo: "Write the date as 'YYYY-MM-DD', within a year.",
  },
  'suppression/expired': {
    title: 'The last day of a suppression is over. Its finding stays away, so that old commits do not fail.',
    todo: 'Correct the finding, or decide again and set a new date.',
  },
  'suppression/misplaced': {
    title: 'A suppression stands where it has no effect.',
    todo: "Move it to 'Metadata' of the resource.",
  },
  'suppression/not-allowed': {
    title: 'No resource can accept the finding, because the files would not work.',
    todo: 'Correct the finding, and delete the suppression.',
  },
  'suppression/reason': {
    title: 'A suppression has no reason, or one of less than 10 characters.',
    todo: 'Write why the finding is accepted.',
  },
  'suppression/repeated': {
    title: 'A resource accepts the same rule twice.',
    todo: 'Delete one of the two.',
  },
  'suppression/shape': {
    title: 'A suppression has an unknown key, lacks one, or is no map.',
    todo: 'Write { id, reason, expires }.',
  },
  'suppression/unknown-rule': {
    title: 'There is no such rule.',
    todo: 'Copy the id from the finding.',
  },
  'suppression/unused': {
    title: 'A suppression accepts no finding.',
    todo: 'Delete it, or move it to the resource that has the finding.',
  },
}

/** The tools themselves. */
export const TOOL_DESCRIPTIONS: RuleDescriptions = {
  'change-set/failed': {
    title: 'CloudFormation could not create the change set.',
    todo: 'See the reasons of CloudFormation.',
    verb: 'change-set',
  },
  'cfn-lint/failed': {
    title: 'cfn-lint is missing, has ended with an error, or has loaded too few rules: its findings are incomplete.',
    todo: "Run 'npm run set-up'. If that does not help, report the bug with the message.",
  },
  'cfn-lint/unknown-region': {
    title: 'cfn-lint does not know the region.',
    todo: "Correct 'region', or update cfn-lint.",
  },
  'deploy/not-reviewed': {
    title: 'The change set is not the one that was reviewed.',
    todo: 'Review the new preview.',
    verb: 'deploy',
  },
  'guard/failed': {
    title: 'Guard is missing, has ended with an error, or has loaded too few rules: its findings are incomplete.',
    todo: "Run 'npm run set-up'. If that does not help, report the bug with the message.",
  },
  'lint/not-checked': {
    title: 'The resources of an environment were not checked, because it cannot be resolved.',
    todo: 'Correct the other findings in its files, then run lint again.',
  },
  'lint/rule-failed': {
    title: 'A rule of this repository ended with an error: a bug. The other rules have run.',
    todo: 'Report the bug with the message.',
  },
}
