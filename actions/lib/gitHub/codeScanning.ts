import { gzipSync } from 'node:zlib'
import type { CodeScanningResult } from '../model/gitHub/codeScanning.ts'
import type { Forge } from '../ports.ts'
import { gitHubErrorDetailsOf, isRateLimited } from './requests/gitHubErrorDetails.ts'
import type { GitHubRequest } from './requests/request.ts'

/** GitHub says this of a token without the permission, and everything else with status 403 of the repository. */
const TOKEN_REFUSED = 'Resource not accessible by integration'

/** https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
export function connectCodeScanning(request: GitHubRequest): Pick<Forge, 'uploadFindings'> {
  return {
    uploadFindings: ({ commit, ref, sarif }) =>
      request(
        { operation: 'accept the findings for code scanning', permission: 'security-events: write' },
        async (octokit, repository) => {
          const upload = { commit_sha: commit, ref, sarif: gzipSync(sarif).toString('base64') }
          return unavailableOr(octokit.rest.codeScanning.uploadSarif({ ...repository, ...upload }))
        },
      ),
  }
}

/** A repository without code scanning is one with status 403, or 404 where the API is not there at all. */
async function unavailableOr(response: Promise<unknown>): Promise<CodeScanningResult> {
  try {
    await response
    return { kind: 'uploaded' }
  } catch (error) {
    const details = gitHubErrorDetailsOf(error)
    if (!details || details.defect !== undefined || isRateLimited(details)) throw error
    const isOfRepository = details.status === 403 && !details.message.includes(TOKEN_REFUSED)
    if (isOfRepository || details.status === 404) return { kind: 'unavailable', reason: details.message }
    throw error
  }
}
