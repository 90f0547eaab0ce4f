import { type Finding, Problem } from '../model/problem.ts'
import type { TemplateLinter } from '../ports/lintEngines.ts'
import { type ProcessResult, runProcess } from './runProcess.ts'
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
export function connectTemplateLinter(
  executable: string,
  { root = process.cwd(), signal, limit = LIMIT }: LinterOptions = {},
): TemplateLinter {
  return {
    lint: async (files, region) => {
      if (files.length === 0) return { engine: ENGINE, findings: [] }
      const args = ['--format', 'json', '--regions', region, '--ignore-checks', ...IGNORED_CHECKS, '--', ...files]
      // Without PYTHONUTF8, Python reads files in the encoding of the terminal.
      const variables = { PYTHONUTF8: '1' }
      const result = await runProcess({ executable, args, folder: root, variables, signal, limit })
      if (result.kind === 'not-started') throw cannotStart(executable, result.cause)
      if (result.kind === 'timed-out') throw hangingLinter(executable, limit)
      const findings = isUnknownRegion(result) ? [unknownRegion(region)] : findingsOf(result, executable)
      return { engine: ENGINE, findings }
    },
  }
}

type LinterExit = ProcessResult & { readonly kind: 'exited' }

function findingsOf({ code, stdout, stderr }: LinterExit, executable: string): readonly Finding[] {
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
function isUnknownRegion({ code, stderr }: LinterExit): boolean {
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
