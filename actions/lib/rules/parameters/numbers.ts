import type { Finding } from '../../model/problem.ts'
import type { EnvironmentRule } from '../rule.ts'
import { parameterSource, parameterWithFile } from './parameterSource.ts'

/** Two numbers that CloudFormation's Rules cannot compare. */
type Relation = {
  readonly rule: string
  readonly lower: string
  readonly upper: string
  /** The least value of the upper one. */
  readonly leastOf: (lower: number) => number
  readonly reason: string
}

const RELATIONS: readonly Relation[] = [
  {
    rule: 'environment/storage',
    lower: 'DatabaseStorage',
    upper: 'DatabaseMaximumStorage',
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
    leastOf: storage => Math.ceil((storage * 11) / 10),
    reason: 'less than a tenth above',
  },
  {
    rule: 'environment/tasks',
    lower: 'MinimumTasks',
    upper: 'MaximumTasks',
    leastOf: tasks => tasks,
    reason: 'less than',
  },
]

/** A limit of growth below what AWS accepts, which fails in the middle of a deployment. */
export const numbers: EnvironmentRule = (environment, stack) =>
  RELATIONS.flatMap(({ rule, lower: lowerName, upper: upperName, leastOf, reason }): readonly Finding[] => {
    const lower = parameterSource(lowerName, environment, stack)
    const upper = parameterSource(upperName, environment, stack)
    if (!lower || !upper) return []
    const least = leastOf(Number(lower.value))
    if (!(Number(upper.value) < least)) return []
    const message = `${parameterWithFile(upper)} is ${reason} ${parameterWithFile(lower)}, which AWS refuses.`
    const todo = `Set '${upperName}' to ${least} or more.`
    return [{ level: 'error', rule, message, todo, location: upper.location }]
  })
