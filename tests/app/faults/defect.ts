import type { Setting, SettingOrder, VariableChange } from '../setting/setting.ts'
import type { DescribedClient } from './runtimeOf.ts'

/** What people, the container's health check, the load balancer and `verify` see of a broken application. */
export type DefectEffect = {
  /** Default: the process runs. */
  readonly process?: 'ends'
  /** Whether the container's health check passes. */
  readonly health: boolean
  /** Status of `GET /ready` at the process itself; 0 without an answer. */
  readonly ready: number
  /** The checks of `verify` that are not healthy. None only with a `limit`. */
  readonly checks: readonly string[]
  /** A known limit of `verify`: the heading in .github/KNOWN-LIMITS.md under which it stands. */
  readonly limit?: string
  readonly person?: VisibleEffect
}

/** A text that a person with an account sees in the end, or the address of the page. */
export type VisibleEffect = {
  readonly sees: RegExp
  /** A text that is not there, also after the time that an answer takes. */
  readonly never?: RegExp
  /** Default: after the sign-in. */
  readonly after?: 'asking' | 'signing out'
  /** Default: a member of the users' group. */
  readonly email?: string
}

/** One way of being broken. */
export type Defect = {
  /** `the database is away later` */
  readonly name: string
  readonly variables?: VariableChange
  /** Before the start with these variables, or at once if there are none. */
  readonly breakIt?: (setting: Setting) => Promise<void>
  readonly mend?: (setting: Setting) => Promise<void>
  /** How AWS would describe the client of the user pool then. */
  readonly client?: Partial<DescribedClient>
  readonly concerns?: (setting: Pick<Setting, 'task'>) => boolean
  readonly effect: DefectEffect
}

/** A fault that a setting has from its first start. */
export type DefectFromStart = Omit<Defect, 'breakIt' | 'mend'> & {
  readonly order?: Omit<SettingOrder, 'task' | 'variables'>
}
