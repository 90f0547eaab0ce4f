import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDocument } from '#lib/files/readDocument.ts'
import { isMap } from '#lib/model/json.ts'
import { mapAt } from './lintedFiles.ts'

export type AllowedAction = {
  /** `actions/checkout`. */
  readonly name: string
  /** `actions/checkout@<commit> # v7.0.1`, as it stands in a workflow. */
  readonly pin: string
  readonly description: string
  readonly permissions: Readonly<Record<string, string>>
  readonly inputs: readonly string[]
}

const FILE = join(import.meta.dirname, 'allowedActions.yaml')

/** The actions of other repositories that workflows may use. */
export const ALLOWED_ACTIONS: readonly AllowedAction[] = readAllowedActions(FILE, readFileSync(FILE, 'utf8'))

function readAllowedActions(file: string, text: string): readonly AllowedAction[] {
  const { value } = plainDocument(file, text)
  const actions = isMap(value) && Array.isArray(value.actions) ? value.actions : []
  return actions.filter(isMap).map(action => {
    const pin = text.split('uses: ').find(rest => rest.startsWith(String(action.uses)))
    return {
      name: String(action.uses).replace(/@.*/, ''),
      pin: pin?.split('\n')[0] ?? '',
      description: String(action.description),
      permissions: Object.fromEntries(Object.entries(mapAt(action, 'permissions')).map(([k, v]) => [k, String(v)])),
      inputs: Array.isArray(action.inputs) ? action.inputs.map(String) : [],
    }
  })
}
