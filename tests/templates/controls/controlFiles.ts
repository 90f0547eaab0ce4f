import type { Files } from '../../fakes/edits/edit.ts'
import { documentOf, editSource } from '../../fakes/edits/editSource.ts'
import { valueInJson } from '../../fakes/edits/setInJson.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'

/** What the environments of this repository set, beside what the environments of the tests set already. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dev: {},
  staging: {
    MultiFactor: 'ON',
    KeyMode: 'customer-managed',
    WebAclMode: 'block',
    MinimumTasks: '1',
    MaximumTasks: '2',
    CacheMode: 'valkey',
    CacheReplicas: '0',
  },
  production: {
    KeyMode: 'customer-managed',
    WebAclMode: 'block',
    MinimumTasks: '2',
    MaximumTasks: '4',
    CacheMode: 'valkey',
    CacheReplicas: '1',
    DatabaseMonitoringSeconds: '60',
    MonthlyBudget: '500',
  },
}

export const ENVIRONMENTS: readonly string[] = Object.keys(SETTINGS).sort()

/** The templates with an environment for development, one like production, and a protected one. */
export const controlFiles: Files = ENVIRONMENTS.reduce(
  (files, name) => withSettings(files, name, SETTINGS[name] ?? {}),
  fixtureFiles,
)

/** The same files with parameters of every environment. */
export function withParameters(files: Files, parameters: Readonly<Record<string, string>>): Files {
  return ENVIRONMENTS.reduce((edited, name) => withSettings(edited, name, parameters), files)
}

function withSettings(files: Files, name: string, parameters: Readonly<Record<string, string>>): Files {
  const file = `environments/${name}.yaml`
  const text = Object.entries(parameters).reduce((before, [parameter, value]) => {
    const path = ['parameters', parameter]
    return valueInJson(documentOf(file, before).value, path) === value ? before : editSource(file, before, path, value)
  }, files[file] ?? '')
  return { ...files, [file]: text }
}
