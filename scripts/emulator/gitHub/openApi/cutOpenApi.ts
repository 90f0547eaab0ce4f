/**
 * Extracts the operations of our ports from GitHub's OpenAPI document, with everything that they refer to and without
 * descriptions. The document itself is too big to be a dependency, so install it for this one use:
 *
 *     npm install --prefix /tmp/openapi @octokit/openapi@23.0.2
 *     tsx scripts/emulator/gitHub/openApi/cutOpenApi.ts /tmp/openapi/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

const OPERATIONS = new Set([
  'actions/create-workflow-dispatch',
  'actions/get-github-actions-permissions-repository',
  'actions/get-workflow-run-attempt',
  'code-scanning/upload-sarif',
  'git/create-ref',
  'git/delete-ref',
  'git/get-ref',
  'git/list-matching-refs',
  'issues/create',
  'issues/create-comment',
  'issues/list-comments',
  'issues/list-for-repo',
  'issues/update',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'repos/compare-commits-with-basehead',
  'repos/create-deployment-branch-policy',
  'repos/create-or-update-environment',
  'repos/create-repo-ruleset',
  'repos/delete-an-environment',
  'repos/delete-deployment-branch-policy',
  'repos/delete-repo-ruleset',
  'repos/get',
  'repos/get-all-environments',
  'repos/get-environment',
  'repos/get-repo-ruleset',
  'repos/get-repo-rulesets',
  'repos/list-commits',
  'repos/list-deployment-branch-policies',
  'repos/list-deployment-statuses',
  'repos/list-deployments',
  'repos/list-pull-requests-associated-with-commit',
  'repos/update-repo-ruleset',
  'teams/get-by-name',
  'users/get-by-username',
])
const HEADS = new Set(['pull-request', 'pull-request-simple'])
/** Keys that do not affect the shape. */
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
/** Keys below these are names of GitHub's: a property can be called 'title'. */
const NAMES = new Set(['properties', 'patternProperties', 'schemas', 'parameters', 'responses', 'paths', 'content'])

const [source = ''] = process.argv.slice(2)
const whole: unknown = JSON.parse(readFileSync(source, 'utf8'))
if (!isMap(whole) || !isMap(whole.paths)) throw new Error(`'${source}' is not an OpenAPI document.`)

const paths = Object.fromEntries(
  Object.entries(whole.paths).flatMap(([path, methods]) => {
    const operations = Object.entries(isMap(methods) ? methods : {}).filter(
      ([, operation]) => isMap(operation) && OPERATIONS.has(String(operation.operationId)),
    )
    const shape = shapeOf(Object.fromEntries(operations))
    return operations.length > 0
      ? [[path, path.endsWith('/environments/{environment_name}') ? withBypass(shape) : shape]]
      : []
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
  if (component === undefined) throw new Error(`'${reference}' does not exist in the document.`)
  const shape = HEADS.has(name) ? withDeletedFork(shapeOf(component)) : shapeOf(component)
  components[kind] = { ...components[kind], [name]: shape }
  for (const inner of referencesIn(shape)) keep(inner)
}

/** Makes the repository of a head nullable, as GitHub's webhooks do: it is null after the fork was deleted. */
function withDeletedFork(shape: Json): Json {
  const text = JSON.stringify(shape)
  const head = /("head":\{"type":"object","properties":\{.*?"repo":)(\{"\$ref":"#\/components\/schemas\/repository"\})/
  if (!head.test(text)) throw new Error('The schema of the head of a pull request has changed.')
  return JSON.parse(text.replace(head, '$1{"nullable":true,"allOf":[$2]}'))
}

/**
 * Adds the switch that takes an environment's rules from administrators. GitHub's clients send it (go-github, and Terraform's
 * provider with it), and GitHub returns it, but its document does not have it.
 */
function withBypass(shape: Json): Json {
  const text = JSON.stringify(shape)
  const body = '"prevent_self_review":{"$ref":"#/components/schemas/prevent-self-review"},"reviewers"'
  if (!text.includes(body)) throw new Error('The schema of the request for an environment has changed.')
  return JSON.parse(text.replace(body, `"can_admins_bypass":{"type":"boolean"},${body}`))
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
