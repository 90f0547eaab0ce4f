import type { Document } from '../../model/document.ts'
import { isMap } from '../../model/json.ts'
import { nearest } from '../../model/nearest.ts'
import type { Finding, Location } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { ENVIRONMENTS } from './environmentNames.ts'
import { findingsOf } from './findingsOf.ts'
import { misnamedLayer } from './misnamedLayers.ts'

type Layers = { readonly documents: readonly Document[]; readonly findings: readonly Finding[] }

/** The layers that an environment's file extends, in its order, with their findings. */
export async function readLayers(
  ownDocument: Document,
  { workspace }: { readonly workspace: Workspace },
): Promise<Layers> {
  const documents: Document[] = []
  const findings: Finding[] = []
  for (const { layer, location } of layerNamesIn(ownDocument)) {
    const file = `${ENVIRONMENTS}/${layer}.yaml`
    if (!(await workspace.exists(file))) {
      findings.push({ level: 'error', ...(await missingLayer(layer, workspace)), location })
      continue
    }
    try {
      const document = await workspace.readPlain(file)
      documents.push(document)
      findings.push(...forbiddenKeysIn(document))
    } catch (error) {
      findings.push(...findingsOf(error, { rule: 'environment/unreadable-layer', file }))
    }
  }
  return { documents, findings }
}

/** The valid layer names; the schema reports invalid ones. */
function layerNamesIn({
  value,
  locationOf,
}: Document): readonly { readonly layer: string; readonly location: Location }[] {
  const layers = isMap(value) ? value.extends : undefined
  if (!Array.isArray(layers)) return []
  return layers.flatMap((layer, index) =>
    typeof layer === 'string' && LAYER.test(layer) ? [{ layer, location: locationOf(['extends', index]) }] : [],
  )
}

const LAYER = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/

function forbiddenKeysIn(document: Document): readonly Finding[] {
  return Object.entries(FORBIDDEN).flatMap(([key, todo]) => {
    if (!isMap(document.value) || !Object.hasOwn(document.value, key)) return []
    const message = `A layer cannot have '${key}'.`
    return [{ level: 'error', rule: 'environment/layer', message, todo, location: document.locationOf([key]) } as const]
  })
}

const FORBIDDEN = {
  extends: "Name every layer in the environment's own file.",
  'approved-losses': "Approve a loss in the environment's own file.",
}

async function missingLayer(layer: string, workspace: Workspace): Promise<Pick<Finding, 'rule' | 'message' | 'todo'>> {
  const folders = [...new Set([layer.split('/')[0] ?? '', 'sizes', 'regions'])]
  const layers = (await Promise.all(folders.map(folder => layersIn(folder, workspace)))).flat().sort()
  const misnamed = await misnamedLayer(layer, { workspace })
  if (misnamed)
    return {
      rule: 'environment/unknown-layer',
      message: `There is no layer '${layer}': ${misnamed.message}`,
      ...(misnamed.todo !== undefined && { todo: misnamed.todo }),
    }
  const near = nearest(layer, layers)
  const all = layers.length > 0 ? `Available layers: ${layers.join(', ')}.` : 'There is none yet.'
  return {
    rule: 'environment/unknown-layer',
    message: `There is no layer '${layer}'.`,
    todo: near ? `Did you mean '${near}'? ${all}` : all,
  }
}

async function layersIn(folder: string, workspace: Workspace): Promise<readonly string[]> {
  const files = await workspace.list(`${ENVIRONMENTS}/${folder}`)
  return files.filter(file => file.endsWith('.yaml')).map(file => `${folder}/${file.slice(0, -'.yaml'.length)}`)
}
