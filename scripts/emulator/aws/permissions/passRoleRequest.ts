import type { AuthorizationRequest } from './authorization.ts'

/**
 * Passing a role to a service (IAM user guide, id_roles_use_passrole).
 * @param service `backup.amazonaws.com`
 */
export function passRoleRequest(roleArn: string, service: string, region: string): AuthorizationRequest {
  return {
    action: 'iam:PassRole',
    resources: [roleArn],
    context: { 'iam:PassedToService': service, 'aws:RequestedRegion': region },
  }
}
