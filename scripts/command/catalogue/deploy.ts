import { CONTINUES_IN_CLOUDFORMATION, deadlineFlag, verb } from '../command.ts'

export const DEPLOY_COMMAND = verb({
  name: 'deploy',
  purpose: 'Show the change set of an environment, ask for confirmation, execute it, watch it and verify the result.',
  environments: 'one',
  flags: {
    yes: { meaning: 'skip the confirmation prompt (a protected environment needs --expect)' },
    deadline: deadlineFlag('the time limit to the end of the operation of CloudFormation (default: 210m)'),
    expect: { value: 'FINGERPRINT', meaning: 'execute only the change set with this fingerprint, from change-set' },
  },
  examples: [
    { args: 'dev', meaning: 'show the preview, then prompt' },
    { args: 'dev --yes --deadline 30m', meaning: 'no prompt, 30 minutes' },
    { args: 'production --expect FINGERPRINT', meaning: 'only the reviewed change set' },
  ],
  exits: {
    0: 'deployed or unchanged, and healthy',
    1: 'rolled back, failed, or deployed but not proven',
    3: 'refused or declined: not reviewed, protected, stuck or busy, account or credentials',
  },
  afterInterrupt: CONTINUES_IN_CLOUDFORMATION,
})
