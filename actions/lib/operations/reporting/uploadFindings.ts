import type { CodeScanningUpload } from '../../model/gitHub/codeScanning.ts'
import type { Finding } from '../../model/problem.ts'
import type { Forge, Reporter } from '../../ports.ts'
import { bestEffort } from './bestEffort.ts'

/** Uploads findings to code scanning. It is a report: without code scanning there is a notice, and the result stays. */
export async function uploadFindings(
  upload: CodeScanningUpload,
  { forge, reporter }: { readonly forge: Pick<Forge, 'uploadFindings'>; readonly reporter: Reporter },
): Promise<readonly Finding[]> {
  const result = await bestEffort('Uploading the findings to code scanning', () => forge.uploadFindings(upload), {
    reporter,
  })
  if (result?.kind !== 'unavailable') return []
  return [
    {
      level: 'notice',
      rule: 'code-scanning',
      message: `The findings are not in code scanning, because this repository does not have it: '${result.reason}'`,
      todo: "They are annotations and in the job's summary all the same. In a private repository, code scanning needs GitHub Code Security.",
    },
  ]
}
