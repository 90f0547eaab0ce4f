import { verb } from '../command.ts'

export const STATUS_COMMAND = verb({
  name: 'status',
  purpose: 'Show the stacks of an environment, its service, last events, outputs and last failure. Changes nothing.',
  environments: 'one',
  readsOnly: true,
  flags: {
    env: { meaning: 'print the lines of docker/.env for a local run with its user pool; all else goes to stderr' },
  },
  resultOnStdout: 'env',
  examples: [
    { args: 'production', meaning: 'the current state of production' },
    { args: 'dev --env > docker/.env', meaning: "with 'npm run -s', which leaves out npm's own lines" },
  ],
  exits: {
    0: 'shown, also that there is no stack',
    1: "not readable; with '--env': no stack to read from",
    3: 'refused: account or credentials',
  },
})
