import type { FeatureResult } from '../../model/gitHub/repositorySettings.ts'
import {
  isLookup,
  isRequestList,
  type Lookup,
  type RequestBody,
  type SettingChange,
} from '../../model/gitHub/settingRequest.ts'
import type { Json } from '../../model/json.ts'
import { undefinedOn } from '../requests/request.ts'
import { type AdministrationRequest, featureResultOf } from './administrationRequest.ts'

/** @param url `/repos/octo-org/chat` */
export async function changeSetting(
  url: string,
  { text: operation, request: { method, path, body } }: SettingChange,
  request: AdministrationRequest,
): Promise<FeatureResult<'done'>> {
  const parts = path.map(part => encodeURIComponent(typeof part === 'object' ? refuseLookup(part) : part))
  const permission = permissionFor({ method, path })
  const route = {
    method,
    url: [url, ...parts].join('/'),
    ...(body !== undefined && { body: knownJson(body) }),
  }
  return request({ operation, permission }, ({ send }) =>
    featureResultOf(
      (async () => {
        const sent = send(route)
        await (method === 'DELETE' ? undefinedOn([404], sent) : sent)
        return 'done' as const
      })(),
    ),
  )
}

/**
 * A branch at a commit whose workflow files no other branch has counts as a change of workflows, as an older commit does after
 * one. GitHub's answer does not tell which of the two permissions is missing: https://github.com/cli/cli/issues/9514
 */
function permissionFor({ method, path }: Pick<SettingChange['request'], 'method' | 'path'>): string {
  if (path[0] !== 'git') return 'Administration: write'
  return method === 'POST' ? 'Contents: write or Workflows: write' : 'Contents: write'
}

function knownJson(body: RequestBody): Json {
  if (isRequestList(body)) return body.map(knownJson)
  if (typeof body !== 'object' || body === null) return body
  if (isLookup(body)) return refuseLookup(body)
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, knownJson(value)]))
}

/** With a token every lookup is made before its request. */
function refuseLookup({ lookup }: Lookup): never {
  throw new Error(`A request was sent before its lookup '${lookup}'.`)
}
