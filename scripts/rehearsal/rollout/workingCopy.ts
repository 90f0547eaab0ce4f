import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the repository's templates and environments, which the rehearsal edits. */
export type WorkingCopy = {
  readonly folder: string
  /** Sets top-level keys or parameters of an environment's own file. */
  readonly edit: (environment: string, edits: readonly EnvironmentEdit[]) => Promise<void>
  readonly remove: () => Promise<void>
}

export type EnvironmentEdit = {
  readonly section: 'parameters' | undefined
  readonly key: string
  readonly value: string
}

export async function createWorkingCopy(repository: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  for (const part of ['cloudformation', 'environments'])
    await cp(join(repository, part), join(folder, part), { recursive: true })
  return {
    folder,
    edit: async (environment, edits) => {
      const file = join(folder, 'environments', `${environment}.yaml`)
      await writeFile(file, edits.reduce(applyEdit, await readFile(file, 'utf8')))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export function applyEdit(text: string, { section, key, value }: EnvironmentEdit): string {
  const indent = section ? '  ' : ''
  const existing = new RegExp(`^${indent}${key}:.*$`, 'm')
  if (existing.test(text)) return text.replace(existing, `${indent}${key}: ${value}`)
  if (!section) return `${text.trimEnd()}\n${key}: ${value}\n`
  const head = new RegExp(`^${section}:.*$`, 'm')
  if (!head.test(text)) return `${text.trimEnd()}\n${section}:\n${indent}${key}: ${value}\n`
  return text.replace(head, `${section}:\n${indent}${key}: ${value}`)
}
