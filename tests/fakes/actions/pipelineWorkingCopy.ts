import { globSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createWorkingCopy, type WorkingCopy } from '../../../scripts/rehearsal/rollout/workingCopy.ts'

/** The repository's templates and environments, or these files instead, with 'dev' in an account. */
export async function prepareWorkingCopy(
  account: string,
  files: Readonly<Record<string, string>> = {},
): Promise<WorkingCopy> {
  const workingCopy = await createWorkingCopy(process.cwd())
  const { folder } = workingCopy
  if (Object.keys(files).length > 0)
    for (const file of globSync(['cloudformation/*', 'environments/**/*.yaml'], { cwd: folder }))
      if (!file.endsWith('bootstrap.yaml')) await rm(join(folder, file))
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  await workingCopy.edit('dev', [{ section: undefined, key: 'account', value: `"${account}"` }])
  return workingCopy
}

/** Another checkout of the same files. */
export async function copyWorkingCopy({ folder }: WorkingCopy): Promise<WorkingCopy> {
  const copy = await createWorkingCopy(process.cwd())
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
