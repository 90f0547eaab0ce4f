import { deadlineFlag, verb } from '../command.ts'

export const VERIFY_COMMAND = verb({
  name: 'verify',
  purpose: 'Verify that the deployed version works: stack, tasks, targets, sign-in, alarms. Leaves nothing behind.',
  environments: 'one',
  readsOnly: { unless: 'deep' },
  flags: {
    deadline: deadlineFlag('the time limit for each check (default: its own limit)'),
    deep: {
      meaning:
        'also use files, database, cache, models and sign-in provider from a one-off task beside the service, with your own credentials, and sign in the user of VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD',
    },
  },
  examples: [
    { args: 'dev', meaning: 'run all checks in parallel' },
    { args: 'dev --deadline 30s', meaning: 'no check waits longer than 30 seconds' },
    { args: 'dev --deep', meaning: 'after a first deployment, a restore or a change of network or database' },
  ],
  exits: {
    0: 'healthy',
    1: 'unhealthy, a check could not run, or no stack',
    3: 'refused: account or credentials',
  },
})
