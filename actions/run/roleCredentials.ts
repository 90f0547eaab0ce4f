import type { Credentials } from '#lib/aws/credentials/access.ts'
import { webIdentity } from '#lib/aws/credentials/webIdentity.ts'
import { idToken } from '#lib/gitHub/idToken.ts'
import { DOCUMENTATION_ACCOUNT, type EnvironmentAccount, type Role, roleArnOf } from '#lib/model/environment.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { notSetUp } from '#lib/operations/environment/notSetUp.ts'
import type { Runner } from '#lib/ports.ts'

type RoleCredentialsOrder = {
  readonly account: EnvironmentAccount
  readonly role: Role
  readonly run: WorkflowRun
  readonly runner: Runner
  readonly variables: NodeJS.ProcessEnv
  /** Aborted when the action ends. */
  readonly exitSignal: AbortSignal
  /** A policy in JSON that takes permissions away from the session; default none. */
  readonly sessionPolicy?: string | undefined
}

/** Credentials of a bootstrap role by the job's identity token. The role follows from the environment, so there is no variable to set. */
export function roleCredentials({
  account,
  role,
  run,
  runner,
  variables,
  exitSignal: signal,
  sessionPolicy,
}: RoleCredentialsOrder): Credentials {
  if (account.account === DOCUMENTATION_ACCOUNT) throw notSetUp(account)
  const mask = (secret: string) => runner.mask(secret)
  return webIdentity({
    roleArn: roleArnOf(account, role),
    trusted: { role, environment: account.name },
    sessionPolicy,
    sessionName: `${run.repository}-${run.runNumber}-${run.attempt}`,
    region: account.region,
    token: () => idToken('sts.amazonaws.com', { variables, mask, signal }),
    mask,
    signal,
  })
}
