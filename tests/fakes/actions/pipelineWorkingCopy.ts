import { cp } from 'node:fs/promises'
import { createWorkingCopy, type WorkingCopy } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'
import { fixtureFiles } from '../repository/fixtureFiles.ts'
import { createFixtureCopy } from '../repository/fixtureFolder.ts'

/** The templates of this repository and the environments of the tests, or these files instead, with 'dev' in an account. */
export async function prepareWorkingCopy(account: string, files: Files = {}): Promise<WorkingCopy> {
  const isOwn = Object.keys(files).length > 0
  const workingCopy = await createFixtureCopy(
    isOwn ? { [BOOTSTRAP]: fixtureFiles[BOOTSTRAP] ?? '', ...files } : undefined,
  )
  await workingCopy.edit('dev', [{ section: undefined, key: 'account', value: `"${account}"` }])
  return workingCopy
}

const BOOTSTRAP = 'cloudformation/bootstrap.yaml'

/** Another checkout of the same files. */
export async function copyWorkingCopy({ folder }: WorkingCopy): Promise<WorkingCopy> {
  const copy = await createWorkingCopy(folder)
  await cp(folder, copy.folder, { recursive: true })
  return copy
}

/** Sets parameters of 'dev'. */
export function setParameters({ edit }: WorkingCopy, values: Readonly<Record<string, string>>): Promise<void> {
  const edits = Object.entries(values).map(([key, value]) => ({
    section: 'parameters' as const,
    key,
    // An edit is a replacement in a text, in which '$' has a meaning of its own.
    value: JSON.stringify(value).replaceAll('$', '$$$$'),
  }))
  return edit('dev', edits)
}
