import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { controlFiles } from '../../templates/controls/controlFiles.ts'

const SIGNATURE = {
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Two hosted repositories: the template, and the copy that "Use this template" makes of it. */
export type HostedTemplate = {
  /** The text of a file of the template. */
  readonly read: (file: string) => string
  /** The bare repositories. */
  readonly template: string
  readonly copy: string
  /** Merges a branch of the copy into another one, as the button of a pull request does. Throws for a conflict. */
  readonly merge: (head: string, base: string) => void
  /** The branches of the copy with their commits, and every commit with its parents, which stand before it. */
  readonly history: () => {
    readonly branches: ReadonlyMap<string, string>
    readonly commits: ReadonlyMap<string, readonly string[]>
  }
  /** Creates and deletes branches of the copy until they are these. */
  readonly setBranches: (branches: ReadonlyMap<string, string>) => void
  /** A new clone of a branch of the copy. */
  readonly checkout: (branch: string) => string
  /** Commits to the default branch of the template. */
  readonly release: (files: Readonly<Record<string, string>>) => void
  readonly remove: () => void
}

/** Hosts the files of a working tree as a template, with the environments of the tests. */
export function hostTemplate(root: string): HostedTemplate {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'))
  const work = join(folder, 'work')
  const template = join(folder, 'template.git')
  const copy = join(folder, 'copy.git')
  const git = (where: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', where, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...SIGNATURE },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()

  mkdirSync(work)
  const environments = Object.entries(controlFiles).filter(([file]) => file.startsWith('environments/'))
  for (const file of linesOf(git(root, 'ls-files', '--cached', '--others', '--exclude-standard'))) {
    mkdirSync(dirname(join(work, file)), { recursive: true })
    if (!/^environments\/.*\.yaml$/.test(file)) cpSync(join(root, file), join(work, file))
  }
  for (const [file, text] of environments) writeFileSync(join(work, file), text)
  git(work, 'init', '--quiet', '--initial-branch=main')
  commitAll('The template')
  for (const bare of [template, copy]) git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare)
  git(work, 'push', '--quiet', template, 'main')
  // One commit with the same files and no history.
  const initial = git(work, 'commit-tree', 'main^{tree}', '-m', 'Initial commit')
  git(work, 'push', '--quiet', copy, `${initial}:refs/heads/main`)

  function commitAll(message: string): void {
    git(work, 'add', '--all')
    git(work, 'commit', '--quiet', '--message', message)
  }
  const branches = (): ReadonlyMap<string, string> =>
    new Map(
      linesOf(git(copy, 'for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads')).map(line => {
        const [name = '', sha = ''] = line.split(' ')
        return [name, sha]
      }),
    )
  const checkout = (branch: string): string => {
    const clone = mkdtempSync(join(folder, 'clone-'))
    git(folder, 'clone', '--quiet', '--branch', branch, copy, clone)
    return clone
  }
  return {
    read: file => readFileSync(join(work, file), 'utf8'),
    template,
    copy,
    checkout,
    merge: (head, base) => {
      const clone = checkout(base)
      git(clone, 'merge', '--no-ff', '--message', `Merge ${head}`, `origin/${head}`)
      git(clone, 'push', '--quiet', 'origin', base)
      git(clone, 'push', '--quiet', 'origin', '--delete', head)
    },
    history: () => ({
      branches: branches(),
      commits: new Map(
        linesOf(git(copy, 'rev-list', '--all', '--topo-order', '--reverse', '--parents')).map(line => {
          const [sha = '', ...parents] = line.split(' ')
          return [sha, parents]
        }),
      ),
    }),
    setBranches: wanted => {
      const present = branches()
      for (const [name, sha] of wanted) if (!present.has(name)) git(copy, 'branch', name, sha)
      for (const name of present.keys()) if (!wanted.has(name)) git(copy, 'branch', '--delete', '--force', name)
    },
    release: files => {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(work, file), text)
      commitAll('A later version')
      git(work, 'push', '--quiet', template, 'main')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}
