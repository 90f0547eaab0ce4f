import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import type { Workspace } from '#lib/ports.ts'

const USUAL = 'dev'

/** The environment that is rehearsed without `--environment`: `dev`, or the first one where an owner has no `dev`. */
export async function defaultEnvironment(tools: { readonly workspace: Workspace }): Promise<string> {
  const names = await environmentNames(tools)
  return names.includes(USUAL) ? USUAL : (names[0] ?? USUAL)
}
