import { drift } from '#lib/operations/drift.ts'
import { driftDocument } from '#lib/render/json/outcomeDocument.ts'
import { driftLines } from '#lib/render/text/drift.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { deadlineFlag } from './command/command.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'drift',
    purpose:
      'Compare the live resources of an environment with its templates, nested stacks included. Changes nothing.',
    environments: 'one',
    readsOnly: true,
    flags: { deadline: deadlineFlag('the time limit for all comparisons together (default: 20m)') },
    examples: [
      { args: 'production', meaning: 'resources that differ from their templates' },
      { args: 'production --deadline 40m', meaning: 'allow 40 minutes' },
    ],
    exits: { 0: 'in sync', 1: 'drifted, or not comparable', 3: 'refused' },
  },
  async ({ args, name, tools, session }) => {
    const deadlineSeconds = args.deadline('deadline')
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await drift({ ...session, environment, deadlineSeconds }, opened)
    return { document: driftDocument(outcome), lines: driftLines(outcome, name), code: exitCodeOf(outcome) }
  },
)
