import { type Contexts, isStarted } from '../evaluateExpression.ts'
import { everyJob } from '../lintedFiles.ts'
import { pullRequestContexts } from '../sampleContexts.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** A fork's pull request runs the fork's files: GitHub gives it no identity token, so that a job that needs one would be red. */
export const forks: WorkflowRule = {
  name: 'forks',
  findings: files =>
    everyJob(files)
      .filter(job => job.permissions['id-token'] === 'write' && 'pull_request' in job.workflow.triggers)
      .filter(job => FORKS.some(fork => isStarted(job, fork)))
      .map(job =>
        findingAt(
          job.workflow.document,
          'if' in job.value ? [...job.path, 'if'] : job.path,
          `Job '${job.id}' asks for AWS credentials on a pull request from a fork.`,
          "Add 'github.event.pull_request.head.repo.full_name == github.repository' to its 'if'.",
        ),
      ),
  mutations: [
    {
      subject: 'a preview with credentials for forks',
      file: '.github/workflows/preview.yml',
      from: '      && github.event.pull_request.head.repo.full_name == github.repository\n      && github.actor',
      to: '      && github.actor',
      line: 'if: >-',
      message: /Job 'preview' asks for AWS credentials on a pull request from a fork/,
    },
    {
      subject: 'a preview whose condition compares with the wrong operator',
      file: '.github/workflows/preview.yml',
      from: '      && github.event.pull_request.head.repo.full_name == github.repository\n      && github.actor',
      to: '      || github.event.pull_request.head.repo.full_name == github.repository\n      && github.actor',
      line: 'if: >-',
      message: /Job 'preview' asks for AWS credentials/,
    },
    {
      subject: 'a job with credentials and no condition',
      file: '.github/workflows/check.yml',
      from: '      contents: read\n',
      to: '      contents: read\n      id-token: write\n',
      line: 'test:',
      message: /Job 'test' asks for AWS credentials/,
    },
  ],
}

/** Pull requests from a fork, also from one that was deleted since, to either kind of branch. */
const FORKS: readonly Contexts[] = ['main', 'env/dev'].flatMap(base =>
  [{ full_name: 'untrusted/chat', fork: true }, null].map(repository => pullRequestContexts(base, repository)),
)
