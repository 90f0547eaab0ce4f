import type { StackPolicy } from './stackPolicy.ts'

/** Settings of a stack that its requests leave behind, beside its definition. */
export type StackSettings = {
  policy: StackPolicy | undefined
  timeoutInMinutes: number | undefined
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
    retainExceptOnCreate: undefined,
    deletionMode: undefined,
    deploymentConfig: undefined,
  }
}
