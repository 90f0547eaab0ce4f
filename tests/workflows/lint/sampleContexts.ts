import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { Contexts } from './evaluateExpression.ts'
import { type Job, mapAt } from './lintedFiles.ts'

/** What a job of environment `dev` reads: the branch for a deployment, else the environment's name in inputs, matrix and outputs. */
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

function withSamples(values: JsonMap): JsonMap {
  return isMap(values) ? Object.fromEntries(Object.keys(values).map(key => [key, 'dev'])) : {}
}
