import type { EnvironmentRule } from '../rule.ts'
import { type ParameterSource, parameterSource, parameterWithFile } from './parameterSource.ts'

/** Parameters that decide nothing while another one has a value. */
type UnusedRow = {
  readonly names: readonly string[]
  /** The parameters that turn them off, in the order of the message. */
  readonly by: readonly string[]
  readonly isUnused: (...values: readonly string[]) => boolean
  /** Values that decide something all the same. */
  readonly except?: readonly string[]
  /** An order that makes them decide something. */
  readonly todo: string
}

const isEmpty = (value = ''): boolean => value === ''
const equals =
  (expected: string) =>
  (value = ''): boolean =>
    value === expected

/** Parameters without a Rule of `main.yaml`: their values are senseless, and do no harm. */
export const UNUSED_ROWS: readonly UnusedRow[] = [
  {
    names: ['WebAclRateLimit'],
    by: ['WebAclMode'],
    isUnused: equals('none'),
    todo: "Set 'WebAclMode' to 'block' or 'count'",
  },
  {
    names: ['OfficeHoursDays', 'OfficeHoursTimeZone', 'TasksOutsideOfficeHours'],
    by: ['OfficeHoursStart'],
    isUnused: isEmpty,
    todo: "Set 'OfficeHoursStart' and 'OfficeHoursEnd'",
  },
  {
    names: ['LoadBalancerScheme', 'TlsPolicy'],
    by: ['DomainName'],
    isUnused: isEmpty,
    todo: "Set 'DomainName': without it people come by CloudFront, and the load balancer behind it is internal",
  },
  {
    names: ['ScaleOnCpu', 'ScaleOnMemory', 'ScaleOnRequests', 'ScaleOutCooldown', 'ScaleInCooldown'],
    by: ['MinimumTasks', 'MaximumTasks'],
    isUnused: (least, most) => least === most,
    todo: "Set 'MaximumTasks' to more than 'MinimumTasks'",
  },
  { names: ['CacheNodeType'], by: ['CacheMode'], isUnused: equals('none'), todo: "Set 'CacheMode' to 'valkey'" },
  {
    names: [
      ...[
        'DatabaseInstanceClass',
        'DatabaseMultiAz',
        'DatabaseStorage',
        'DatabaseMaximumStorage',
        'DatabaseBackupDays',
      ],
      ...['DatabaseSnapshotId', 'DatabaseMonitoringSeconds', 'DatabaseInsights', 'DatabaseLogExport'],
      'EmbeddingDimensions',
    ],
    by: ['DatabaseMode'],
    isUnused: equals('sqlite'),
    todo: "Set 'DatabaseMode' to 'postgres'",
  },
  {
    names: [
      ...['VpcCidr', 'PublicSubnetACidr', 'PublicSubnetBCidr', 'PrivateSubnetACidr', 'PrivateSubnetBCidr'],
      ...['EgressMode', 'FlowLogTraffic', 'FlowLogDestination'],
    ],
    by: ['ExistingVpcId'],
    isUnused: (vpc = '') => vpc !== '',
    except: ['public-ip'],
    todo: "Leave 'ExistingVpcId' empty",
  },
]

/** A parameter that the environment's own file sets, and that decides nothing there. Layers are for several environments. */
export const unusedParameters: EnvironmentRule = (environment, stack) => {
  const source = (name: string): ParameterSource | undefined => parameterSource(name, environment, stack)
  return UNUSED_ROWS.flatMap(({ names, by, isUnused, except = [], todo }) => {
    const reasons = by.flatMap(name => source(name) ?? [])
    if (reasons.length < by.length || !isUnused(...reasons.map(({ value }) => value))) return []
    return names.flatMap(name => {
      const unused = source(name)
      const isOwn = unused?.location.file === environment.file && !unused.isDefault
      const { default: usual } = stack.template.parameters[name] ?? {}
      if (!isOwn || unused.value === String(usual ?? '') || except.includes(unused.value)) return []
      return [
        {
          level: 'warning' as const,
          rule: 'environment/unused-parameter',
          message: `${parameterWithFile(unused)} has no effect with ${reasons.map(parameterWithFile).join(' and ')}.`,
          todo: `${todo}, or remove '${name}'.`,
          location: unused.location,
        },
      ]
    })
  })
}
