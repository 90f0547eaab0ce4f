import { runTool } from '../../scripts/command/runTool.ts'
import { compareEngines } from './compareEngines.ts'

await runTool(
  {
    name: 'test:linters',
    purpose: 'Run checkov, cdk-nag and Guard over the templates of every environment, as a team would on its copy.',
    flags: {},
    examples: [{ args: '', meaning: 'every environment, and a bootstrap stack' }],
    exits: { 0: 'every finding is an exception that cloudformation/README.md names', 1: 'one is not, or is stale' },
  },
  compareEngines,
)
