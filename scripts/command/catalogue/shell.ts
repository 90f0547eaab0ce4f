import { tool } from '../command.ts'

export const HELP_TOOL = tool({
  name: 'help',
  purpose: 'List the commands of this repository, or show the help of one.',
  operands: { name: '[COMMAND]', max: 1 },
  flags: {},
  examples: [
    { args: '', meaning: "every command in a line; 'npm start' does the same" },
    { args: 'deploy', meaning: "the same as 'npm run deploy -- --help'" },
  ],
  exits: { 0: 'shown', 1: 'failed' },
})
