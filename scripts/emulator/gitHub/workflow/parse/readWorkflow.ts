import { convertWorkflowTemplate } from '@actions/workflow-parser/model/convert'
import { convertToIfCondition } from '@actions/workflow-parser/model/converter/if-condition'
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context'
import { BasicExpressionToken, type TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser'
import { type ReadCondition, readDefaults, readJob } from './readJob.ts'
import { readPermissions } from './readPermissions.ts'
import { readTriggers } from './readTriggers.ts'
import { entriesOf, membersOf, textOf } from './tokenMembers.ts'
import { invalid } from './unsupportedFeatureError.ts'
import type { WorkflowFile } from './workflowFile.ts'

const ROOT_KEYS = ['name', 'run-name', 'on', 'permissions', 'env', 'defaults', 'concurrency', 'jobs'] as const

/**
 * Reads a workflow with GitHub's own parser and schema.
 * @throws UnsupportedFeatureError for an invalid file, and for a feature that the workflow runner does not know
 */
export async function readWorkflow(file: string, content: string): Promise<WorkflowFile> {
  const path = `.github/workflows/${file}`
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter())
  if (value) await convertWorkflowTemplate(context, value)
  const root = requireValid(context, path, value)
  const members = membersOf(root, ROOT_KEYS, { file: path, of: 'a workflow' })
  if (!members.on) throw invalid("A workflow has 'on'", path, root.line)
  const readCondition = conditionReader(context, path)
  return {
    path,
    file,
    name: members.name ? textOf(members.name, path) : path,
    runName: members['run-name'],
    triggers: readTriggers(members.on, path),
    permissions: readPermissions(members.permissions, path),
    env: members.env,
    defaults: readDefaults(members.defaults, path),
    concurrency: members.concurrency,
    jobs: entriesOf(members.jobs, path).map(([id, job]) => readJob(id, job, path, readCondition)),
  }
}

function requireValid(context: TemplateContext, path: string, value: TemplateToken | undefined): TemplateToken {
  const [error] = context.errors.getErrors()
  if (error) throw invalid(error.rawMessage, path, error.range?.start.line)
  if (!value) throw invalid('The file is empty', path, undefined)
  return value
}

/** GitHub adds `success()` to a condition without a status function. */
function conditionReader(context: TemplateContext, path: string): ReadCondition {
  return token => {
    if (!token) return new BasicExpressionToken(undefined, undefined, 'success()', undefined, undefined, undefined)
    const condition = convertToIfCondition(context, token)
    requireValid(context, path, token)
    if (!condition) throw invalid('The condition is invalid', path, token.line)
    return condition
  }
}
