import { readFileSync } from 'node:fs'

/** The part of a resource's life in which a handler is called. */
export type HandlerPhase = 'create' | 'read' | 'update' | 'delete'

/** The actions that AWS's handlers of one resource type name, in the order of its registry schema. */
export type HandlerPermissions = Readonly<Record<HandlerPhase, readonly string[]>> & {
  /** The property that holds the tags; '' for a type without tags. */
  readonly tagProperty: string
  /** CloudFormation adds its own tags, `aws:cloudformation:stack-name` for example. */
  readonly hasSystemTags: boolean
}

/** Written by `npm run cut:permissions`. */
const HANDLERS: Readonly<Record<string, HandlerPermissions>> = JSON.parse(
  readFileSync(new URL('handlers.json', import.meta.url), 'utf8'),
)

export const HANDLED_TYPES: readonly string[] = Object.keys(HANDLERS)

export function isHandled(type: string): boolean {
  return type in HANDLERS
}

/** @throws Error for a type that was not cut: a call must not be guessed. */
export function handlerPermissionsOf(type: string): HandlerPermissions {
  const found = HANDLERS[type]
  if (!found)
    throw new Error(
      `The permissions of '${type}' are unknown: add it to a template or to cutPermissions.ts, then run 'npm run cut:permissions'.`,
    )
  return found
}
