import { unanswerable } from '../question.ts'

/** Questions that no run of this kind answers, so that nobody takes them for settled. */
export const openQuestions = [
  unanswerable({
    id: 'reads-secret-values',
    about: 'AWS',
    text: 'Does a detection of drift need the value of a secret, so that it cannot compare secrets?',
    reason: 'The role deploy may not detect drift.',
    answeredBy: "Run 'drift.yml' while an environment is deployed: its summary lists what was not compared.",
  }),
  unanswerable({
    id: 'failed-protected-creation',
    about: 'AWS',
    text: 'Which protected resources make the rollback of a first creation fail: databases, load balancers, user pools?',
    reason: 'A protected environment is refused, and a first creation goes without protection.',
    answeredBy:
      'Create a stack with one such resource with deletion protection and one that fails, by hand, in an account without data.',
  }),
  unanswerable({
    id: 'version-of-pgvector',
    about: 'AWS',
    text: 'Which version of pgvector does PostgreSQL 18 have?',
    reason: 'Only tasks of the environment reach the database, and no role of the workflows may start one.',
    answeredBy: "Run 'npm run verify -- ENVIRONMENT --deep' from a terminal: 'deep: database' names the version.",
  }),
  unanswerable({
    id: 'serverless-cache',
    about: 'AWS',
    text: 'Does Open WebUI work with ElastiCache Serverless, which is always in cluster mode?',
    reason: 'The templates make no serverless cache.',
    answeredBy: 'Start Open WebUI with REDIS_URL of a serverless cache and sign in.',
  }),
  unanswerable({
    id: 'second-node-of-a-cache',
    about: 'AWS',
    text: 'Does an update add a second node to a cache and turn on its failover, so that another number of nodes need not replace it?',
    reason: 'The templates replace the cache, because public threads report that the update fails.',
    answeredBy:
      'Create a replication group with one node by CloudFormation, by hand, and update NumCacheClusters and AutomaticFailoverEnabled together.',
  }),
  unanswerable({
    id: 'reference-inside-a-secret',
    about: 'AWS',
    text: 'Does CloudFormation resolve a reference to a secret inside the value of another secret?',
    reason: 'The environment of a run has no cache.',
    answeredBy:
      "Deploy an environment with CacheMode valkey: 'verify' reports a target that is not ready if the address of the cache is wrong.",
  }),
  unanswerable({
    id: 'order-of-a-queue',
    about: 'GitHub',
    text: "Do runs of one concurrency group with 'queue: max' start in the order in which they were queued?",
    reason: 'A run sees itself alone.',
    answeredBy:
      'Merge two pull requests into the branch of an environment while a deployment runs: the run list shows the order.',
  }),
]
