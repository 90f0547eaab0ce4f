import { verb } from '../command.ts'

export const REHEARSE_COMMAND = verb({
  name: 'rehearse',
  purpose: 'Rehearse the whole rollout of an environment against the built-in AWS; no AWS account is needed.',
  environments: 'none',
  flags: {
    environment: { value: 'NAME', meaning: 'the environment to rehearse (default: dev, or the first one)' },
    fail: { value: 'RESOURCE', meaning: 'make a resource fail: Instance, Database/Instance, or a nested stack' },
    faults: { value: 'FILE', meaning: 'inject the faults of this file: throttling, resets, expired credentials, …' },
    'pull-request': {
      meaning:
        'rehearse with pull requests: run the workflows on the built-in GitHub, and write a page of the pull requests',
    },
    into: {
      value: 'FOLDER',
      meaning: 'folder for the page and the Markdown of --pull-request (default: .rehearsal)',
    },
    keep: { meaning: 'skip the teardown, keep the server running, and print the variables for a client' },
    serve: { meaning: 'only start the server, with the bootstrap stack, and print the variables for a client' },
    permissions: { meaning: "with --serve: ask IAM for permission; the printed credentials are the administrator's" },
    port: { value: 'PORT', meaning: 'the port of the server, which takes the next two, too (default: free ports)' },
    variables: {
      value: 'FILE',
      meaning: 'also write the variables to this file while the server runs, for `source`',
    },
    delay: { value: 'DURATION', meaning: 'the duration of an ordinary resource, such as 0s or 2s (default: 50ms)' },
  },
  examples: [
    { args: '', meaning: 'the whole rollout' },
    { args: '--fail Database', meaning: 'root cause and rollback' },
    { args: '--faults tests/fixtures/faults/a-bad-day.yaml', meaning: 'a rollout through faults' },
    { args: '--pull-request', meaning: 'with pull requests: comment, merge, deployment, outcome' },
    { args: '--serve --port 4566', meaning: 'a server for your own commands, in another terminal' },
  ],
  afterInterrupt: 'Its AWS has ended with it: nothing is left to look after.',
  exits: { 0: 'every step succeeded', 1: 'a step failed' },
})
