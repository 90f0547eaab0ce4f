import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Contexts } from './evaluateExpression.ts'
import { type Job, mapAt } from './lintedFiles.ts'

/** The contexts of a job of environment `dev`: the branch for a deployment, else its name in inputs, matrix and outputs. */
export function sampleContexts(job: Job): Contexts {
  const { needs } = job.value
  const neededJobs = Array.isArray(needs) ? needs.map(String) : typeof needs === 'string' ? [needs] : []
  const outputsOf = (id: string) => mapAt(mapAt(mapAt(job.workflow.value, 'jobs'), id), 'outputs')
  const matrix = mapAt(mapAt(job.value, 'strategy'), 'matrix')
  return {
    github: { ref_name: 'env/dev', ref: 'refs/heads/env/dev', workflow: 'Workflow', run_id: '1' },
    inputs: { environment: 'dev' },
    matrix: withSamples(matrix),
    needs: Object.fromEntries(neededJobs.map(id => [id, { outputs: withSamples(outputsOf(id)) }])),
  }
}

/** The contexts of a job of a pull request. `headRepository` is null after the fork was deleted. */
export function pullRequestContexts(base: string, headRepository: Json): Contexts {
  const repository = 'octo-org/chat'
  const pullRequest = {
    number: 7,
    head: { ref: 'env/dev', repo: headRepository },
    base: { ref: base, repo: { full_name: repository, fork: false } },
  }
  return {
    github: {
      event_name: 'pull_request',
      actor: 'octocat',
      repository,
      base_ref: base,
      head_ref: 'env/dev',
      ref: 'refs/pull/7/merge',
      event: { action: 'opened', pull_request: pullRequest },
    },
  }
}

function withSamples(values: JsonMap): JsonMap {
  return Object.fromEntries(Object.keys(values).map(key => [key, 'dev']))
}
