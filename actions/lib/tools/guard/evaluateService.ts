import { createHash } from 'node:crypto'
import { canonical } from '../../model/json.ts'
import { Problem } from '../../model/problem.ts'
import type { PolicySubject, PolicyViolation, ResultCache } from '../../ports/lintEngines.ts'
import type { Limit } from '../limitConcurrency.ts'
import { runProcess } from '../runProcess.ts'
import { parseCachedViolations } from './cachedViolations.ts'
import { type GuardInput, type GuardViolation, violationsIn } from './guardReport.ts'
import type { GuardService } from './guardService.ts'
import type { PolicyPackage } from './policyPackage.ts'

export type EvaluationTools = {
  readonly loaded: PolicyPackage
  readonly cache: ResultCache
  readonly signal: AbortSignal | undefined
  /** Milliseconds. */
  readonly limit: number
  /** Guard has the processors of the machine, and not more. */
  readonly inTurn: Limit
}

/** The resources of one or more subjects that concern a service; equal ones are evaluated once. */
type Evaluation = {
  readonly input: GuardInput
  /** The input as JSON, the same for equal inputs. */
  readonly text: string
  readonly subjects: readonly PolicySubject[]
}

/**
 * The violations of a service's rules in all subjects. Guard runs for those whose result is not in the cache: once for all
 * small ones, because it reads the rules in most of its time, and once for each large one.
 * @throws Problem if Guard fails; no result is kept then
 */
export async function evaluateService(
  service: GuardService,
  subjects: readonly PolicySubject[],
  tools: EvaluationTools,
): Promise<readonly PolicyViolation[]> {
  const keyOf = cacheKeys(service, tools.loaded)
  const evaluations = await Promise.all(
    evaluationsOf(service, subjects).map(async evaluation => {
      const key = keyOf(evaluation.text)
      const cached = parseCachedViolations(await tools.cache.get(key), service, evaluation.input)
      return { ...evaluation, key, cached }
    }),
  )
  const missing = evaluations.filter(({ cached }) => cached === undefined)
  const batches = [missing.filter(isSmall), ...missing.filter(one => !isSmall(one)).map(large => [large])]
  const runs = batches.map(async batch => {
    const found = batch.length > 0 ? await tools.inTurn(() => runGuard(service, batch, tools)) : []
    return batch.map(({ key }, index) => [key, found[index] ?? []] as const)
  })
  const results = new Map((await Promise.all(runs)).flat())
  await Promise.all([...results].map(([key, result]) => tools.cache.put(key, JSON.stringify(result))))
  return evaluations.flatMap(({ key, cached, subjects: concerned }) =>
    (cached ?? results.get(key) ?? []).flatMap(violation =>
      concerned.map(subject => policyViolation(violation, subject, service)),
    ),
  )
}

/** The rules about statements of policies take half a second for the 40,000 characters of a bootstrap stack. */
function isSmall({ text }: Evaluation): boolean {
  return text.length < 20_000
}

function evaluationsOf({ types }: GuardService, subjects: readonly PolicySubject[]): readonly Evaluation[] {
  const inputs = subjects.map(subject => {
    const concerned = Object.entries(subject.resources).filter(([, { type }]) => types.has(type))
    const input = Object.fromEntries(
      concerned.map(([path, { type, properties, attributes }]) => [
        path,
        { ...attributes, Type: type, Properties: properties },
      ]),
    )
    return { subject, input, text: canonical({ Resources: input }) }
  })
  const relevant = inputs.filter(({ input }) => Object.keys(input).length > 0)
  return [...Map.groupBy(relevant, ({ text }) => text).values()].flatMap(([first, ...equal]) =>
    first ? [{ ...first, subjects: [first, ...equal].map(({ subject }) => subject) }] : [],
  )
}

/** Raised when this adapter reads something else out of a report: earlier results do not count then. */
const READING = 2

/** What a result depends on: the program, the texts of the rules, the input, and this adapter. */
function cacheKeys({ texts }: GuardService, { version, digest }: PolicyPackage): (input: string) => string {
  const engine = createHash('sha256').update(JSON.stringify([READING, version, digest, texts]))
  return input => `guard/${engine.copy().update(input).digest('hex')}`
}

async function runGuard(
  service: GuardService,
  evaluations: readonly Evaluation[],
  { loaded, signal, limit }: EvaluationTools,
): Promise<readonly (readonly GuardViolation[])[]> {
  const { executable } = loaded
  const failure = (reason: string): Problem =>
    new Problem(`Guard failed for the rules of '${service.name}': ${reason}.`, {
      todo: `Run '${executable} --version'. If that fails, delete the folder node_modules and run 'npm ci'.`,
    })
  const result = await runProcess({
    executable,
    args: ['validate', '--payload', '--structured', '--show-summary', 'none', '--output-format', 'json'],
    input: JSON.stringify({ rules: service.texts, data: evaluations.map(({ text }) => text) }),
    signal,
    limit,
  })
  if (result.kind === 'not-started') throw failure(`it does not start (${result.cause.message})`)
  if (result.kind === 'timed-out') throw failure(`it did not end within ${limit / 1000} seconds`)
  if (result.kind === 'flooded') throw failure('it printed without an end')
  const { code, stdout, stderr } = result
  if (code === null) throw failure('it was killed')
  if (code !== PASSED && code !== VIOLATED) throw failure(`exit code ${code}: ${lastLine(stderr) || lastLine(stdout)}`)
  try {
    const inputs = evaluations.map(({ input }) => input)
    const violations = violationsIn(stdout, service, inputs)
    if (violations.some(({ length }) => length > 0) !== (code === VIOLATED))
      throw new Error(`exit code ${code} does not fit its report`)
    return violations
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw failure(error.message)
  }
}

/** The exit codes of Guard that are no failure. */
const PASSED = 0
const VIOLATED = 19

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

function policyViolation(
  { rule, resource, path }: GuardViolation,
  subject: PolicySubject,
  { controls }: GuardService,
): PolicyViolation {
  const control = controls.get(rule)
  if (!control) throw new Error(`The rule '${rule}' is unknown.`)
  const { id, title, todo, severity, documentation } = control
  return {
    ...{ rule: `guard/${id}`, message: title, todo, severity, subject, resource, path },
    ...(documentation !== undefined && { documentation }),
  }
}
