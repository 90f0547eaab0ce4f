import { nearest } from '../../model/nearest.ts'
import { isTimeZone } from '../../model/officeHours.ts'
import type { Finding } from '../../model/problem.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from './parameterSource.ts'

const RULE = 'environment/office-hours'

/** What CloudFormation's Rules cannot compare about office hours. AWS refuses an unknown zone in the middle of a deployment. */
export const officeHours: EnvironmentRule = (environment, stack) => {
  const source = (name: string): ParameterSource | undefined => parameterSource(name, environment, stack)
  const [start, end, zone] = [source('OfficeHoursStart'), source('OfficeHoursEnd'), source('OfficeHoursTimeZone')]
  const [least, outside] = [source('MinimumTasks'), source('TasksOutsideOfficeHours')]
  const findings: Finding[] = []
  if (zone?.value && !isTimeZone(zone.value)) {
    const similar = nearest(zone.value, Intl.supportedValuesOf('timeZone'))
    findings.push({
      level: 'error',
      rule: RULE,
      message: `${parameterWithFile(zone)} is no time zone of the IANA database.${similar ? ` Did you mean '${similar}'?` : ''}`,
      todo: "Set 'OfficeHoursTimeZone' to a name such as Europe/Berlin or UTC.",
      location: zone.location,
    })
  }
  if (!start?.value || !end?.value) return findings
  // Times of day with two digits each compare as texts.
  if (end.value < start.value)
    findings.push({
      level: 'error',
      rule: RULE,
      message: `${parameterWithFile(end)} is before ${parameterWithFile(start)}, and office hours end on the day on which they start: the service would have its tasks at night alone.`,
      todo: "Set 'OfficeHoursEnd' to a later time than 'OfficeHoursStart'.",
      location: end.location,
    })
  if (least && outside && Number(outside.value) > Number(least.value))
    findings.push({
      level: 'error',
      rule: RULE,
      message: `${parameterWithFile(outside)} is more than ${parameterWithFile(least)}: the service would have more tasks at night.`,
      todo: `Set 'TasksOutsideOfficeHours' to ${least.value} or less.`,
      location: outside.location,
    })
  return findings
}
