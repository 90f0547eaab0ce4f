import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'

/** The tags of Open WebUI's image before and after a change, or the images where the tags do not differ. */
export type VersionChange = { readonly from: string; readonly to: string }

/** The change of Open WebUI's version in a preview; undefined if there is none, and for a restore. */
export function versionChangeIn({ risks }: Pick<Preview, 'risks'>): VersionChange | undefined {
  const risk = risks.find(({ kind }) => kind === 'version')
  return risk?.before === undefined || risk.after === undefined ? undefined : { from: risk.before, to: risk.after }
}

/**
 * True if a failed execution must stay as it is: the old version of Open WebUI does not start on a database that the new
 * one has migrated. CloudFormation updates a stack in UPDATE_FAILED in no other way.
 */
export function isWithoutRollback(preview: Pick<Preview, 'risks'>, stack: Pick<Stack, 'status'> | undefined): boolean {
  return stack !== undefined && (versionChangeIn(preview) !== undefined || stack.status === 'UPDATE_FAILED')
}
