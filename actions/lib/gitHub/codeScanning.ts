import { gzipSync } from 'node:zlib'
import type { CodeScanningResult } from '../model/gitHub/codeScanning.ts'
import type { Forge } from '../ports.ts'
import { gitHubErrorDetailsOf, isRateLimited } from './requests/gitHubErrorDetails.ts'
import { membersOf, repositoryOfUrl } from './requests/members.ts'
import { createIfAbsent, type GitHubRequest } from './requests/request.ts'

/** GitHub says this of a token without the permission, and everything else with status 403 of the repository. */
const TOKEN_REFUSED = 'Resource not accessible by integration'

/** https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
export function connectCodeScanning(request: GitHubRequest): Pick<Forge, 'uploadFindings'> {
  return {
    uploadFindings: ({ commit, ref, sarif }) =>
      request(
        { operation: 'accept the findings for code scanning', permission: 'security-events: write' },
        async (octokit, repository) => {
          const upload = { ...repository, commit_sha: commit, ref, sarif: gzipSync(sarif).toString('base64') }
          const send = async (): Promise<CodeScanningResult> => {
            const { data } = await octokit.rest.codeScanning.uploadSarif(upload)
            const receipt = membersOf(data)
            const subject = repositoryOfUrl(receipt.text('url'))
            receipt.requireSame('repository', subject, `${repository.owner}/${repository.repo}`)
            return { kind: 'uploaded' }
          }
          // The findings of a commit take the place of those that were uploaded before.
          return unavailableOr(createIfAbsent(send, async () => undefined))
        },
      ),
  }
}

/** A repository without code scanning is one with status 403, or 404 where the API is not there at all. */
async function unavailableOr(upload: Promise<CodeScanningResult>): Promise<CodeScanningResult> {
  try {
    return await upload
  } catch (error) {
    const details = gitHubErrorDetailsOf(error)
    if (!details || details.defect !== undefined || isRateLimited(details)) throw error
    const isOfRepository = details.status === 403 && !details.message.includes(TOKEN_REFUSED)
    if (isOfRepository || details.status === 404) return { kind: 'unavailable', reason: details.message }
    throw error
  }
}
