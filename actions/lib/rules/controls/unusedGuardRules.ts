/** Why a rule of Guard is not used, and the rule of our own that judges its subject better, if there is one. */
export type UnusedRule = { readonly reason: string; readonly instead?: string }

/** Rules of Guard whose findings are left out, by the printed id. */
export const UNUSED_GUARD_RULES: Readonly<Record<string, UnusedRule>> = {
  'guard/CT.CLOUDFRONT.PR.1': { reason: 'a default root object is for websites of files; Open WebUI answers / itself' },
  'guard/CT.CLOUDFRONT.PR.4': {
    reason: 'a second origin needs a second load balancer; this one is in two zones already',
  },
  'guard/CT.ELASTICFILESYSYSTEM.PR.2': {
    reason: 'it sees the BackupPolicy of a file system alone, and not a backup plan that selects it',
    instead: 'control/file-system-backup',
  },
  'guard/CT.RDS.PR.20': {
    reason: 'another port hides nothing from a scan, and a change of it interrupts the database',
  },
  'guard/CT.S3.PR.4': { reason: 'the buckets hold logs and templates, and no consumer waits for an event about them' },
  'guard/CT.S3.PR.9': { reason: 'object lock keeps logs from expiring and a bucket from being removed in a teardown' },
}
