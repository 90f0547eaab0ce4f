import type { FeatureResult, Ruleset } from '../../model/gitHub/repositorySettings.ts'
import { isMap } from '../../model/json.ts'
import { membersOf } from '../requests/members.ts'
import { unexpectedData } from '../requests/unusableResponse.ts'
import { type AdministrationRequest, featureResultOf } from './administrationRequest.ts'

/** The repository's own branch ruleset of a name; those of its organization are left out. The list has no rules. */
export async function readRuleset(
  url: string,
  name: string,
  request: AdministrationRequest,
): Promise<FeatureResult<Ruleset | undefined>> {
  const call = { operation: `read ruleset '${name}'`, permission: 'Metadata: read' }
  return request(call, ({ send, list }) =>
    featureResultOf(
      (async () => {
        const all = (await list(`${url}/rulesets`)).map(item => membersOf(item))
        const found = all.find(
          ruleset =>
            ruleset.text('name') === name &&
            (!ruleset.has('source_type') || ruleset.text('source_type') === 'Repository') &&
            (!ruleset.has('target') || ruleset.text('target') === 'branch'),
        )
        if (!found) return undefined
        const id = found.number('id')
        const { data } = await send({ method: 'GET', url: `${url}/rulesets/${id}` })
        const ruleset = membersOf(data)
        ruleset.requireSame('ruleset', ruleset.number('id'), id)
        if (!isMap(data)) throw unexpectedData(data, 'no ruleset')
        return { id, definition: data }
      })(),
    ),
  )
}
