import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  BOOLEAN_NAMES,
  INTEGER_NAMES,
  VARIABLE_NAMES,
  VARIABLES_VERSION,
} from '#lib/rules/application/names/variables.generated.ts'
import { applicationVariables } from '../../../scripts/document/applicationVariables.ts'
import type { AloneContext, Proof } from '../proof.ts'

/** The list that `lint` has instead of the package. */
export const variablesOfLint: Proof<AloneContext> = {
  title: 'lint knows the variables that the installed Open WebUI reads, and no others',
  run: async ({ tools: { installed } }) => {
    const [folder] = globSync(join(dirname(dirname(installed.python)), 'lib/python3*/site-packages/open_webui'))
    assert.ok(folder, `no package beside '${installed.python}'`)
    const read = applicationVariables(folder)
    assert.deepEqual(
      {
        version: VARIABLES_VERSION,
        names: [...VARIABLE_NAMES],
        booleans: [...BOOLEAN_NAMES],
        integers: [...INTEGER_NAMES],
      },
      read,
      `The list of lint is another one: run 'npm run document -- --application ${folder}'.`,
    )
    return `${read.names.length} names of ${read.version}`
  },
}
