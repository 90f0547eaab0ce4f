import { lint } from '#lib/operations/lint.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { lintLines } from '#lib/render/text/finding.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'lint',
    purpose: 'Check the templates with the parameters of every environment, without an account.',
    environments: 'any',
    readsOnly: true,
    flags: {},
    examples: [
      { words: '', meaning: 'all environments' },
      { words: 'dev', meaning: 'one of them' },
    ],
    exits: { 0: 'no errors (warnings are allowed)', 1: 'at least one error' },
  },
  async ({ words, tools }) => {
    const { environments } = words
    const order = environments.length > 0 ? { environments } : {}
    const outcome = await lint(order, { ...tools, linter: await tools.linter() })
    const failed = outcome.findings.some(({ level }) => level === 'error')
    return { document: outcomeDocument(outcome.kind, outcome), lines: lintLines(outcome), code: failed ? 1 : 0 }
  },
)
