import type { Credentials } from '#lib/aws/access.ts'
import { webIdentity } from '#lib/aws/webIdentity.ts'
import { idToken } from '#lib/gitHub/idToken.ts'
import { DOCUMENTATION_ACCOUNT, type EnvironmentAccount, type Role, roleArnOf } from '#lib/model/environment.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Runner } from '#lib/ports.ts'

type RoleCredentialsOrder = {
  readonly home: EnvironmentAccount
  readonly role: Role
  readonly run: WorkflowRun
  readonly runner: Runner
  readonly variables: NodeJS.ProcessEnv
  readonly over: AbortSignal
}

/** Logs in by the job's own identity token. The role follows from the environment, so there is no variable to set. */
export function roleCredentials({ home, role, run, runner, variables, over }: RoleCredentialsOrder): Credentials {
  if (home.account === DOCUMENTATION_ACCOUNT) throw notSetUp(home)
  const mask = (secret: string) => runner.mask(secret)
  return webIdentity({
    roleArn: roleArnOf(home, role),
    sessionName: `${run.repository}-${run.runNumber}-${run.attempt}`,
    region: home.region,
    token: () => idToken('sts.amazonaws.com', { variables, mask, signal: over }),
    mask,
    signal: over,
  })
}

function notSetUp({ name, file, locationOf }: EnvironmentAccount): Problem {
  return new Problem(
    `Environment '${name}' is not set up yet: it still has the account number of AWS's documentation, '${DOCUMENTATION_ACCOUNT}'. Nothing was touched.`,
    {
      kind: 'refused',
      location: locationOf(['account']),
      todo: `Put your account number into ${file}, and let an administrator of that account run 'npm run bootstrap -- ${name}' once.`,
    },
  )
}
