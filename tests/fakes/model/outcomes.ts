import type { Check } from '#lib/model/check.ts'
import type { RepositoryOutcome } from '#lib/model/gitHub/repositoryOutcome.ts'
import type { DeployOutcome, RetainedResource } from '#lib/model/outcome.ts'
import { aWatchedEvent } from './aWatchedEvent.ts'

export function aCheck(about: Partial<Check> = {}): Check {
  return { name: 'stack', verdict: 'healthy', detail: 'UPDATE_COMPLETE', milliseconds: 120, ...about }
}

/** One check of each verdict. */
export const checks: readonly Check[] = [
  aCheck(),
  aCheck({
    name: 'service',
    verdict: 'unhealthy',
    detail:
      "0 of 1 tasks run 'ghcr.io/open-webui/open-webui:v0.12.4'; ECS says: 'CannotPullContainerError: manifest unknown'",
    todo: "Correct 'ImageTag' in environments/dev.yaml, then deploy again.",
    milliseconds: 2300,
  }),
  aCheck({
    name: 'application',
    verdict: 'not-checked',
    detail: 'the load balancer is internal and this machine is outside its network',
    todo: 'Ask again from inside the network.',
  }),
]

export const retainedResource: RetainedResource = {
  name: 'Database/Instance',
  type: 'AWS::RDS::DBInstance',
  physicalId: 'open-webui-dev-database-1abc',
  remove:
    'aws rds delete-db-instance --db-instance-identifier open-webui-dev-database-1abc --final-db-snapshot-identifier open-webui-dev-last',
  adopt: 'aws cloudformation create-change-set --change-set-type IMPORT --change-set-name adopt',
}

export const notProtectedDeployment: DeployOutcome = {
  kind: 'deployed-not-protected',
  reason:
    'LoadBalancer/LoadBalancer failed: Resource handler returned message: "Rate exceeded". Now the stack is in UPDATE_ROLLBACK_COMPLETE.',
  todo: "Remove the cause. Then run the same deployment of 'production' again, with the same fingerprint: it only turns on what is missing.",
  outputs: { Url: 'https://chat.example.com' },
  checks: [aCheck()],
}

export const failedDeployment: Extract<DeployOutcome, { readonly kind: 'failed' | 'rolled-back' }> = {
  kind: 'failed',
  status: 'ROLLBACK_COMPLETE',
  rootCause: aWatchedEvent({
    status: 'CREATE_FAILED',
    reason:
      'Resource handler returned message: "Cannot find version 99.1 for postgres (Service: Rds, Status Code: 400, Request ID: 0b1c)" (RequestToken: 7f, HandlerErrorCode: InvalidRequest)',
  }),
  retained: [{ ...retainedResource, adopt: undefined }],
  todo: "Mend the cause, run 'npm run teardown -- dev', then deploy again.",
}

/** A repository on GitHub that bootstrap has changed. */
export const preparedRepository: RepositoryOutcome = {
  kind: 'changed',
  repository: 'octo-org/chat',
  changes: [
    {
      text: "create branch 'env/dev' at 1234567, the oldest commit of the default branch",
      request: { method: 'POST', path: ['git', 'refs'], body: { ref: 'refs/heads/env/dev', sha: '1234567' } },
    },
  ],
  missing: [{ feature: 'reviewers', reason: 'Please ensure the billing plan supports the required reviewers rule.' }],
  notes: ["'dev' has no reviewers."],
}

/** The same without a token: every change is a command, with lookups of what GitHub knows. */
export const unreadRepository: RepositoryOutcome = {
  kind: 'no-token',
  repository: 'octo-org/chat',
  changes: [
    {
      text: "create GitHub environment 'dev' with reviewers 'octocat'",
      request: {
        method: 'PUT',
        path: ['environments', 'dev'],
        body: { reviewers: [{ type: 'User', id: { lookup: 'id', path: 'users/octocat' } }] },
      },
    },
    {
      text: "create branch 'env/dev', the oldest commit of the default branch",
      request: {
        method: 'POST',
        path: ['git', 'refs'],
        body: { ref: 'refs/heads/env/dev', sha: { lookup: 'oldest-commit', branch: 'main' } },
      },
    },
    {
      text: "delete ruleset 'env/dev'",
      request: { method: 'DELETE', path: ['rulesets', { lookup: 'ruleset', name: 'env/dev' }] },
    },
  ],
  missing: [],
  notes: [],
}
