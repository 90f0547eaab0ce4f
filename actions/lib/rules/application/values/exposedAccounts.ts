import type { Finding } from '../../../model/problem.ts'
import { isValueMap } from '../../../template/resolve/unknownValue.ts'
import type { ApplicationContainer } from '../applicationContainer.ts'
import type { ApplicationSettings } from '../applicationSettings.ts'

const RULE = 'application/accounts'

/** Accounts of other users, and of users outside of the user pool. */
export function exposedAccounts({
  isTrue,
  isSet,
  isMissing,
  text,
  hasProvider,
  hasCognito,
  location,
  container,
}: ApplicationSettings): readonly Finding[] {
  const findings: Finding[] = []
  if (isTrue('WEBUI_AUTH', true) === false)
    findings.push({
      ...{
        level: hasProvider ? 'error' : 'warning',
        rule: RULE,
        location: location('WEBUI_AUTH'),
        todo: "Set 'WEBUI_AUTH' to 'true'.",
      },
      message: "'WEBUI_AUTH' is not 'true': Open WebUI asks nobody to sign in, and everyone is administrator.",
    })
  if (hasProvider && isTrue('OAUTH_MERGE_ACCOUNTS_BY_EMAIL', false))
    findings.push({
      ...{
        level: 'warning',
        rule: RULE,
        location: location('OAUTH_MERGE_ACCOUNTS_BY_EMAIL'),
        todo: "Set it to 'false'.",
      },
      message:
        "'OAUTH_MERGE_ACCOUNTS_BY_EMAIL' is 'true', and Open WebUI does not ask whether the provider verified the address: a person who can change the own address at the provider gets the account of another one.",
    })
  if (isSet('WEBUI_ADMIN_EMAIL') && isTrue('SHOW_ADMIN_DETAILS', true))
    findings.push({
      ...{
        level: 'warning',
        rule: RULE,
        location: location('SHOW_ADMIN_DETAILS'),
        todo: "Set 'SHOW_ADMIN_DETAILS' to 'false'.",
      },
      message: `'SHOW_ADMIN_DETAILS' is ${isMissing('SHOW_ADMIN_DETAILS') ? "missing and 'true' by default" : "'true'"}: everyone who waits for approval reads the address of the first administrator, and wrong passwords lock it.`,
    })
  const domains = 'OAUTH_ALLOWED_DOMAINS'
  if (takesEveryone(container) && hasCognito && (isMissing(domains) || text(domains) === '*'))
    findings.push({
      ...{
        level: 'warning',
        rule: RULE,
        location: location(domains),
        todo: `Set '${domains}' to the domain of the people who may sign up, or let administrators alone make users of the pool.`,
      },
      message: `'${domains}' is ${isMissing(domains) ? "missing and '*' by default" : "'*'"}, and people may sign up to the pool by themselves: everyone on the internet gets an account of Open WebUI.`,
    })
  return findings
}

/** True if a pool of this stack lets people sign up by themselves. */
function takesEveryone({ resources }: ApplicationContainer): boolean {
  return [...resources.values()].some(({ resource: { type, properties } }) => {
    const { AdminCreateUserConfig: config } = properties
    const isClosed = isValueMap(config) && String(config.AllowAdminCreateUserOnly) === 'true'
    return type === 'AWS::Cognito::UserPool' && !isClosed
  })
}
