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

export const SHELLS = ['bash', 'zsh', 'fish'] as const

export const COMPLETION_TOOL = tool({
  name: 'completion',
  purpose: 'Print the lines with which a shell completes commands, environments and flags of this repository.',
  operands: { name: SHELLS.join('|'), max: 1 },
  flags: {},
  examples: [
    { args: 'bash > ~/.open-webui-completion', meaning: "with 'npm run -s'; then source the file in ~/.bashrc" },
    { args: 'zsh > ~/.open-webui-completion', meaning: 'the same in ~/.zshrc, after compinit' },
    { args: 'fish > ~/.config/fish/conf.d/open-webui.fish', meaning: 'fish reads it by itself' },
  ],
  exits: { 0: 'printed', 1: 'failed' },
})
