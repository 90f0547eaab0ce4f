import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { templateDocument } from '#lib/files/readDocument.ts'
import { CODE_OWNERS_FILE, withCodeOwners } from '#lib/model/gitHub/codeOwners.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { readOwnedEnvironments } from '#lib/operations/environment/readOwnedEnvironments.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { RULES_PAGE } from '#lib/rules/catalogue/ruleCatalogue.ts'
import { environmentFileSchemaOf, layerSchemaOf } from '#lib/template/environment/environmentSchema.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import { DOCUMENT_TOOL } from './command/catalogue/repository.ts'
import { runTool } from './command/runTool.ts'
import { acceptanceQuestions } from './document/acceptanceQuestions.ts'
import { applicationVariables, applicationVariablesSource } from './document/applicationVariables.ts'
import { contracts } from './document/contracts.ts'
import { costTables } from './document/costTables.ts'
import { customNamesSource } from './document/customNames.ts'
import { dataTypesSource } from './document/dataTypes.ts'
import { exitCodeTable } from './document/exitCodes.ts'
import { instanceClassesSource } from './document/instanceClasses.ts'
import { readParameterLayers } from './document/parameterLayers.ts'
import { parameterTable } from './document/parameterTable.ts'
import { ruleTables } from './document/ruleTable.ts'
import { withSection } from './document/section.ts'
import { specificationSource } from './document/specification.ts'
import { templateActions } from './document/templateActions.ts'

const ROOT = 'cloudformation/main.yaml'
const README = 'actions/README.md'
const ACCEPTANCE = '.github/ACCEPTANCE.md'
const SCRIPTS = 'scripts/README.md'
const ENVIRONMENTS = 'environments/README.md'
const TEMPLATES = 'cloudformation/README.md'
const GUIDE = '.github/GETTING-STARTED.md'

// A second run changes nothing.
await runTool(DOCUMENT_TOOL, async args => {
  const application = args.text('application')
  if (application !== undefined)
    write(
      'actions/lib/rules/application/names/variables.generated.ts',
      applicationVariablesSource(applicationVariables(application)),
    )
  const template = parseTemplate(templateDocument(ROOT, readFileSync(ROOT, 'utf8')))
  write('environments/environment.schema.json', `${formatted(environmentFileSchemaOf(template))}\n`)
  write('environments/layer.schema.json', `${formatted(layerSchemaOf(template))}\n`)
  write('actions/lib/analysis/policy/resourceTypes.generated.ts', await specificationSource())
  write('actions/lib/analysis/lifecycle/dataTypes.generated.ts', await dataTypesSource())
  write('actions/lib/analysis/lifecycle/customNames.generated.ts', await customNamesSource())
  write('actions/lib/rules/parameters/instanceClasses.generated.ts', instanceClassesSource())
  const { templates } = await readTemplates(ROOT, { workspace: openWorkspace('.') })
  const table = { root: template, templates, layers: readParameterLayers(), types: await loadResourceTypes() }
  write(ENVIRONMENTS, withSection(readFileSync(ENVIRONMENTS, 'utf8'), 'parameters', parameterTable(table)))
  const costs = await costTables({ workspace: openWorkspace('.') })
  if (costs) {
    write(ENVIRONMENTS, withSection(readFileSync(ENVIRONMENTS, 'utf8'), 'costs', costs.settings))
    write(GUIDE, withSection(readFileSync(GUIDE, 'utf8'), 'costs', costs.parts))
  }
  write(README, withSection(readFileSync(README, 'utf8'), 'contracts', contracts()))
  write(TEMPLATES, withSection(readFileSync(TEMPLATES, 'utf8'), 'actions', templateActions()))
  write(RULES_PAGE, withSection(readFileSync(RULES_PAGE, 'utf8'), 'rules', ruleTables()))
  write(SCRIPTS, withSection(readFileSync(SCRIPTS, 'utf8'), 'exit codes', exitCodeTable()))
  write(ACCEPTANCE, withSection(readFileSync(ACCEPTANCE, 'utf8'), 'questions', acceptanceQuestions()))
  const owners = existsSync(CODE_OWNERS_FILE) ? readFileSync(CODE_OWNERS_FILE, 'utf8') : ''
  write(CODE_OWNERS_FILE, withCodeOwners(owners, await readOwnedEnvironments({ workspace: openWorkspace('.') })))
  return 0
})

function write(file: string, text: string): void {
  const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== text
  if (isNew) writeFileSync(file, text)
  console.log(`${isNew ? 'wrote' : 'up to date'}: ${file}`)
}

/** JSON in the style of this repository's formatter, so that formatting changes nothing either. */
function formatted(value: Json, indent = '', before = 0): string {
  const inner = `${indent}  `
  if (Array.isArray(value) && value.length > 0) {
    const line = `[${value.map(item => formatted(item)).join(', ')}]`
    if (!line.includes('\n') && indent.length + before + line.length + 1 <= 120) return line
    return `[\n${value.map(item => inner + formatted(item, inner)).join(',\n')}\n${indent}]`
  }
  if (!isMap(value) || Object.keys(value).length === 0) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, entry]) => {
    const name = `${JSON.stringify(key)}: `
    return inner + name + formatted(entry, inner, name.length)
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}
