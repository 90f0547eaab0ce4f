import { spawn } from 'node:child_process'
import { type Finding, Problem } from '../model/problem.ts'
import type { TemplateLinter } from '../ports.ts'
import { findingsIn } from './templateFindings.ts'

/**
 * W3002 says that a relative TemplateURL needs `aws cloudformation package`; this repository packages for itself.
 */
const SILENCED = ['W3002'] as const

/** Bits of the exit code: 2 errors, 4 warnings, 8 information; every other code is a failure of the tool itself. */
const FINDINGS = 2 | 4 | 8

/** cfn-lint; the files are relative to `root`. Throws a Problem when it is not installed or fails itself. */
export function connectTemplateLinter(executable: string, root: string = process.cwd()): TemplateLinter {
  return {
    lint: async (files, region) => {
      if (files.length === 0) return []
      const order = ['--format', 'json', '--regions', region, '--ignore-checks', ...SILENCED, '--', ...files]
      const answer = await run(executable, order, root)
      return isUnknownRegion(answer) ? [unknownRegion(region)] : findingsOf(answer, executable)
    },
  }
}

type Answer = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

function findingsOf({ code, stdout, stderr }: Answer, executable: string): readonly Finding[] {
  if (code !== null && (code & ~FINDINGS) === 0) {
    const findings = findingsIn(stdout)
    if (findings && (code === 0 || findings.length > 0)) return findings
  }
  const [said = 'nothing'] = (stderr.trim() || stdout.trim() || 'nothing').split('\n').slice(-1)
  throw new Problem(`cfn-lint failed with exit code ${code ?? 'none'}. It said: ${said}`, {
    todo: `Run '${executable} --version'; when that fails, delete the folder .venv and run 'npm run set-up'.`,
  })
}

/** A region is what a person wrote, and so is a wrong one; the list of all is longer than a line. */
function isUnknownRegion({ code, stderr }: Answer): boolean {
  return code === 32 && /Regions .* are unsupported/.test(stderr)
}

function unknownRegion(region: string): Finding {
  return {
    level: 'error',
    rule: 'cfn-lint/unknown-region',
    message: `There is no AWS region '${region}' that cfn-lint knows.`,
    todo: "Correct 'region', or move to a newer cfn-lint when the region is a new one.",
  }
}

function run(executable: string, order: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Python takes the encoding of the terminal for that of the files, unless it is told otherwise.
    const env = { ...process.env, PYTHONUTF8: '1' }
    const child = spawn(executable, order, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => stdout.push(part))
    child.stderr.on('data', (part: Buffer) => stderr.push(part))
    child.on('error', cause => reject(cannotStart(executable, cause)))
    child.on('close', code =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
  })
}

function cannotStart(executable: string, cause: Error): Problem {
  return new Problem(`cfn-lint cannot be started: '${executable}' (${cause.message}).`, {
    kind: 'usage',
    todo: "Run 'npm run set-up'.",
    cause,
  })
}
