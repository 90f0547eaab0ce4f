import { tool } from '../command.ts'

/** `set-up.mjs` has a help of its own, because it runs before anything is installed. */
export const SET_UP_TOOL = tool({
  name: 'set-up',
  purpose: 'Install the packages of the lock file into node_modules and the Python tools into .venv.',
  flags: {},
  examples: [{ args: '', meaning: 'every other command does this first' }],
  exits: { 0: 'installed', 1: 'npm, Python or pip failed, or is missing' },
})
