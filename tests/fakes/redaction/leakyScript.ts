import { line } from '#lib/render/text/layout/line.ts'
import { runScript } from '../../../scripts/command/runScript.ts'
import { leak } from './leaks.ts'

await runScript(
  {
    name: 'leaky',
    purpose: 'Show a secret.',
    environments: 'one',
    flags: {},
    examples: [],
    exits: { 0: 'done', 1: 'failed' },
  },
  async ({ name, tools }) => {
    leak(name, tools)
    return { document: { outcome: 'done' }, lines: [line('done')], code: 0 }
  },
)
