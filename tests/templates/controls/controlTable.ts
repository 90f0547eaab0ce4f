import type { Control, ControlException } from './control.ts'
import { BUCKET_POLICY_CONTROLS } from './table/bucketPolicies.ts'
import { BUCKET_CONTROLS } from './table/buckets.ts'
import { CONTAINER_CONTROLS } from './table/containers.ts'
import { DATA_CONTROLS } from './table/data.ts'
import { FILE_CONTROLS } from './table/files.ts'
import { IDENTITY_CONTROLS } from './table/identity.ts'
import { KEY_CONTROLS } from './table/keys.ts'
import { LOAD_BALANCER_CONTROLS } from './table/loadBalancer.ts'
import { MONITORING_CONTROLS } from './table/monitoring.ts'
import { NETWORK_CONTROLS } from './table/network.ts'
import { SECRET_CONTROLS } from './table/secrets.ts'
import { SIGN_IN_CONTROLS } from './table/signIn.ts'
import { STACK_CONTROLS } from './table/stack.ts'
import { TASK_CONTROLS } from './table/tasks.ts'

/** The controls that a template on AWS is judged by, with the changes that `lint` must report for each of them. */
export const CONTROLS: readonly Control[] = [
  ...TASK_CONTROLS,
  ...CONTAINER_CONTROLS,
  ...LOAD_BALANCER_CONTROLS,
  ...FILE_CONTROLS,
  ...KEY_CONTROLS,
  ...BUCKET_CONTROLS,
  ...BUCKET_POLICY_CONTROLS,
  ...SECRET_CONTROLS,
  ...SIGN_IN_CONTROLS,
  ...MONITORING_CONTROLS,
  ...NETWORK_CONTROLS,
  ...DATA_CONTROLS,
  ...IDENTITY_CONTROLS,
  ...STACK_CONTROLS,
].toSorted((a, b) => a.number - b.number)

export type AcceptedControl = Control & { readonly exception: ControlException }

/** Those that this repository does not hold in every environment, or that `lint` cannot judge. */
export const EXCEPTIONS: readonly AcceptedControl[] = CONTROLS.flatMap(control =>
  control.exception ? [{ ...control, exception: control.exception }] : [],
)
