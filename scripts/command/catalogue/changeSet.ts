import { verb } from '../command.ts'

export const CHANGE_SET_COMMAND = verb({
  name: 'change-set',
  purpose: 'Show what a deployment would change, interrupt, replace or delete. Changes nothing.',
  environments: 'one',
  flags: {
    predict: { meaning: 'compute the changes from the templates, without an AWS account' },
    base: { value: 'REF', meaning: 'with --predict: the git reference to compare with (default: main)' },
  },
  previewIsResult: true,
  examples: [
    { args: 'dev', meaning: "CloudFormation's own change set" },
    { args: 'dev --predict --base main', meaning: 'the differences from branch main' },
  ],
  exits: {
    0: 'shown, with or without changes, or with no stack yet',
    1: 'CloudFormation refused it',
    3: 'refused: account, credentials, or a stuck or busy stack',
  },
})
