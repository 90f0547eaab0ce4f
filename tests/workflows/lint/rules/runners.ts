import { everyJob } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

const RUNNER = 'ubuntu-24.04'
/** GitHub ends a job after six hours; by default, no earlier. */
const LONGEST_MINUTES = 360

/** A runner of one's own keeps files between jobs, and `ubuntu-latest` changes without a commit. */
export const runners: WorkflowRule = {
  name: 'runners',
  findings: files =>
    everyJob(files)
      .filter(({ value }) => value.uses === undefined)
      .flatMap(({ workflow: { document }, path, value, id }) => [
        ...(value['runs-on'] === RUNNER
          ? []
          : [
              findingAt(
                document,
                [...path, 'runs-on'],
                `Job '${id}' runs elsewhere than on a fresh '${RUNNER}' of GitHub.`,
                `Write 'runs-on: ${RUNNER}'.`,
              ),
            ]),
        ...(isTimeout(value['timeout-minutes'])
          ? []
          : [
              findingAt(
                document,
                [...path, 'timeout-minutes'],
                `Job '${id}' has no limit: it may run, and cost money, for six hours.`,
                `Add 'timeout-minutes', a number below ${LONGEST_MINUTES}.`,
              ),
            ]),
      ]),
  mutations: [
    ...['self-hosted', '[self-hosted, linux]', 'ubuntu-latest', '${{ inputs.runner }}'].map(runner => ({
      subject: `a job on ${runner}`,
      from: 'runs-on: ubuntu-24.04',
      to: `runs-on: ${runner}`,
      message: /Job 'test' runs elsewhere than on a fresh 'ubuntu-24.04'/,
    })),
    {
      subject: 'a job without a time limit',
      from: '    timeout-minutes: 20\n',
      to: '',
      line: 'test:',
      message: /Job 'test' has no limit/,
    },
    {
      subject: 'a job with the time limit of GitHub',
      from: 'timeout-minutes: 20',
      to: 'timeout-minutes: 360',
      message: /Job 'test' has no limit/,
    },
  ].map(mutation => ({ file: '.github/workflows/check.yml', ...mutation })),
}

function isTimeout(value: unknown): boolean {
  return typeof value === 'string' && /^\d+$/.test(value) && Number(value) > 0 && Number(value) < LONGEST_MINUTES
}
