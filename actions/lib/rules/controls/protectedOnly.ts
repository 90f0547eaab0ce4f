/**
 * The rules that concern protected environments alone, by their ids, each with its reason. An environment without
 * protection is one that may be lost, and is run at a lower price.
 */
export const PROTECTED_ONLY: Readonly<Record<string, string>> = {
  'control/data-deletion': 'data of an unprotected environment may be deleted with it',
  'control/file-system-backup': 'files of an unprotected environment may be lost',
  'control/multi-factor-required': 'people who try something out may decide themselves on a second factor',
  'control/secret-key': 'a key of its own costs money, and records access to secrets that protect data of people',
  'control/task-count': 'an evaluation may stand still while its only task is replaced',
  'control/threat-protection': 'it is paid for by user, and protects accounts of people who work with them',
  'control/topic-key': 'a key of its own costs money, and alarms of an evaluation tell little',
  'control/user-pool-deletion': 'a teardown deletes the accounts of an unprotected environment',
  'control/vault-key': 'a key of its own costs money, and records access to backups of data of people',
}
