import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

export type GitResult = {
  readonly code: number
  /** The output of git, without line breaks at its end. */
  readonly output: string
  readonly bytes: Buffer
}

/** The author and the committer of a commit, and its time in seconds. */
export type Signature = { readonly author: string; readonly committer: string; readonly seconds: number }

type GitOptions = {
  readonly input?: string | Uint8Array
  readonly signature?: Signature
  /** Exit codes other than 0 that are a result. */
  readonly codes?: readonly number[]
}

/** Bytes of output that are read. */
const MAX_OUTPUT = 64 * 1024 * 1024

/**
 * Runs one command of git without the configuration of the user and the machine, and without variables that would lead
 * it to another repository.
 * @throws Error with what git printed, for an exit code that is not expected
 */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', signature, codes = [] }: GitOptions = {},
): GitResult {
  const variables = { ...ownVariables(), ...(signature && signatureVariables(signature)) }
  const options = { cwd: folder, input, maxBuffer: MAX_OUTPUT, windowsHide: true, env: variables }
  const { status, stdout, stderr, error } = spawnSync('git', args, options)
  if (error) throw error
  if (status === null || (status !== 0 && !codes.includes(status)))
    throw new Error(`'git ${args.join(' ')}' ended with ${status}: ${stderr}`)
  return { code: status, output: stdout.toString().trimEnd(), bytes: stdout }
}

/** The same for commands that take long, while this process serves others. */
export async function runLongGit(folder: string, args: readonly string[]): Promise<void> {
  const options = { cwd: folder, maxBuffer: MAX_OUTPUT, windowsHide: true, env: ownVariables() }
  await promisify(execFile)('git', args, options)
}

/** `octocat@users.noreply.github.com` */
export function mailOf(login: string): string {
  return `${login}@users.noreply.github.com`
}

function ownVariables(): Readonly<Record<string, string | undefined>> {
  return {
    PATH: process.env.PATH,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
}

function signatureVariables({ author, committer, seconds }: Signature): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_EMAIL: mailOf(author),
    GIT_AUTHOR_DATE: `${seconds} +0000`,
    GIT_COMMITTER_NAME: committer,
    GIT_COMMITTER_EMAIL: mailOf(committer),
    GIT_COMMITTER_DATE: `${seconds} +0000`,
  }
}
