import type { Finding } from '../../../model/problem.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'

const RULE = 'application/roles'
const [SWITCH, CLAIM, ALLOWED, ADMIN] = [
  'ENABLE_OAUTH_ROLE_MANAGEMENT',
  'OAUTH_ROLES_CLAIM',
  'OAUTH_ALLOWED_ROLES',
  'OAUTH_ADMIN_ROLES',
] as const
/** The defaults of Open WebUI. */
const DEFAULTS = { [ALLOWED]: 'user,admin', [ADMIN]: 'admin' }

/** Groups of the provider that decide who gets in, and who is administrator. */
export const roles: ValueRule = settings => {
  const { isTrue, isSet, hasProvider, hasCognito, location } = settings
  if (!hasProvider) return []
  const isOn = isTrue(SWITCH, false)
  const used = [CLAIM, ALLOWED, ADMIN].filter(isSet)
  if (isOn === false)
    return used.length === 0
      ? []
      : [
          {
            ...{
              level: 'error',
              rule: RULE,
              location: location(SWITCH),
              todo: `Set '${SWITCH}' to 'true', or remove the variables of roles.`,
            },
            message: `'${SWITCH}' is not 'true', so that Open WebUI ignores '${used.join("', '")}': groups of the provider decide nothing, and everyone who can sign in gets the role of DEFAULT_USER_ROLE.`,
          },
        ]
  if (isOn === undefined) return []
  return [...(hasCognito ? claim(settings) : []), ...[ALLOWED, ADMIN].flatMap(name => list(name, settings))]
}

/** Cognito's own claim; `custom:` is an attribute of the owner. */
const CLAIM_OF_COGNITO = /^(?:cognito:groups|cognito:roles|custom:.+)$/

function claim({ text, isMissing, location }: ApplicationSettings): readonly Finding[] {
  const value = isMissing(CLAIM) ? 'roles' : text(CLAIM)
  if (value === undefined || CLAIM_OF_COGNITO.test(value)) return []
  const is = isMissing(CLAIM) ? "missing and 'roles' by default" : `'${value}'`
  return [
    {
      ...{ level: 'error', rule: RULE, location: location(CLAIM), todo: `Set '${CLAIM}' to 'cognito:groups'.` },
      message: `'${CLAIM}' is ${is}, which no token of Cognito has: Open WebUI refuses no one, and everyone, administrators too, gets the role of DEFAULT_USER_ROLE.`,
    },
  ]
}

function list(name: typeof ALLOWED | typeof ADMIN, settings: ApplicationSettings): readonly Finding[] {
  const { text, isMissing, container, location } = settings
  const separator = text('OAUTH_ROLES_SEPARATOR') || ','
  const isDefault = isMissing(name) && !container.variables.has(name)
  const value = isDefault ? DEFAULTS[name] : text(name)
  if (value === undefined) return []
  const names = value.split(separator).flatMap(one => one.trim() || [])
  const about = {
    rule: RULE,
    location: location(name),
    todo: `Set '${name}' to names of groups with '${separator}' between.`,
  }
  const who =
    name === ALLOWED
      ? 'everyone who is in a group, and in none of OAUTH_ADMIN_ROLES, is refused'
      : 'nobody becomes administrator by a group'
  if (names.length === 0) return [{ ...about, level: 'error', message: `'${name}' is empty: ${who}.` }]
  if (separator === ',' && /;/.test(value))
    return [
      {
        ...about,
        level: 'error',
        message: `'${name}' is '${value}', which is one name, because ',' separates names: ${who}.`,
      },
    ]
  const groups = groupsOfPool(settings)
  const unknown = groups.size === 0 ? [] : names.filter(one => one !== '*' && !groups.has(one))
  if (unknown.length === 0) return []
  const isNone = unknown.length === names.length
  return [
    {
      ...{ ...about, level: isNone ? 'error' : 'warning' },
      message: `'${name}' is ${isDefault ? `missing and '${value}' by default` : `'${value}'`}, and the pool has no group '${unknown.join("', '")}'${isNone ? `: ${who}` : ''}.`,
    },
  ]
}

/** The names of the groups in this stack; none if one of them is known after a deployment only. */
function groupsOfPool({ container, hasCognito }: ApplicationSettings): ReadonlySet<string> {
  if (!hasCognito) return new Set()
  const names = [...container.resources.values()]
    .filter(({ resource }) => resource.type === 'AWS::Cognito::UserPoolGroup')
    .map(({ resource }) => resource.properties.GroupName)
  return new Set(names.every(name => typeof name === 'string') ? names : [])
}
