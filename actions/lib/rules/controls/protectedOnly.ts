/**
 * Controls that hold in protected environments alone, by the printed id of the rule, each with the reason why an unprotected
 * environment may violate it.
 */
export const PROTECTED_ONLY: Readonly<Record<string, string>> = {
  'control/cache-failover': 'a copy of the cache in a second zone doubles its price',
  'control/cache-key': "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  'control/data-deletion': 'data of an unprotected environment may be deleted with it',
  'control/database-backup': 'a day of backups is enough for data that may be lost',
  'control/file-system-backup': 'files of an unprotected environment may be lost',
  'control/file-system-key': "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  'control/multi-factor-required': 'people who try something out may decide themselves on a second factor',
  'control/secret-key': "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  'control/task-count': 'an evaluation may stand still while its only task is replaced',
  'control/threat-protection': 'it is paid for by user, and protects the accounts of many',
  'control/topic-key': "a key of the stack's own costs a dollar a month, and alarms tell little",
  'control/user-pool-deletion': 'an unprotected environment can be torn down',
  'control/vault-key': "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
  'control/web-acl': 'a web ACL costs ten dollars a month',
  'guard/CT.CLOUDWATCH.PR.2': 'a year of logs is for audits, and an unprotected environment has none',
  'guard/CT.CLOUDWATCH.PR.3':
    "a key of the stack's own costs a dollar a month, and AWS encrypts every log group anyway",
  'guard/CT.ECS.PR.9':
    'public addresses for tasks save the NAT gateway; the security group admits the load balancer alone',
  'guard/CT.ELASTICACHE.PR.3': 'a copy of the cache in a second zone doubles its price',
  'guard/CT.ELASTICLOADBALANCING.PR.5': 'an unprotected environment can be torn down',
  'guard/CT.RDS.PR.1': 'a standby in a second zone doubles the price of the database',
  'guard/CT.RDS.PR.2': "measurements of the database's host cost more than they tell about a small database",
  'guard/CT.RDS.PR.3': 'an unprotected environment can be torn down',
  'guard/CT.RDS.PR.8': 'a day of backups is enough for data that may be lost',
  'guard/CT.RDS.PR.13': 'an unprotected environment can be torn down',
  'guard/CT.RDS.PR.30': "a key of the stack's own costs a dollar a month, and AWS's key encrypts as well",
}
