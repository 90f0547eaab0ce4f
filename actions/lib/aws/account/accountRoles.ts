import type { AccountRoles } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

/** AWS IAM. It is one service for all regions of a partition. */
export function connectAccountRoles(access: Access): AccountRoles {
  const sdk = lazy(async () => {
    const module = await import('@aws-sdk/client-iam')
    return { ...module, client: createClient(module.IAMClient, access) }
  })
  return {
    hasRole: async name => {
      const { client, GetRoleCommand } = await sdk()
      try {
        const { Role: role } = await client.send(new GetRoleCommand({ RoleName: name }))
        return required(role?.RoleName, 'no role') === name
      } catch (error) {
        if (awsErrorCodeOf(error) === 'NoSuchEntity') return false
        throw error
      }
    },
    createServiceLinkedRole: async service => {
      const { client, CreateServiceLinkedRoleCommand } = await sdk()
      try {
        const { Role: role } = await client.send(new CreateServiceLinkedRoleCommand({ AWSServiceName: service }))
        required(role?.RoleName, 'no role')
      } catch (error) {
        if (!isTaken(error)) throw error
      }
    },
    identityProviders: async () => {
      const { client, ListOpenIDConnectProvidersCommand } = await sdk()
      const { OpenIDConnectProviderList: providers } = await client.send(new ListOpenIDConnectProvidersCommand({}))
      return required(providers, 'no list of providers').flatMap(({ Arn: arn }) => arn ?? [])
    },
  }
}

/** The role is there: another run, or the service itself, made it meanwhile. */
function isTaken(error: unknown): boolean {
  return (
    awsErrorCodeOf(error) === 'InvalidInput' && /has been taken in this account/.test(awsErrorDetailsOf(error).message)
  )
}
