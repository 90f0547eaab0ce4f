import { posix } from 'node:path'
import { Problem } from '../model/problem.ts'

/** The normalised path from the repository's root. Throws a Problem when it leads out of the repository. */
export function repositoryPathOf(file: string): string {
  const path = posix.normalize(file)
  const leadsOut = posix.isAbsolute(path) || path === '..' || path.startsWith('../') || /[\\:\0]/.test(file)
  if (!leadsOut && file !== '') return path.replace(/(?<=.)\/$/, '')
  throw new Problem(`The path '${file}' does not lead to a file in this repository.`, {
    kind: 'usage',
    todo: "Write a path from the repository's root, with forward slashes: 'cloudformation/main.yaml'.",
  })
}

export function missingFile(file: string, reference?: string): Problem {
  const at = reference === undefined ? '' : ` at '${reference}'`
  return new Problem(`There is no file '${file}'${at}.`, { kind: 'usage', todo: 'Correct the path or add the file.' })
}
