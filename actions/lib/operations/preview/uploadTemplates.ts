import type { PackagedTemplate } from '../../template/package/packageTemplates.ts'
import type { Tools } from '../tools.ts'

/** Puts every template under the key made from its content; a template that is already there is not written again. */
export async function uploadTemplates(
  templates: readonly PackagedTemplate[],
  bucket: string,
  { objectStore, reporter }: Pick<Tools, 'objectStore' | 'reporter'>,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'package', subject: bucket })
  const results = await Promise.all(templates.map(({ key, body }) => objectStore.putOnce(bucket, key, body)))
  const stored = results.filter(result => result === 'stored').length
  reporter.report({ kind: 'uploaded', stored, alreadyThere: results.length - stored })
}
