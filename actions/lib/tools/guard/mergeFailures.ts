import type { Finding, Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'

/** A run of Guard that failed. The message of the problem is the reason, without a full stop. */
export type ServiceFailure = { readonly service: string; readonly problem: Problem }

/** How many services a finding names. */
const NAMED = 3

/** One finding for all services with the same reason: a Guard that does not work fails for each of them. */
export function mergeFailures(
  failures: readonly ServiceFailure[],
  environments: readonly string[],
): readonly Finding[] {
  return [...Map.groupBy(failures, kindOf).values()].flatMap(([first, ...others]): readonly Finding[] => {
    if (!first) return []
    const { message, todo } = first.problem
    return [
      {
        ...{ level: 'error', rule: 'guard/failed', environments },
        message: `Guard failed for the rules of ${servicesText([first, ...others])}: ${message}.`,
        ...(todo !== undefined && { todo }),
      },
    ]
  })
}

/** Reasons differ by the names of rules, after a colon, and by numbers. An exit code and the line after it say more. */
function kindOf({ problem: { message } }: ServiceFailure): string {
  if (message.startsWith('exit code')) return message
  return (message.split(': ')[0] ?? message).replaceAll(/\d+/g, '0')
}

function servicesText(failures: readonly ServiceFailure[]): string {
  const names = failures.map(({ service }) => service)
  if (names.length <= NAMED) return quotedList(names)
  const shown = names.slice(0, NAMED).map(name => `'${name}'`)
  return `${shown.join(', ')} and ${names.length - NAMED} more`
}
