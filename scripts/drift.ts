import { drift } from '#lib/operations/drift.ts'
import { driftDocument, driftLines } from '#lib/render/text/drift.ts'
import { awsSession } from './command/awsSession.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'drift',
    purpose:
      'Find what somebody changed or deleted behind the templates’ back, in every nested stack. Changes nothing.',
    environments: 'one',
    readsOnly: true,
    flags: { deadline: { value: 'SECONDS', meaning: 'how long it may take in all; 1200 unless said' } },
    examples: [{ words: 'production', meaning: 'what differs from the templates' }],
    exits: { 0: 'in-sync', 1: 'drifted, or it could not be found out', 3: 'refused' },
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const deadlineSeconds = words.number('deadline')
    const outcome = await drift({ ...awsSession, environment, deadlineSeconds }, opened)
    const code = outcome.kind === 'in-sync' ? 0 : 1
    return { document: driftDocument(outcome), lines: driftLines(outcome, name), code }
  },
)
