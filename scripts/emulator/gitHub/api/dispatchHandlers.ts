import { isMap } from '#lib/model/json.ts'
import { BOT_LOGIN } from '../repository/repositoryState.ts'
import { type ApiHandlers, apiUrlOf, errorResponseOf, fieldsOf, NOT_FOUND, textOrEmpty } from './apiResponse.ts'

export const dispatchHandlers: ApiHandlers = {
  'actions/create-workflow-dispatch': async (state, { path, body, login }) => {
    const { ref, inputs, return_run_details: returnsRun } = fieldsOf(body)
    const branch = textOrEmpty(ref).replace('refs/heads/', '')
    if (!state.dispatchWorkflow) return NOT_FOUND
    const result = await state.dispatchWorkflow({
      workflow: String(path.workflow_id),
      branch,
      inputs: isMap(inputs ?? null) ? textsOf(fieldsOf(inputs)) : {},
      actor: login ?? BOT_LOGIN,
    })
    if (result.kind === 'refused') return errorResponseOf(result.status, { message: result.message })
    if (returnsRun !== true) return { status: 204, body: null }
    const runUrl = `${apiUrlOf(state)}/actions/runs/${result.runId}`
    const htmlUrl = `https://github.com/${state.repository}/actions/runs/${result.runId}`
    return { status: 200, body: { workflow_run_id: result.runId, run_url: runUrl, html_url: htmlUrl } }
  },
}

function textsOf(inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
}
