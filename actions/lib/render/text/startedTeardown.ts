import { type Line, line, span } from './layout/line.ts'

type StartedTeardown = {
  readonly environment: string
  readonly runId: string | undefined
  readonly conclusion: string | undefined
}

/** How the run of another workflow that deletes an environment ended, as far as this job saw it. */
export function startedTeardownLines({ environment, runId, conclusion }: StartedTeardown): readonly Line[] {
  const name = span(environment, 'bold')
  if (conclusion === 'success') return [line(span('✓ ', 'success'), name, ' was deleted.')]
  if (runId === undefined)
    return [line("GitHub started 'teardown.yml' without naming its run: look at the runs of that workflow.")]
  if (conclusion === undefined)
    return [line(`Run ${runId} of 'teardown.yml' has not ended: look at it, and approve it if it waits.`)]
  return [line(span('✗ ', 'error'), name, ` was not deleted: run ${runId} of 'teardown.yml' ended as '${conclusion}'.`)]
}
