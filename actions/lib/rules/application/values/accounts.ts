import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { exposedAccounts } from './exposedAccounts.ts'

const RULE = 'application/accounts'
const ROLES = ['pending', 'user', 'admin']
/** Other ways in than a provider of OpenID Connect and the form. */
const OTHER_WAYS = [
  'MICROSOFT_CLIENT_ID',
  'GOOGLE_CLIENT_ID',
  'GITHUB_CLIENT_ID',
  'FEISHU_CLIENT_ID',
  'WEBUI_AUTH_TRUSTED_EMAIL_HEADER',
  'ENABLE_LDAP',
]

/** Who may have an account, and with which role. */
export const accounts: ValueRule = settings => [
  ...defaultRole(settings),
  ...firstAdministrator(settings),
  ...signUp(settings),
  ...form(settings),
  ...exposedAccounts(settings),
]

function defaultRole({ text, isTrue, hasProvider, location }: ApplicationSettings): readonly Finding[] {
  const value = text('DEFAULT_USER_ROLE')
  const about = {
    level: 'error',
    rule: RULE,
    location: location('DEFAULT_USER_ROLE'),
    todo: "Set it to 'pending'.",
  } as const
  if (value === undefined || value === '') return []
  if (value === 'admin')
    return [
      {
        ...about,
        message:
          "'DEFAULT_USER_ROLE' is 'admin': everyone who signs in without a group is an administrator, who reads and changes everything.",
      },
    ]
  if (value === 'user' && hasProvider && isTrue('ENABLE_OAUTH_ROLE_MANAGEMENT', false))
    return [
      {
        ...{ ...about, level: 'warning' },
        message:
          "'DEFAULT_USER_ROLE' is 'user' while groups of the provider decide who gets in: Open WebUI lets people in who are in no group at all.",
      },
    ]
  return ROLES.includes(value)
    ? []
    : [
        {
          ...about,
          message: `'DEFAULT_USER_ROLE' is '${value}', which is none of ${ROLES.join(', ')}: Open WebUI lets nobody with this role do anything.`,
        },
      ]
}

function firstAdministrator({ isSet, isMissing, isTrue, location }: ApplicationSettings): readonly Finding[] {
  const names = ['WEBUI_ADMIN_EMAIL', 'WEBUI_ADMIN_PASSWORD'] as const
  const missing = names.filter(isMissing)
  const takesStrangers = isTrue('ENABLE_OAUTH_SIGNUP', false) === true || isTrue('ENABLE_SIGNUP', true) === true
  if (missing.length === 0 || !takesStrangers) return []
  const about = { rule: RULE, location: location(names.find(isSet) ?? names[0]) }
  const consequence = 'the first person who comes to an empty database becomes administrator, whoever it is'
  const todo = "Set 'WEBUI_ADMIN_EMAIL', and 'WEBUI_ADMIN_PASSWORD' in 'Secrets'."
  if (missing.length === 1)
    return [
      {
        ...about,
        level: 'error',
        todo,
        message: `'${missing[0]}' is missing beside '${names.find(isSet) ?? ''}': Open WebUI makes no administrator of its own, and ${consequence}.`,
      },
    ]
  return [{ ...about, level: 'warning', todo, message: `'${names.join("' and '")}' are missing: ${consequence}.` }]
}

function signUp({ isTrue, isMissing, hasProvider, location }: ApplicationSettings): readonly Finding[] {
  const [local, provider] = ['ENABLE_SIGNUP', 'ENABLE_OAUTH_SIGNUP'] as const
  const findings: Finding[] = []
  if (hasProvider && isTrue(local, true))
    findings.push({
      ...{ level: 'warning', rule: RULE, location: location(local), todo: `Set '${local}' to 'false'.` },
      message: `'${local}' is ${isMissing(local) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: where the form is shown, strangers make accounts that the provider knows nothing of.`,
    })
  if (hasProvider && isTrue(provider, false) === false) {
    const hasOther = isTrue('OAUTH_MERGE_ACCOUNTS_BY_EMAIL', false) !== false || isTrue('ENABLE_SCIM', false) !== false
    const hasForm = isTrue('ENABLE_LOGIN_FORM', true) !== false
    findings.push({
      ...{
        level: hasOther || hasForm ? 'warning' : 'error',
        rule: RULE,
        location: location(provider),
        todo: `Set '${provider}' to 'true'.`,
      },
      message: `'${provider}' is not 'true': the first sign-in of each person by the provider is refused with 403.`,
    })
  }
  return findings
}

function form({ isTrue, isSet, isMissing, hasProvider, location, container }: ApplicationSettings): readonly Finding[] {
  const name = 'ENABLE_LOGIN_FORM'
  const isShown = isTrue(name, true)
  const others = OTHER_WAYS.some(isSet) || isTrue('WEBUI_AUTH', true) === false
  if (isShown === false && !hasProvider && !others && container.isComplete)
    return [
      {
        ...{
          level: 'error',
          rule: RULE,
          location: location(name),
          todo: `Set '${name}' to 'true', or set up a provider of sign-in.`,
        },
        message: `'${name}' is not 'true', and no other way to sign in is set up: nobody gets in.`,
      },
    ]
  if (!isShown || !hasProvider || isTrue('ENABLE_OAUTH_SIGNUP', false) !== true) return []
  const redirects = isTrue('OAUTH_AUTO_REDIRECT', false) === true
  return [
    {
      ...{
        level: 'warning',
        rule: RULE,
        location: location(name),
        todo: `Set '${name}' to 'false': '/auth?form=true' still shows the form.`,
      },
      message: `'${name}' is ${isMissing(name) ? "missing and 'true' by default" : "'true'"} beside a provider of sign-in: people are offered a password that they do not have${redirects ? ', and OAUTH_AUTO_REDIRECT has no effect' : ''}.`,
    },
  ]
}
