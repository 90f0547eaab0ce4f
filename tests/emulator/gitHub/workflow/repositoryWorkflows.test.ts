import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkoutAction } from '../../../../scripts/emulator/gitHub/workflow/actions/checkoutAction.ts'
import { readWorkflow } from '../../../../scripts/emulator/gitHub/workflow/parse/readWorkflow.ts'
import { checkSteps } from '../../../../scripts/emulator/gitHub/workflow/steps/checkSteps.ts'

const FOLDER = '.github/workflows'
const files = readdirSync(FOLDER).filter(name => /\.ya?ml$/.test(name))

suite("the repository's workflows", () => {
  for (const file of files)
    test(`the workflow runner knows everything that ${file} uses`, async () => {
      const workflow = await readWorkflow(file, readFileSync(join(FOLDER, file), 'utf8'))

      assert.ok(workflow.jobs.length > 0)
      checkSteps(workflow, { 'actions/checkout': checkoutAction(() => Promise.resolve()) })
    })
})
