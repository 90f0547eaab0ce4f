import type { StackPolicy } from './stackPolicy.ts'

/** Settings of a stack that its requests leave behind, beside its definition. */
export type StackSettings = {
  policy: StackPolicy | undefined
  timeoutInMinutes: number | undefined
  /** Its creation was requested with `OnFailure` DO_NOTHING: a failed one cannot be updated. */
  keepsFailedCreation: boolean
  /** Of its last operation. */
  retainExceptOnCreate: boolean | undefined
  deletionMode: 'STANDARD' | 'FORCE_DELETE_STACK' | undefined
  deploymentConfig: DeploymentConfig | undefined
}

export type DeploymentConfig = {
  readonly mode: 'STANDARD' | undefined
  readonly disableRollback: boolean | undefined
}

export function createStackSettings(): StackSettings {
  return {
    policy: undefined,
    timeoutInMinutes: undefined,
    keepsFailedCreation: false,
    retainExceptOnCreate: undefined,
    deletionMode: undefined,
    deploymentConfig: undefined,
  }
}
