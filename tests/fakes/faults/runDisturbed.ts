import type { Check } from '#lib/model/check.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Progress } from '#lib/model/progress.ts'
import { fakeReporter } from '../console/fakeReporter.ts'
import type { EmulatedAccount } from '../emulator/startAccount.ts'
import { type Disturbance, ruleFor } from './disturbances.ts'
import { type Outcome, openChangeSets, type VerbRun } from './verbRuns.ts'

/** What a verb made of a fault: done as without it, a problem or a check that names the cause, or wrong. */
export type DisturbedResult = {
  readonly verdict: 'done' | 'problem' | 'not proven' | 'wrong' | 'not injected'
  readonly detail: string
  readonly milliseconds: number
}

/** Real milliseconds; no verb may hang. */
const LONGEST_RUN = 60_000

let runs = 0

/** Runs a verb with a fault in one of its calls, and judges the outcome. */
export async function runDisturbed(
  { run, done, defect }: VerbRun,
  disturbance: Disturbance,
  call: string,
  account: EmulatedAccount,
): Promise<DisturbedResult> {
  const { faults, engine } = account
  const reporter = fakeReporter()
  const startedAt = performance.now()
  const injectedBefore = faults.injected.length
  const openBefore = openChangeSets(account)
  faults.inject(ruleFor(disturbance, call))
  const limit = Promise.withResolvers<'hangs'>()
  const timer = setInterval(() => {
    if (performance.now() - startedAt > LONGEST_RUN) limit.resolve('hangs')
  }, 100)
  const ended = await Promise.race([run({ ...account.connectTools(), reporter }).catch(asError), limit.promise])
  clearInterval(timer)
  faults.clear()
  // Expired credentials stay expired.
  process.env.AWS_ACCESS_KEY_ID = `AKID${String(++runs).padStart(8, '0')}`
  await engine.waitUntilIdle()
  const openedNow = openChangeSets(account).filter(name => !openBefore.includes(name))
  const isInjected = faults.injected.length > injectedBefore
  return {
    ...(isInjected
      ? judge(ended, { done, defect, disturbance, reported: reporter.reported, openedNow, call })
      : { verdict: 'not injected' as const, detail: '' }),
    milliseconds: performance.now() - startedAt,
  }
}

type Judged = Pick<VerbRun, 'done' | 'defect'> & {
  readonly disturbance: Disturbance
  readonly reported: readonly Progress[]
  readonly call: string
  /** Change sets that were opened and neither executed nor deleted. */
  readonly openedNow: readonly string[]
}

function judge(
  ended: Outcome | Error | 'hangs',
  { done, defect, disturbance: { effect, cause, times, isMended }, reported, openedNow, call }: Judged,
): Pick<DisturbedResult, 'verdict' | 'detail'> {
  const wrong = (detail: string) => ({ verdict: 'wrong', detail }) as const
  if (ended === 'hangs') return wrong('hangs')
  if (ended instanceof Error) {
    const text = ended instanceof Problem ? textOf(ended) : `bug: ${ended.message}`
    if (isMended || !(ended instanceof Problem)) return wrong(text)
    return cause.test(text) ? { verdict: 'problem', detail: text } : wrong(`another cause: ${text}`)
  }
  const texts = [...warningsIn(reported), ...checksIn(ended).map(({ detail }) => detail)]
  const isCauseNamed = texts.some(text => cause.test(text))
  if (ended.kind !== done) {
    if (isMended || !isCauseNamed || isSuccess(ended.kind)) return wrong(`${ended.kind}: ${texts.join(' | ')}`)
    return { verdict: 'not proven', detail: ended.kind }
  }
  const found = defect()
  if (found !== undefined) return wrong(`${ended.kind}, but ${found}`)
  // S3 refuses to list a bucket only if it exists, and the call asks no more than that.
  const isAnswer = call === 'S3 ListObjectsV2' && effect.kind === 'access-denied'
  const isCauseWanted = times === 'always' && !isMended && !OPTIONAL_CALLS.has(call) && !isAnswer
  if (isCauseWanted && !isCauseNamed && !(effect.kind === 'truncated-response' && !isRead(call)))
    return wrong(`${ended.kind}, without a word of the cause`)
  if (openedNow.length > 0 && !isCauseNamed) return wrong(`${ended.kind}, but change set ${openedNow[0]} stays`)
  return { verdict: 'done', detail: isCauseNamed ? 'with a warning' : '' }
}

/** A verb does without them: they add reasons and earlier values to what is known anyway. */
const OPTIONAL_CALLS: ReadonlySet<string> = new Set(['CloudFormation DescribeEvents', 'CloudFormation GetTemplate'])

/** What a change did is read anew if its response says nothing: a truncated one comes after its effect. */
const isRead = (call: string): boolean => / (Describe|Get|List)\w+$/.test(call)

const isSuccess = (kind: string): boolean =>
  [
    'changes',
    'none',
    'deployed',
    'unchanged',
    'gone',
    'nothing-to-do',
    'created',
    'updated',
    'healthy',
    'in-sync',
  ].includes(kind)

function textOf({ message, todo, findings }: Problem): string {
  return [message, todo, ...findings.map(finding => finding.message)].filter(Boolean).join(' ')
}

function warningsIn(reported: readonly Progress[]): readonly string[] {
  return reported.flatMap(progress => (progress.kind === 'warning' ? [progress.text] : []))
}

function checksIn(outcome: Outcome & { readonly checks?: readonly Check[] }): readonly Check[] {
  return outcome.checks ?? []
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
