import type { Lookup, SettingChange } from '../../../model/gitHub/settingRequest.ts'

/** @param commit the oldest commit of the default branch: the first pull request then shows everything */
export function branchChanges(
  branch: string,
  present: string | undefined,
  commit: string | Lookup,
): readonly SettingChange[] {
  if (present !== undefined) return []
  const at = typeof commit === 'string' ? ` at ${commit.slice(0, 7)}` : ''
  return [
    {
      text: `create branch '${branch}'${at}, the oldest commit of the default branch`,
      request: { method: 'POST', path: ['git', 'refs'], body: { ref: `refs/heads/${branch}`, sha: commit } },
    },
  ]
}
