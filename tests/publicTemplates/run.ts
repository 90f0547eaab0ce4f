import { availableParallelism } from 'node:os'
import { TEST_PUBLIC_TOOL } from '../../scripts/command/catalogue/tests.ts'
import { usageProblem } from '../../scripts/command/parseArguments.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { tryTemplates } from './tryTemplates.ts'

await runTool(TEST_PUBLIC_TOOL, async ({ operands: [folder], text }) => {
  if (folder === undefined) throw usageProblem(TEST_PUBLIC_TOOL, 'No folder is given.')
  return tryTemplates({
    folder,
    jobs: wholeNumber('jobs', text('jobs')) ?? availableParallelism(),
    limitSeconds: wholeNumber('limit', text('limit')) ?? 300,
    report: text('report'),
  })
})

function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw usageProblem(TEST_PUBLIC_TOOL, `Flag '--${flag}' takes a whole number of at least 1, not '${text}'.`)
}
