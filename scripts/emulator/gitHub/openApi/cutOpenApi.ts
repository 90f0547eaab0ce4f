/**
 * Cuts the operations that our Forge asks for out of GitHub's OpenAPI document, with all that they refer to and without
 * the prose. The document itself is too big to be a dependency, so it is installed for this one use:
 *
 *     npm install --prefix /tmp/openapi @octokit/openapi@23.0.2
 *     tsx scripts/emulator/gitHub/openApi/cutOpenApi.ts /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

const OPERATIONS = new Set([
  'issues/create',
  'issues/create-comment',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/update',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'repos/compare-commits-with-basehead',
  'repos/list-deployment-statuses',
  'repos/list-deployments',
  'repos/list-pull-requests-associated-with-commit',
])
const HEADS = new Set(['pull-request', 'pull-request-simple'])
/** What says nothing about the shape. */
const PROSE = new Set([
  'summary',
  'description',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'servers',
  'deprecated',
])
/** Below these, keys are names that GitHub chose: a property may well be called 'title'. */
const NAMES = new Set(['properties', 'patternProperties', 'schemas', 'parameters', 'responses', 'paths', 'content'])

const [source = ''] = process.argv.slice(2)
const whole: unknown = JSON.parse(readFileSync(source, 'utf8'))
if (!isMap(whole) || !isMap(whole.paths)) throw new Error(`'${source}' is no OpenAPI document.`)

const paths = Object.fromEntries(
  Object.entries(whole.paths).flatMap(([path, methods]) => {
    const wanted = Object.entries(isMap(methods) ? methods : {}).filter(
      ([, operation]) => isMap(operation) && OPERATIONS.has(String(operation.operationId)),
    )
    return wanted.length > 0 ? [[path, shapeOf(Object.fromEntries(wanted))]] : []
  }),
)
const found = Object.values(paths).flatMap(methods => (isMap(methods) ? Object.keys(methods) : []))
if (found.length !== OPERATIONS.size) throw new Error(`${found.length} of ${OPERATIONS.size} operations were found.`)

const components: Record<string, Record<string, Json>> = {}
for (const reference of referencesIn(paths)) keep(reference)
const document = { openapi: whole.openapi ?? null, info: whole.info ?? null, paths, components }
writeFileSync(new URL('openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`)

function keep(reference: string): void {
  const [kind = '', name = ''] = reference.replace('#/components/', '').split('/')
  if (components[kind]?.[name] !== undefined) return
  const all = isMap(whole) && isMap(whole.components) ? whole.components[kind] : undefined
  const component = isMap(all) ? all[name] : undefined
  if (component === undefined) throw new Error(`'${reference}' leads nowhere.`)
  const shape = HEADS.has(name) ? withDeletedFork(shapeOf(component)) : shapeOf(component)
  components[kind] = { ...components[kind], [name]: shape }
  for (const inner of referencesIn(shape)) keep(inner)
}

/** The document forgets that the repository of a head is null once the fork was deleted; GitHub's webhooks say so. */
function withDeletedFork(shape: Json): Json {
  const asked = JSON.stringify(shape)
  const head = /("head":\{"type":"object","properties":\{.*?"repo":)(\{"\$ref":"#\/components\/schemas\/repository"\})/
  if (!head.test(asked)) throw new Error('The head of a pull request looks different now.')
  return JSON.parse(asked.replace(head, '$1{"nullable":true,"allOf":[$2]}'))
}

function referencesIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isMap(value)) return []
  return typeof value.$ref === 'string' ? [value.$ref] : Object.values(value).flatMap(referencesIn)
}

function shapeOf(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map(item => shapeOf(item))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      !named && (PROSE.has(key) || key.startsWith('x-') || key === 'headers')
        ? []
        : [shapeEntry(key, inner, named, value)],
    ),
  )
}

function shapeEntry(key: string, inner: Json, named: boolean, parent: JsonMap): readonly [string, Json] {
  // 'properties' is a name itself where a schema of GitHub's has a property of that name.
  return [key, shapeOf(inner, !named && NAMES.has(key) && !Array.isArray(parent[key]))]
}
