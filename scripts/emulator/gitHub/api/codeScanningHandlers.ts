import { gunzipSync } from 'node:zlib'
import { nextId } from '../repository/repositoryState.ts'
import { type ApiHandlers, apiUrlOf, errorResponseOf, fieldsOf, textOrEmpty } from './apiResponse.ts'

/** A private repository has code scanning with GitHub Code Security alone, which no plan here includes. */
const NOT_ENABLED = 'Code Security must be enabled for this repository to use code scanning.'

export const codeScanningHandlers: ApiHandlers = {
  'code-scanning/upload-sarif': (state, { body }) => {
    if (state.settings.plan !== 'public') return errorResponseOf(403, { message: NOT_ENABLED })
    const { commit_sha: commit, ref, sarif } = fieldsOf(body)
    const text = decompress(textOrEmpty(sarif))
    if (text === undefined) return errorResponseOf(400, { message: 'The SARIF file is not gzip in Base64.' })
    state.sarifUploads.push({ commit: textOrEmpty(commit), ref: textOrEmpty(ref), sarif: text })
    const id = `upload-${nextId(state)}`
    return { status: 202, body: { id, url: `${apiUrlOf(state)}/code-scanning/sarifs/${id}` } }
  },
}

function decompress(encoded: string): string | undefined {
  try {
    return gunzipSync(Buffer.from(encoded, 'base64')).toString()
  } catch {
    return undefined
  }
}
