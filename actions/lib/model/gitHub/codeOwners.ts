/** Where GitHub reads it. */
export const CODE_OWNERS_FILE = '.github/CODEOWNERS'

/** One environment with what its owners are taken from. */
export type OwnedEnvironment = {
  /** `environments/dev.yaml` */
  readonly file: string
  readonly protected: boolean
  readonly reviewers: readonly string[]
}

/** Files that decide about every environment. */
const SHARED = [
  '/.ci/',
  '/.github/',
  '/actions/',
  '/cloudformation/',
  '/environments/',
  '/package-lock.json',
  '/package.json',
  '/scripts/',
]

const [BEGINNING, END] = ['# generated: owners', '# end: owners']

/**
 * The text with its generated section; everything outside of it stays. The reviewers of the protected environments, or of
 * all if no protected one has any, own the shared files, and those of an environment its file. GitHub takes the last line
 * that matches a file.
 */
export function withCodeOwners(text: string, environments: readonly OwnedEnvironment[]): string {
  const section = [BEGINNING, ...linesOf(environments), END].join('\n')
  const [start, end] = [text.indexOf(BEGINNING), text.indexOf(END)]
  if (start < 0 || end < start) return text === '' ? `${section}\n` : `${section}\n\n${text}`
  return `${text.slice(0, start)}${section}${text.slice(end + END.length)}`
}

function linesOf(environments: readonly OwnedEnvironment[]): readonly string[] {
  const reviewed = environments.filter(({ reviewers }) => reviewers.length > 0)
  if (reviewed.length === 0) return ["# No environment has 'reviewers', so no file has an owner."]
  const shielded = reviewed.filter(environment => environment.protected)
  const shared = [...new Set((shielded.length > 0 ? shielded : reviewed).flatMap(({ reviewers }) => reviewers))]
  return [
    ...SHARED.map(path => lineOf(path, shared)),
    ...reviewed.map(({ file, reviewers }) => lineOf(`/${file}`, reviewers)),
  ]
}

function lineOf(path: string, owners: readonly string[]): string {
  return [path, ...owners.map(owner => `@${owner}`)].join(' ')
}
