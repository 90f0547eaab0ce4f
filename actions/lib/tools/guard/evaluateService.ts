import { createHash } from 'node:crypto'
import { canonical } from '../../model/json.ts'
import { Problem } from '../../model/problem.ts'
import type { PolicySubject, PolicyViolation, ResultCache } from '../../ports/lintEngines.ts'
import type { Limit } from '../limitConcurrency.ts'
import { parseCachedViolations } from './cachedViolations.ts'
import type { GuardInput, GuardViolation } from './guardReport.ts'
import type { GuardService } from './guardService.ts'
import { type IsolatedResult, isolateFailure, worksWithout } from './isolateFailure.ts'
import type { PolicyPackage } from './policyPackage.ts'
import { type GuardRunTools, runGuard } from './runGuard.ts'

export type EvaluationTools = GuardRunTools & {
  readonly cache: ResultCache
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
 * The violations of a service's rules in all subjects. Guard runs for those whose result is not in the cache, and for
 * several at once, because it reads the rules in most of its time.
 * A resource that Guard fails for is a violation of `guard/failed`.
 * @throws Problem if Guard fails for every input; no result is kept then
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
  const runs = batchesOf(missing).map(batch => tools.inTurn(() => runBatch(service, batch, tools)))
  const results = new Map((await Promise.all(runs)).flat())
  const complete = [...results].filter(([, { failures }]) => failures.length === 0)
  await Promise.all(complete.map(([key, { violations }]) => tools.cache.put(key, JSON.stringify(violations))))
  return evaluations.flatMap(({ key, cached, subjects: concerned }) => {
    const { violations, failures } = results.get(key) ?? { violations: cached ?? [], failures: [] }
    return concerned.flatMap(subject => [
      ...violations.map(violation => policyViolation(violation, subject, service)),
      ...failures.map(failure => failedResource(failure, subject, service)),
    ])
  })
}

async function runBatch<Item extends Evaluation & { readonly key: string }>(
  service: GuardService,
  batch: readonly Item[],
  tools: GuardRunTools,
): Promise<readonly (readonly [string, IsolatedResult])[]> {
  try {
    const found = await runGuard(service, batch, tools)
    return batch.map(({ key }, index) => [key, { violations: found[index] ?? [], failures: [] }] as const)
  } catch (error) {
    if (!(error instanceof Problem) || tools.signal?.aborted) throw error
    if (!CRASH.test(error.message) || !(await worksWithout(service, tools))) throw error
    const results: (readonly [string, IsolatedResult])[] = []
    for (const { key, input } of batch) results.push([key, await isolateFailure(service, input, tools)])
    return results
  }
}

/** What a resource can cause. A report with something else in it is a fault of Guard. */
const CRASH = /^(?:exit code \d+:|it did not end|it printed|it was killed)/

/** A resource with a value of another kind than the rules expect. */
function failedResource(
  { resource, problem }: IsolatedResult['failures'][number],
  subject: PolicySubject,
  { name }: GuardService,
): PolicyViolation {
  const message = `Guard failed at '${resource}' for the rules of '${name}': ${problem.message}. The other resources were checked.`
  const todo = 'Correct the kinds of its values: Guard expects those of the specification.'
  return { rule: 'guard/failed', message, todo, subject, resource, path: [] }
}

/**
 * Characters of the inputs of one run. The rules about statements of policies take half a second for the 40,000 of a
 * bootstrap stack, so that those of two environments are evaluated beside each other.
 */
const BATCH = 60_000

function batchesOf<Item extends Evaluation>(evaluations: readonly Item[]): readonly (readonly Item[])[] {
  const batches: Item[][] = []
  let free = 0
  for (const evaluation of evaluations) {
    const batch = batches.at(-1)
    if (batch && evaluation.text.length <= free) batch.push(evaluation)
    else {
      batches.push([evaluation])
      free = BATCH
    }
    free -= evaluation.text.length
  }
  return batches
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
