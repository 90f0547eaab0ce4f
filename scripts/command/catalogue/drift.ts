import { deadlineFlag, verb } from '../command.ts'

export const DRIFT_COMMAND = verb({
  name: 'drift',
  purpose: 'Compare the live resources of an environment with its templates, nested stacks included. Changes nothing.',
  environments: 'one',
  readsOnly: true,
  flags: { deadline: deadlineFlag('the time limit for all comparisons together (default: 20m)') },
  examples: [
    { args: 'production', meaning: 'resources that differ from their templates' },
    { args: 'production --deadline 40m', meaning: 'allow 40 minutes' },
  ],
  exits: {
    0: 'in sync',
    1: 'drifted, not comparable, or no stack',
    3: 'refused: account or credentials',
  },
})
