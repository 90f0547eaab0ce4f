import type { Pricer } from '../charge.ts'
import { counted, fixed, listValue, mapValue, textValue, unknownValue, usage } from '../charge.ts'

/** Charged by the metrics that it reads, not by its expressions. */
const alarm: Pricer = ({ properties }) => {
  const queries = properties.Metrics === undefined ? undefined : listValue(properties.Metrics)
  if (properties.Metrics !== undefined && !queries) return [unknownValue('Metrics')]
  const metrics = queries ? queries.filter(query => mapValue(query).MetricStat !== undefined).length : 1
  return [fixed('alarm-metric', Math.max(1, metrics), counted(Math.max(1, metrics), 'metric'))]
}

const metricFilter: Pricer = ({ properties }) => {
  const metrics = listValue(properties.MetricTransformations)
  return metrics
    ? [fixed('metric', metrics.length, `${counted(metrics.length, 'metric')} of its own`)]
    : [unknownValue('MetricTransformations')]
}

/** Charged by the people who sign in within a month. */
const userPool: Pricer = ({ properties }) =>
  textValue(properties.UserPoolTier) === 'PLUS'
    ? [usage('sign-in-plus', 'people who sign in, in tier PLUS')]
    : [usage('sign-in-essentials', 'people who sign in, in tier ESSENTIALS, beyond 10,000')]

export const OPERATION: Readonly<Record<string, Pricer>> = {
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::Dashboard': () => [fixed('dashboard', 1, '1 dashboard')],
  'AWS::Logs::MetricFilter': metricFilter,
  'AWS::Logs::LogGroup': () => [usage('logs-ingestion', 'log data'), usage('logs-storage', 'log data kept')],
  'AWS::SNS::Topic': () => [usage('mails', 'mails of alarms, beyond 1,000')],
  'AWS::Cognito::UserPool': userPool,
}
