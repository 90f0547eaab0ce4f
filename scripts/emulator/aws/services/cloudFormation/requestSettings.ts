import type { DeploymentConfig, RollbackConfiguration } from '@aws-sdk/client-cloudformation'
import type * as engine from '../../engine/state/stackDefinition.ts'
import type * as settings from '../../engine/state/stackSettings.ts'

/** The rollback configuration of a stack after a request; what the request leaves out does not change. */
export function rollbackConfigurationOf(
  requested: RollbackConfiguration | undefined,
  previous: engine.RollbackConfiguration | undefined,
): engine.RollbackConfiguration | undefined {
  if (!requested) return previous
  const { RollbackTriggers: triggers, MonitoringTimeInMinutes: minutes } = requested
  return {
    triggers: triggers?.map(({ Arn: arn = '', Type: type = '' }) => ({ arn, type })) ?? previous?.triggers,
    monitoringMinutes: minutes ?? previous?.monitoringMinutes,
  }
}

export function toSdkRollbackConfiguration(
  configuration: engine.RollbackConfiguration | undefined,
): RollbackConfiguration {
  return {
    RollbackTriggers: configuration?.triggers?.map(({ arn, type }) => ({ Arn: arn, Type: type })),
    MonitoringTimeInMinutes: configuration?.monitoringMinutes,
  }
}

/** Express mode is refused before this. */
export function deploymentConfigOf(requested: DeploymentConfig | undefined): settings.DeploymentConfig | undefined {
  if (!requested) return undefined
  return { mode: requested.Mode === undefined ? undefined : 'STANDARD', disableRollback: requested.DisableRollback }
}

export function toSdkDeploymentConfig(config: settings.DeploymentConfig | undefined): DeploymentConfig | undefined {
  return config && { Mode: config.mode, DisableRollback: config.disableRollback }
}

type RollbackInput = {
  readonly DisableRollback?: boolean | undefined
  readonly DeploymentConfig?: DeploymentConfig | undefined
}

/** `DisableRollback` of the request, or of its deployment configuration; undefined if neither says anything. */
export function disablesRollback({
  DisableRollback: own,
  DeploymentConfig: config,
}: RollbackInput): boolean | undefined {
  return own ?? config?.DisableRollback
}
