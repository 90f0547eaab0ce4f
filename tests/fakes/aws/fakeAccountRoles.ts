import { Problem } from '#lib/model/problem.ts'
import type { AccountRoles } from '#lib/ports.ts'

type AccountState = {
  readonly roles?: readonly string[]
  readonly providers?: readonly string[]
  /** Actions of IAM that the caller may not do. */
  readonly denied?: readonly string[]
}

type FakeAccountRoles = AccountRoles & { readonly createdServices: readonly string[] }

/** An account without service-linked roles and without identity providers. */
export function fakeAccountRoles({ roles = [], providers = [], denied = [] }: AccountState = {}): FakeAccountRoles {
  const createdServices: string[] = []
  const check = (action: string) => {
    if (denied.includes(action))
      throw new Problem(`'arn:aws:iam::111122223333:user/me' is not allowed to '${action}'.`, {
        missingPermission: action,
      })
  }
  return {
    createdServices,
    hasRole: async name => {
      check('iam:GetRole')
      return roles.includes(name)
    },
    createServiceLinkedRole: async service => {
      check('iam:CreateServiceLinkedRole')
      createdServices.push(service)
    },
    identityProviders: async () => {
      check('iam:ListOpenIDConnectProviders')
      return providers
    },
  }
}
