import type { RuleDescriptions } from './ruleDescription.ts'

/** Controls that neither cfn-lint nor Guard judges. */
export const CONTROL_DESCRIPTIONS: RuleDescriptions = {
  'control/file-system-backup': {
    title: 'A file system of a protected environment has no backups.',
    todo: 'Add a BackupPolicy, or select it in a plan of AWS Backup.',
    suppressible: true,
  },
}
