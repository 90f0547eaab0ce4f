import { runTool } from '../../scripts/command/runTool.ts'
import { runOutside } from './runOutside.ts'

await runTool(
  {
    name: 'test:app',
    purpose:
      'Start the real Open WebUI as environments configure it, and prove in a browser that it lets the right people in.',
    operands: { name: '[ENVIRONMENT …]', max: Number.POSITIVE_INFINITY },
    flags: {
      faults: { meaning: 'break the application in each known way instead, and compare what verify says' },
      proof: { value: 'TEXT', meaning: 'only the proofs whose title contains this text' },
      keep: { meaning: 'keep the application running afterwards, until Ctrl-C' },
    },
    examples: [
      { args: '', meaning: 'the smallest and the largest environment' },
      { args: 'staging', meaning: 'one environment' },
      { args: 'dev --proof "sign-out" --keep', meaning: 'one proof, then look at the application' },
    ],
    exits: { 0: 'everything is proved', 1: 'something is not, or the machine lacks something' },
  },
  runOutside,
)
