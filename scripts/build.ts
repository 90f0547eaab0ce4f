import { runTool } from './command/runTool.ts'

const FOLDER = 'actions/dist'

await runTool(
  {
    name: 'build',
    purpose: 'Bundle the actions. The bundles are committed, so that a job with credentials installs nothing.',
    operands: { name: '[FOLDER]', max: 1 },
    flags: {},
    examples: [
      { args: '', meaning: `into ${FOLDER}; a second run changes nothing` },
      { args: '/tmp/bundles', meaning: 'into another folder, which is emptied first' },
    ],
    exits: { 0: 'written', 1: 'failed' },
  },
  async ({ operands: [folder = FOLDER] }) => {
    const { buildActions } = await import('./build/buildActions.ts')
    const { files, bytes } = await buildActions(folder)
    console.log(`${files} files, ${(bytes / 1_000_000).toFixed(2)} MB in ${folder}`)
    return 0
  },
)
