import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { templateDocument } from '#lib/files/readDocument.ts'
import { isMap } from '#lib/model/json.ts'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { failed, passed } from './stepResult.ts'
import { createTemplateRepository, ENVIRONMENT } from './templateRepository.ts'
import { STEPS, type StepResult, type Trial } from './trial.ts'

const SCRIPTS = join(import.meta.dirname, '../../scripts')

export type TemplateOrder = {
  readonly root: string
  readonly all: readonly string[]
  readonly limitSeconds: number
}

/** Runs lint and then the other verbs over one template, in a repository that is removed afterwards. */
export async function tryTemplate(source: string, { root, all, limitSeconds }: TemplateOrder): Promise<Trial> {
  const startedAt = performance.now()
  const repository = await createTemplateRepository(source, { root, all })
  try {
    const lint = await lintTemplate(repository.folder)
    const results = [lint, ...(await drive(repository.folder, root, limitSeconds))]
    const seconds = (performance.now() - startedAt) / 1000
    return { template: root, resources: await resourceCount(join(source, root)), seconds, results }
  } finally {
    await repository.remove()
  }
}

/** Findings about the template are allowed; an engine that fails, or a finding that is no sentence about it, is not. */
async function lintTemplate(folder: string): Promise<StepResult> {
  const script = [...TYPESCRIPT_OPTIONS, join(SCRIPTS, 'lint.ts'), ENVIRONMENT, '--json']
  const { stdout, stderr } = await promisify(execFile)(process.execPath, script, {
    cwd: folder,
    maxBuffer: 2 ** 26,
  }).catch((error: unknown) => outputOf(error))
  const document: unknown = parsed(stdout)
  if (!isMap(document) || !Array.isArray(document.findings))
    return { step: 'lint', ...failed([`lint printed no document: ${(stdout || stderr).slice(0, 300)}`]) }
  const findings = document.findings.filter(isMap)
  const broken = findings.filter(({ rule }) => typeof rule === 'string' && ENGINE_FAILURES.test(rule))
  if (broken.length > 0) return { step: 'lint', ...failed(broken.map(({ message }) => String(message))) }
  const errors = findings.filter(({ level }) => level === 'error').length
  return { step: 'lint', ...passed(errors === 0 ? 'clean' : `${errors} ${errors === 1 ? 'error' : 'errors'}`) }
}

/** The rules that say that an engine could not judge the template. */
const ENGINE_FAILURES = /^(?:cfn-lint|guard)\/(?:failed|missing|crashed)/

/** What the process reports, and at last a failure if it did not end by itself. */
async function drive(folder: string, root: string, limitSeconds: number): Promise<readonly StepResult[]> {
  const program = spawn(
    process.execPath,
    [...TYPESCRIPT_OPTIONS, join(import.meta.dirname, 'driveTemplate.ts'), folder, root],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    },
  )
  let errors = ''
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = new Promise<{ readonly code: number | null }>((resolve, reject) => {
    program.on('error', reject)
    program.on('close', code => resolve({ code }))
  })
  const results: StepResult[] = []
  for await (const line of createInterface({ input: program.stdout })) results.push(JSON.parse(line))
  const { code } = await ended
  if (code === 0) return results
  const next = STEPS[STEPS.indexOf(results.at(-1)?.step ?? 'lint') + 1] ?? 'delete'
  const reason =
    code === null
      ? `It did not end within ${limitSeconds} seconds.`
      : `The process ended with ${code}: ${errors.slice(-600)}`
  return [...results, { step: next, ...failed([reason]) }]
}

async function resourceCount(file: string): Promise<number> {
  const value = await readFile(file, 'utf8')
    .then(text => templateDocument(file, text).value)
    .catch(() => undefined)
  return isMap(value) && isMap(value.Resources) ? Object.keys(value.Resources).length : 0
}

function outputOf(error: unknown): { readonly stdout: string; readonly stderr: string } {
  const text = (name: 'stdout' | 'stderr') =>
    typeof error === 'object' && error !== null && name in error ? String(Reflect.get(error, name)) : ''
  return { stdout: text('stdout'), stderr: text('stderr') }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
