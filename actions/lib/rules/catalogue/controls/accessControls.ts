import type { RuleDescriptions } from '../ruleDescription.ts'

/** Sign-in, roles and everything that a change would be refused for. */
export const ACCESS_CONTROL_DESCRIPTIONS: RuleDescriptions = {
  'control/access-token-validity': {
    title: 'Access tokens work for more than an hour.',
    todo: 'Set AccessTokenValidity to one hour or less.',
    suppressible: true,
  },
  'control/callback-url': {
    title: 'Others can take the code of a sign-in at this address.',
    todo: 'Name an address with https and its whole host.',
    suppressible: true,
  },
  'control/client-secret': {
    title: 'The client of the user pool has no secret.',
    todo: 'Set GenerateSecret to true.',
    suppressible: true,
  },
  'control/dangerous-exposure': {
    title: 'A resource is open to everyone; as a change it would need an approval.',
    todo: 'Do what the finding says.',
    suppressible: true,
  },
  'control/dangerous-network': {
    title: 'A rule of the network is dangerous; as a change it would need an approval.',
    todo: 'Do what the finding says.',
    suppressible: true,
  },
  'control/dangerous-policy': {
    title: 'A permission is dangerous; as a change it would need an approval.',
    todo: 'Do what the finding says.',
    suppressible: true,
  },
  'control/decrypt-all-keys': {
    title: 'A role may decrypt with every key of the account.',
    todo: 'Name the keys, or add a condition.',
    suppressible: true,
  },
  'control/federated-trust': {
    title: 'A role trusts more identities of a provider than one.',
    todo: 'Limit the claims with StringEquals.',
    suppressible: true,
  },
  'control/iam-user': {
    title: 'A user of IAM has credentials that do not expire.',
    todo: 'Use a role.',
    suppressible: true,
  },
  'control/multi-factor': {
    title: 'A password alone is enough to sign in, or the second factor is a text message.',
    todo: 'Offer SOFTWARE_TOKEN_MFA.',
    suppressible: true,
  },
  'control/multi-factor-required': {
    title: 'A protected environment does not require a second factor.',
    todo: 'Set MfaConfiguration to ON.',
    suppressible: true,
  },
  'control/password-policy': {
    title: 'The user pool accepts weak passwords.',
    todo: 'Raise the length and the kinds of characters.',
    suppressible: true,
  },
  'control/self-sign-up': {
    title: 'Everyone may sign up to the user pool.',
    todo: 'Set AllowAdminCreateUserOnly to true.',
    suppressible: true,
  },
  'control/sign-in-flows': {
    title: 'A flow hands over tokens in the address.',
    todo: 'Set AllowedOAuthFlows to code alone.',
    suppressible: true,
  },
  'control/tags': { title: 'The tags of an environment do not say whose it is.', todo: "Add them below 'tags'." },
  'control/task-role': {
    title: 'Code in a container may change permissions or read all secrets.',
    todo: 'Name the actions and resources that it uses.',
    suppressible: true,
  },
  'control/task-role-trust': {
    title: 'A role of tasks trusts ECS on behalf of every account.',
    todo: 'Add conditions on aws:SourceAccount and aws:SourceArn.',
    suppressible: true,
  },
  'control/threat-protection': {
    title: 'The user pool of a protected environment does not notice stolen passwords.',
    todo: 'Set AdvancedSecurityMode to ENFORCED.',
    suppressible: true,
  },
  'control/token-revocation': {
    title: 'Tokens of a person who left stay valid.',
    todo: 'Set EnableTokenRevocation to true.',
    suppressible: true,
  },
  'control/user-existence-errors': {
    title: 'The error of a sign-in shows which accounts exist.',
    todo: 'Set PreventUserExistenceErrors to ENABLED.',
    suppressible: true,
  },
  'control/user-pool-deletion': {
    title: 'The user pool of a protected environment can be deleted.',
    todo: 'Set DeletionProtection to ACTIVE.',
    suppressible: true,
  },
}
