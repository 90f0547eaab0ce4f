import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { violationOf } from './violation.ts'

/** Users of IAM and their keys, which do not expire. */
export const users: Control = scope =>
  resourcesOfType(scope, 'AWS::IAM::User', 'AWS::IAM::AccessKey').map(
    (found): Finding =>
      violationOf(found, {
        ...{ rule: 'control/iam-user', severity: 'high', path: [] },
        clause: `is ${found.resource.type === 'AWS::IAM::User' ? 'a user of IAM, whose' : 'an access key:'} credentials do not expire`,
        todo: 'Use a role: for people by IAM Identity Center, for programs by the service that runs them.',
      }),
  )
