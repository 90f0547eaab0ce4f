import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { define } from './define.ts'
import type { Engine } from './engine.ts'
import type { Definition, Stack } from './stack.ts'
import { templateAt } from './templateSource.ts'

type Order = {
  readonly properties: JsonMap
  readonly parent: Definition
  readonly unknown?: Readonly<Record<string, Unknown>>
}

/** What a nested stack is made from: its own template and parameters, its parent's tags, role and capabilities. */
export function nestedDefinition(engine: Engine, child: Stack, { properties, parent, unknown }: Order): Definition {
  const given = isMap(properties.Parameters) ? properties.Parameters : {}
  const parameters = Object.entries(given)
    .filter(([name]) => !(unknown && name in unknown))
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  return define(engine, child, {
    source: templateAt(engine, String(properties.TemplateURL)),
    parameters: Object.fromEntries(parameters),
    ...(unknown ? { unknown } : {}),
    tags: { ...parent.tags, ...tagsIn(properties) },
    capabilities: parent.capabilities,
    roleArn: parent.roleArn,
    notificationArns: parent.notificationArns,
  })
}

function tagsIn({ Tags: tags }: JsonMap): Readonly<Record<string, string>> {
  if (!Array.isArray(tags)) return {}
  return Object.fromEntries(tags.flatMap(tag => (isMap(tag) ? [[String(tag.Key), String(tag.Value)]] : [])))
}
