import type { Setting, SettingOrder, VariableChange } from '../setting/setting.ts'
import type { DescribedClient } from './runtimeOf.ts'

/** What people, the container's health check, the load balancer and `verify` see of a broken application. */
export type FaultEffect = {
  /** Default: the process runs. */
  readonly process?: 'ends'
  /** Whether the container's health check passes. */
  readonly health: boolean
  /** Status of `GET /ready` at the process itself; 0 without an answer. */
  readonly ready: number
  /** The checks of `verify` that are not healthy. None only with a `limit`. */
  readonly checks: readonly string[]
  /** A known limit of `verify`: the heading in cloudformation/README.md under which it stands. */
  readonly limit?: string
  /** What a member of the users' group who wants to chat sees in the end. */
  readonly person?: RegExp
}

/** One way of being broken. */
export type Fault = {
  /** `the database is away later` */
  readonly name: string
  readonly variables?: VariableChange
  /** Before the start with these variables, or at once if there are none. */
  readonly breakIt?: (setting: Setting) => Promise<void>
  readonly mend?: (setting: Setting) => Promise<void>
  /** How AWS would describe the client of the user pool then. */
  readonly client?: Partial<DescribedClient>
  readonly concerns?: (setting: Pick<Setting, 'task'>) => boolean
  readonly effect: FaultEffect
}

/** A fault that a setting has from its first start. */
export type FaultFromStart = Omit<Fault, 'breakIt' | 'mend'> & {
  readonly order: Omit<SettingOrder, 'task' | 'variables'>
}
