import { isMap, type Json, type Path } from '../../model/json.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { functionCallOf } from '../../template/parse/functionCall.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, numberOf, propertyAt, quotedValue, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const POOL = 'AWS::Cognito::UserPool'

/** The controls of user pools that are one property. */
export const poolProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/multi-factor-required',
    severity: 'medium',
    types: [POOL],
    path: ['MfaConfiguration'],
    // Without any second factor another control says so.
    isFor: ({ resource: { properties } }) => scalarTextOf(properties.MfaConfiguration) === 'OPTIONAL',
    accepts: value => scalarTextOf(value) === 'ON',
    effect: 'a password alone is enough for people who choose no second factor',
    todo: 'Set MfaConfiguration to ON.',
  },
  {
    rule: 'control/threat-protection',
    severity: 'medium',
    types: [POOL],
    path: ['UserPoolAddOns', 'AdvancedSecurityMode'],
    accepts: value => scalarTextOf(value) === 'ENFORCED',
    effect: 'sign-ins with stolen passwords are not recognised',
    todo: 'Set UserPoolTier to PLUS and UserPoolAddOns/AdvancedSecurityMode to ENFORCED; it is paid for by user.',
  },
  {
    rule: 'control/user-pool-deletion',
    severity: 'medium',
    types: [POOL],
    path: ['DeletionProtection'],
    accepts: value => scalarTextOf(value) === 'ACTIVE',
    effect: 'one call deletes every account',
    todo: 'Set DeletionProtection to ACTIVE.',
  },
])

/** Passwords, second factors and self-registration of user pools. */
export const userPools: Control = scope =>
  resourcesOfType(scope, POOL).flatMap(found => [...passwords(found), ...secondFactor(found), ...selfSignUp(found)])

/** Cognito's own policy, without one in the template, asks for 8 characters of every kind. */
function passwords(found: ResourceInStack): readonly Finding[] {
  const path = ['Policies', 'PasswordPolicy']
  const policy = propertyAt(found.resource.properties, ...path)
  if (isUnknown(policy)) return []
  const [length, days] = ['MinimumLength', 'TemporaryPasswordValidityDays'].map(name => propertyAt(policy, name))
  const kinds = ['RequireLowercase', 'RequireUppercase', 'RequireNumbers', 'RequireSymbols']
  const missing =
    policy === undefined
      ? []
      : kinds.filter(kind => !isTrue(propertyAt(policy, kind)) && !isUnknown(propertyAt(policy, kind)))
  const violation = (property: string, clause: string, todo: string): Finding =>
    violationOf(found, {
      ...{ rule: 'control/password-policy', severity: 'medium', clause, todo },
      path: [...path, property],
    })
  return [
    ...(isUnknown(length) || (numberOf(length) ?? 8) >= 12
      ? []
      : [
          violation(
            'MinimumLength',
            `accepts passwords of ${numberOf(length) ?? 8} characters (MinimumLength)`,
            'Set Policies/PasswordPolicy/MinimumLength to 12 or more.',
          ),
        ]),
    ...missing.map(kind =>
      violation(kind, `has no ${kind} true in its PasswordPolicy`, `Set Policies/PasswordPolicy/${kind} to true.`),
    ),
    ...(isUnknown(days) || (numberOf(days) ?? 7) <= 7
      ? []
      : [
          violation(
            'TemporaryPasswordValidityDays',
            `accepts temporary passwords for ${numberOf(days)} days`,
            'Set Policies/PasswordPolicy/TemporaryPasswordValidityDays to 7 or less.',
          ),
        ]),
  ]
}

/** Codes of an app, not of a text message, which can be diverted. */
function secondFactor(found: ResourceInStack): readonly Finding[] {
  const { MfaConfiguration: mode, EnabledMfas: factors } = found.resource.properties
  if (isUnknown(mode)) return []
  const isOff = !['ON', 'OPTIONAL'].includes(scalarTextOf(mode) ?? '')
  const hasApp = isUnknown(factors) || valuesIn(factors).some(factor => scalarTextOf(factor) === 'SOFTWARE_TOKEN_MFA')
  if (!isOff && hasApp) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/multi-factor', severity: 'medium', path: [isOff ? 'MfaConfiguration' : 'EnabledMfas'] },
      clause: isOff
        ? `has ${mode === undefined ? 'no MfaConfiguration' : `MfaConfiguration ${quotedValue(mode)}`}: a password alone is enough to sign in`
        : 'has no SOFTWARE_TOKEN_MFA in EnabledMfas: codes of text messages can be diverted',
      todo: isOff
        ? 'Set MfaConfiguration to ON or OPTIONAL, and EnabledMfas to [SOFTWARE_TOKEN_MFA].'
        : 'Add SOFTWARE_TOKEN_MFA to EnabledMfas.',
    }),
  ]
}

/** Anyone may sign up, unless the template leaves the decision to its parameters. */
function selfSignUp(found: ResourceInStack): readonly Finding[] {
  const path = ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly']
  const value = propertyAt(found.resource.properties, ...path)
  if (isTrue(value) || isUnknown(value) || isComputed(found, path)) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/self-sign-up', severity: 'high', path },
      clause: `has ${value === undefined ? 'no AllowAdminCreateUserOnly' : `AllowAdminCreateUserOnly ${quotedValue(value)}`}: anyone may sign up`,
      todo: 'Set AdminCreateUserConfig/AllowAdminCreateUserOnly to true, or let a parameter decide.',
    }),
  ]
}

/** True if a function of the template gives the value at a path. */
function isComputed({ stack, resource }: ResourceInStack, path: Path): boolean {
  const steps = [undefined, ...path]
  let node: Json = stack.template.resources[resource.logicalId]?.properties ?? null
  return steps.some(step => {
    if (step !== undefined) node = (isMap(node) ? node[step] : undefined) ?? null
    return functionCallOf(node, []) !== undefined
  })
}
