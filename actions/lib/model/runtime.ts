export type RunningService = {
  readonly status: string
  readonly desired: number
  readonly running: number
  readonly pending: number
  readonly rollout: 'complete' | 'in-progress' | 'failed'
  readonly rolloutReason: string | undefined
  readonly taskDefinition: string
  /** The number of active ECS deployments; 1 after a complete rollout. */
  readonly deployments: number
  readonly lastEvent: string | undefined
}

export type RunningContainer = {
  readonly name: string
  readonly image: string
  readonly environment: Readonly<Record<string, string>>
  /** Names of the variables whose values are secrets. */
  readonly secrets: readonly string[]
}

export type TargetHealth = { readonly id: string; readonly state: string; readonly reason: string | undefined }

export type MountTarget = { readonly id: string; readonly state: string }

export type Alarm = {
  readonly name: string
  readonly state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  /** Its only action is to scale something: it is in ALARM whenever little is to do. */
  readonly isForScaling: boolean
  readonly reason: string | undefined
}

export type LogLine = { readonly at: Date; readonly text: string }

export type SignInPool = {
  readonly poolId: string
  readonly domain: string | undefined
  readonly callbackUrls: readonly string[]
  readonly flows: readonly string[]
}
