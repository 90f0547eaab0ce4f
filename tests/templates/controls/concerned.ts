import type { ConcernedEnvironments } from './control.ts'

export const PROTECTED: ConcernedEnvironments = { names: ['production'], reason: 'it is protected' }
export const WITH_KEYS: ConcernedEnvironments = {
  names: ['production', 'staging'],
  reason: 'they have keys of their own',
}
export const WITH_WEB_ACL: ConcernedEnvironments = { names: ['production', 'staging'], reason: 'they have a web ACL' }
export const WITH_CACHE: ConcernedEnvironments = { names: ['production', 'staging'], reason: 'they have a cache' }
export const WITH_REPLICA: ConcernedEnvironments = { names: ['production'], reason: 'its cache has a replica' }
export const WITHOUT_REPLICA: ConcernedEnvironments = { names: ['staging'], reason: 'its cache has no replica' }
/** SNS takes messages with TLS alone for a topic that has a key. */
export const WITHOUT_KEYS: ConcernedEnvironments = { names: ['dev'], reason: 'its topic has no key' }
