import { globSync, readFileSync } from 'node:fs'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { HandlerPermissions } from './handlerPermissions.ts'

/** The registry schemas in the pinned cfn-lint package; `lib` on Unix, `Lib` on Windows. */
const SCHEMAS = '.venv/{lib/python3*,Lib}/site-packages/cfnlint/data/schemas'
/** Services that a web ACL can be for, and that no template has anything to do with. */
const OTHER_SERVICES = /^(?:amplify|apigateway|apprunner|appsync|bedrock-agentcore):/
const PHASES = ['create', 'read', 'update', 'delete'] as const

/**
 * The calls of AWS's own resource handlers, by type, from the schemas of cfn-lint.
 * @throws Error if the package or a type is not there.
 */
export function cutHandlers(types: readonly string[]): Readonly<Record<string, HandlerPermissions>> {
  const [folder] = globSync(SCHEMAS)
  if (folder === undefined) throw new Error("cfn-lint's schemas are not in .venv: run 'npm run set-up'.")
  const files = readMap(`${folder}/providers/us-east-1.json`)
  return Object.fromEntries(
    types.map(type => {
      const file = files[type]
      if (file === undefined) throw new Error(`cfn-lint has no schema of '${type}'.`)
      return [type, handlersIn(readMap(`${folder}/resources/${String(file)}.json`))]
    }),
  )
}

function handlersIn({ handlers, tagging }: JsonMap): HandlerPermissions {
  const permissionsOf = (phase: string): readonly string[] => {
    const handler = isMap(handlers) ? handlers[phase] : undefined
    return isMap(handler) ? listOf(handler.permissions).filter(action => !OTHER_SERVICES.test(action)) : []
  }
  const tags = isMap(tagging) && tagging.taggable !== false ? tagging : {}
  const [create, read, update, remove] = PHASES.map(permissionsOf)
  return {
    tagProperty: typeof tags.tagProperty === 'string' ? tags.tagProperty.replace('/properties/', '') : '',
    hasSystemTags: tags.cloudFormationSystemTags === true,
    create: create ?? [],
    read: read ?? [],
    update: update ?? [],
    delete: remove ?? [],
  }
}

function listOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function readMap(file: string): JsonMap {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isMap(value)) throw new Error(`'${file}' is not a map.`)
  return value
}
