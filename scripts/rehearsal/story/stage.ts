import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the repository's templates and environments, so that the story may edit them. */
export type Stage = {
  readonly folder: string
  /** Sets top-level keys or parameters of an environment's own file, as a person would in an editor. */
  readonly edit: (environment: string, edits: readonly Edit[]) => Promise<void>
  readonly strike: () => Promise<void>
}

export type Edit = { readonly section: 'parameters' | undefined; readonly key: string; readonly value: string }

export async function setStage(repository: string): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  for (const part of ['cloudformation', 'environments'])
    await cp(join(repository, part), join(folder, part), { recursive: true })
  return {
    folder,
    edit: async (environment, edits) => {
      const file = join(folder, 'environments', `${environment}.yaml`)
      await writeFile(file, edits.reduce(withEdit, await readFile(file, 'utf8')))
    },
    strike: () => rm(folder, { recursive: true, force: true }),
  }
}

export function withEdit(text: string, { section, key, value }: Edit): string {
  const indent = section ? '  ' : ''
  const written = new RegExp(`^${indent}${key}:.*$`, 'm')
  if (written.test(text)) return text.replace(written, `${indent}${key}: ${value}`)
  if (!section) return `${text.trimEnd()}\n${key}: ${value}\n`
  const head = new RegExp(`^${section}:.*$`, 'm')
  if (!head.test(text)) return `${text.trimEnd()}\n${section}:\n${indent}${key}: ${value}\n`
  return text.replace(head, `${section}:\n${indent}${key}: ${value}`)
}
