import type { JsonMap } from '#lib/model/json.ts'
import type { ExpressionScope } from '../expressions/evaluate.ts'
import { type StatusSoFar, statusFunctions } from '../expressions/statusFunctions.ts'
import { gitHubContext } from './gitHubContext.ts'
import type { RunState } from './runState.ts'

/** The scope of the expressions of a workflow, before its jobs. */
export function workflowScope(run: RunState): ExpressionScope {
  return {
    file: run.definition.path,
    contexts: {
      github: gitHubContext(run),
      inputs: run.inputs,
      vars: { ...run.options.repositoryVariables },
    },
    functions: [],
  }
}

/** The scope of the expressions of a job, before it runs. */
export function jobScope(run: RunState, needs: JsonMap, status?: StatusSoFar): ExpressionScope {
  const { contexts, ...scope } = workflowScope(run)
  return { ...scope, contexts: { ...contexts, needs }, functions: status ? statusFunctions(status) : [] }
}

export function withContexts(scope: ExpressionScope, contexts: Readonly<Record<string, JsonMap>>): ExpressionScope {
  return { ...scope, contexts: { ...scope.contexts, ...contexts } }
}
