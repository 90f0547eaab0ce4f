import { isMap } from '../../model/json.ts'
import type { Workspace } from '../../ports.ts'
import type { WrittenParameters } from '../../rules/sharedNames.ts'
import { environmentNames } from './environmentNames.ts'
import { parameterText } from './parameterText.ts'
import { readMerged } from './readMerged.ts'

/** The parameters of every environment whose files can be read, as they are written; not checked. */
export async function readWrittenParameters(tools: {
  readonly workspace: Workspace
}): Promise<readonly WrittenParameters[]> {
  const names = await environmentNames(tools)
  const read = await Promise.all(names.map(async name => ({ name, files: await readMerged(name, tools) })))
  return read.flatMap(({ name, files }) => {
    if (!files) return []
    const { value, locationOf } = files.merged
    const written = Object.entries(isMap(value.parameters) ? value.parameters : {})
    const parameters = Object.fromEntries(written.map(([key, item]) => [key, parameterText(item)]))
    return { name, region: String(value.region), parameters, locationOf }
  })
}
