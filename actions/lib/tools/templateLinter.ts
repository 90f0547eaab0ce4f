import { spawn } from 'node:child_process'
import { type Finding, Problem } from '../model/problem.ts'
import type { TemplateLinter } from '../ports/lintEngines.ts'
import { findingsIn } from './templateFindings.ts'

/** W3002: a relative TemplateURL needs `aws cloudformation package`. This repository packages its templates itself. */
const IGNORED_CHECKS = ['W3002'] as const

/** Bits of the exit code: 2 errors, 4 warnings, 8 information. Every other code is a failure of cfn-lint itself. */
const FINDING_BITS = 2 | 4 | 8

const ENGINE = { name: 'cfn-lint', rules: 0 } as const

type LinterOptions = {
  readonly root?: string
  /** Ends cfn-lint when it is aborted. */
  readonly signal?: AbortSignal
  /** Milliseconds that cfn-lint may take. */
  readonly limit?: number
}

/** The templates of this repository take some ten seconds. */
const LIMIT = 10 * 60_000

/**
 * cfn-lint; the files are relative to `root`.
 * @throws Problem when cfn-lint is not installed, fails, or does not end in time
 */
export function connectTemplateLinter(executable: string, options: LinterOptions = {}): TemplateLinter {
  return {
    lint: async (files, region) => {
      if (files.length === 0) return { engine: ENGINE, findings: [] }
      const args = ['--format', 'json', '--regions', region, '--ignore-checks', ...IGNORED_CHECKS, '--', ...files]
      const result = await run(executable, args, options)
      const findings = isUnknownRegion(result) ? [unknownRegion(region)] : findingsOf(result, executable)
      return { engine: ENGINE, findings }
    },
  }
}

type ProcessResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

function findingsOf({ code, stdout, stderr }: ProcessResult, executable: string): readonly Finding[] {
  if (code !== null && (code & ~FINDING_BITS) === 0) {
    const findings = findingsIn(stdout)
    if (findings && (code === 0 || findings.length > 0)) return findings
  }
  const lastLine = (stderr.trim() || stdout.trim()).split('\n').at(-1) || 'no output'
  throw new Problem(`cfn-lint failed with exit code ${code ?? 'none'}: ${lastLine}`, {
    todo: `Run '${executable} --version'. If that fails, delete the folder .venv and run 'npm run set-up'.`,
  })
}

/** A misspelled region is an error in the environment's file and no failure of cfn-lint, which prints a list of all. */
function isUnknownRegion({ code, stderr }: ProcessResult): boolean {
  return code === 32 && /Regions .* are unsupported/.test(stderr)
}

function unknownRegion(region: string): Finding {
  return {
    level: 'error',
    rule: 'cfn-lint/unknown-region',
    message: `cfn-lint does not know the AWS region '${region}'.`,
    todo: "Correct 'region', or update cfn-lint if the region is new.",
  }
}

function run(
  executable: string,
  args: readonly string[],
  { root: cwd = process.cwd(), signal, limit = LIMIT }: LinterOptions,
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    // Without PYTHONUTF8, Python reads files in the encoding of the terminal.
    const env = { ...process.env, PYTHONUTF8: '1' }
    const child = spawn(executable, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => stdout.push(part))
    child.stderr.on('data', (part: Buffer) => stderr.push(part))
    const end = (reason: unknown): void => {
      child.kill('SIGKILL')
      // A process that cfn-lint started may keep the pipes open.
      child.stdout.destroy()
      child.stderr.destroy()
      child.unref()
      reject(reason)
    }
    const abort = (): void => end(signal?.reason)
    const timer = setTimeout(() => end(hangingLinter(executable, limit)), limit)
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()
    child.on('error', cause => reject(cannotStart(executable, cause)))
    child.on('close', code => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

function hangingLinter(executable: string, limit: number): Problem {
  return new Problem(`cfn-lint did not end within ${Math.round(limit / 1000)} seconds.`, {
    todo: `Run '${executable} --version'. If that does not end either, delete the folder .venv and run 'npm run set-up'.`,
  })
}

function cannotStart(executable: string, cause: Error): Problem {
  return new Problem(`Cannot start cfn-lint: '${executable}' (${cause.message}).`, {
    kind: 'usage',
    todo: "Run 'npm run set-up'.",
    cause,
  })
}
