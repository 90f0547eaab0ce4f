import { CONTINUES_IN_CLOUDFORMATION, verb } from '../command.ts'

export const TEARDOWN_COMMAND = verb({
  name: 'teardown',
  purpose: 'Delete the stack of an environment and list the resources that remain because they hold data.',
  environments: 'one',
  flags: {
    'stack-name': { value: 'NAME', meaning: "confirm with the stack's name instead of a prompt" },
    'empty-buckets': { meaning: "delete the objects in the stack's buckets without a prompt" },
  },
  examples: [
    { args: 'dev', meaning: "prompt for the stack's name" },
    { args: 'dev --stack-name open-webui-dev', meaning: 'no prompt' },
  ],
  exits: {
    0: 'gone, or nothing to do',
    1: 'not deleted',
    3: 'refused or declined: another name, protected, in use, account or credentials',
  },
  afterInterrupt: CONTINUES_IN_CLOUDFORMATION,
})
