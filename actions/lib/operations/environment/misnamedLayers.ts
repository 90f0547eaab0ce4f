import type { Finding } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { misnamedLayers, stemOf } from '../../rules/misnamedFiles.ts'
import { ENVIRONMENTS } from './environmentNames.ts'

/** The folder of price lists, which are no layers. */
const PRICES = 'prices'

/** The files and folders that look like layers and are none because of their name. */
export async function misnamedLayerFindings({
  workspace,
}: {
  readonly workspace: Workspace
}): Promise<readonly Finding[]> {
  const folders = (await workspace.folders(ENVIRONMENTS)).filter(
    name => name !== PRICES && !name.startsWith('.') && stemOf(name) === name,
  )
  const findings = folders.map(async name => {
    const folder = `${ENVIRONMENTS}/${name}`
    const [files, inner] = await Promise.all([workspace.list(folder), workspace.folders(folder)])
    return misnamedLayers({ folder, files, folders: inner })
  })
  return (await Promise.all(findings)).flat()
}

/** The finding about the file that is meant by a layer's name: `environments/regions/eu-west-2.yml`. */
export async function misnamedLayer(
  layer: string,
  tools: { readonly workspace: Workspace },
): Promise<Finding | undefined> {
  const wanted = `${ENVIRONMENTS}/${layer}`.toLowerCase()
  return (await misnamedLayerFindings(tools)).find(
    ({ level, location }) => level === 'error' && stemOf(location?.file ?? '').toLowerCase() === wanted,
  )
}
