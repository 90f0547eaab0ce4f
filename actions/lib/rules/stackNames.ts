import { type EnvironmentAccount, stackNameOf } from '../model/environment.ts'
import type { Finding } from '../model/problem.ts'

type NamedEnvironment = Pick<EnvironmentAccount, 'name' | 'application' | 'locationOf'>

/**
 * Environments of different applications whose stacks would have one name, or whose roles would reach each other:
 * `open-webui` with `dev-eu`, and `open-webui-dev` with `eu`. `environmentNameFinding` compares those of one application.
 */
export function stackNameFindings(
  environment: NamedEnvironment,
  others: readonly NamedEnvironment[],
): readonly Finding[] {
  return others.flatMap(other => {
    if (other.application === environment.application) return []
    const message = messageOf(environment, other)
    if (message === undefined) return []
    const todo = 'Give both environments the same application, or rename one of them.'
    const location = environment.locationOf(['application'])
    return [{ level: 'error', rule: 'environment/stack-name', message, todo, location } as const]
  })
}

function messageOf(environment: NamedEnvironment, other: NamedEnvironment): string | undefined {
  const [stackName, otherStack] = [stackNameOf(environment), stackNameOf(other)]
  // The pair is reported once, for the later of the two names.
  if (stackName === otherStack && environment.name > other.name)
    return `Environment '${environment.name}' of application '${environment.application}' has the same stack as ${subjectOf(other)}: '${stackName}'.`
  if (!stackName.startsWith(`${otherStack}-`)) return undefined
  return `Environment '${environment.name}' of application '${environment.application}' has stack '${stackName}', which begins with '${otherStack}-' as every name of ${subjectOf(other)} does, so that its roles could reach it.`
}

function subjectOf({ application, name }: NamedEnvironment): string {
  return `environment '${name}' of application '${application}'`
}
