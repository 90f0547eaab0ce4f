import type { Protection, ServiceSummary, StackSummary, StatusOutcome } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import { eventLine, rootCauseLines, toneOfStatus } from './event.ts'
import type { Line } from './layout/line.ts'
import { copyable, EMPTY, indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'
import { stepLines } from './nextSteps.ts'
import { outputLines } from './stackOutputs.ts'

/** The root cause of the last failure, stacks, service, last events and outputs. */
export function statusLines(outcome: StatusOutcome, environment: string): readonly Line[] {
  const { stacks, events, rootCause, blockers, outputs, service, snapshots, todo, steps, missingProtection } = outcome
  if (stacks.length === 0)
    return [
      ...(rootCause ? [...rootCauseLines(rootCause), EMPTY] : []),
      line(
        span(environment, 'bold'),
        rootCause
          ? ' has no stack: its first creation was undone. To preview it again:'
          : ' has no stack. To preview its first deployment:',
      ),
      copyable(`npm run change-set -- ${environment}`, 2),
    ]
  return [
    ...(rootCause ? [...rootCauseLines(rootCause, blockers), EMPTY] : []),
    ...table(stacks.map(stackRow)),
    ...(steps ? [EMPTY, ...stepLines(steps)] : todo ? [EMPTY, line(todo)] : []),
    ...protectionLines(missingProtection, environment),
    ...(service ? [EMPTY, serviceLine(service)] : []),
    ...(snapshots?.newest === undefined ? [] : [EMPTY, line(snapshotText(snapshots.count, snapshots.newest))]),
    ...titled('Last events', events.map(eventLine)),
    ...titled('Outputs', outputLines(outputs)),
  ]
}

function stackRow({ path, name, status, reason, resources, changedAt }: StackSummary) {
  const title = path === '' ? span(name, 'bold') : `  ${path}`
  const when = `${changedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const row = [title, span(status, toneOfStatus(status)), countOf(resources, 'resource'), span(when, 'dim')]
  return reason ? [...row, reason] : row
}

function serviceLine({ image, running, desired, healthyTargets, targets }: ServiceSummary): Line {
  const isHealthy = running === desired && running > 0 && healthyTargets === targets
  return line(
    span(isHealthy ? '✓ ' : '! ', isHealthy ? 'success' : 'warning'),
    span(image, 'bold'),
    `, ${running} of ${countOf(desired, 'task')} running, ${healthyTargets} of ${countOf(targets, 'target')} healthy`,
  )
}

function titled(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [EMPTY, line(span(title, 'bold')), ...indented(lines)]
}

function protectionLines(missing: readonly Protection[], environment: string): readonly Line[] {
  if (missing.length === 0) return []
  const names = missing.map(each => each.replace('-', ' ')).join(' and ')
  return [
    EMPTY,
    {
      ...line(
        span('! ', 'warning'),
        `Not protected yet: ${names} of the deployed stack ${missing.length === 1 ? 'is' : 'are'} off. Run the deployment of the same commit again, with the fingerprint that was reviewed; it turns on what is missing:`,
      ),
      hang: 2,
    },
    copyable(`npm run deploy -- ${environment} --expect FINGERPRINT`, 2),
  ]
}

function snapshotText(count: number, newest: string): string {
  return `${countOf(count, 'snapshot')} from before changes of version, the newest: ${newest}`
}
