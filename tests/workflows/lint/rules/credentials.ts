import { everyJob, type LintedFiles, type Step } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** A job with AWS credentials has a checkout and actions of this repository alone: each other step could use them. */
export const credentials: WorkflowRule = {
  name: 'credentials',
  findings: files =>
    everyJob(files)
      .filter(job => job.permissions['id-token'] === 'write')
      .flatMap(({ id, steps, path, value, workflow: { document } }) =>
        [
          ...withCompositeSteps(steps, files).map(step => ({ ...step, danger: dangerOf(step) })),
          ...CONTAINERS.filter(key => value[key] !== undefined).map(key => ({
            document,
            path: [...path, key],
            danger: 'it runs an image from a registry',
          })),
        ].flatMap(({ document, path, danger }) =>
          danger
            ? findingAt(
                document,
                path,
                `Job '${id}' has AWS credentials: ${danger}.`,
                'Move it to a job without id-token: write.',
              )
            : [],
        ),
      ),
  mutations: [
    ...[
      ['restores a cache', 'uses: actions/cache@v6', 'a cache can hold what a pull request wrote'],
      ['downloads an artifact', 'uses: actions/download-artifact@v8', 'an artifact can hold what a pull request wrote'],
      ['installs packages', 'run: npm ci', 'packages from a registry could use them'],
      ['installs Python packages', 'run: pip install awscli', 'packages from a registry could use them'],
      ['runs another command', 'run: echo hello', 'a command could use them'],
      ['uses the action of others', 'uses: aws-actions/configure-aws-credentials@v6', 'another action could use them'],
    ].map(([what = '', step = '', danger]) => ({
      subject: `a deployment that ${what}`,
      file: '.github/workflows/deploy.yml',
      from: '      - uses: ./actions/deploy\n',
      to: `      - ${step}\n      - uses: ./actions/deploy\n`,
      message: new RegExp(`Job 'deploy' has AWS credentials: ${danger}`),
    })),
    {
      subject: 'a deployment in a container',
      file: '.github/workflows/deploy.yml',
      from: '    timeout-minutes: 270\n',
      to: '    container: node:24\n    timeout-minutes: 270\n',
      message: /it runs an image from a registry/,
    },
    {
      subject: 'a deployment whose action installs packages',
      file: 'actions/deploy/action.yml',
      from: '  using: node24\n  main: ../dist/deploy.js\n',
      to: '  using: composite\n  steps:\n    - shell: bash\n      run: npm ci\n',
      line: '- shell: bash',
      message: /Job 'deploy' has AWS credentials: packages from a registry/,
    },
  ],
}

/** The steps, and those of the composite actions of this repository among them. */
function withCompositeSteps(steps: readonly Step[], files: LintedFiles): readonly Step[] {
  const inner = files.actions
    .filter(action => steps.some(({ uses }) => uses === action.uses))
    .flatMap(action => action.steps)
  return inner.length > 0 ? [...steps, ...withCompositeSteps(inner, files)] : steps
}

const CONTAINERS = ['container', 'services']
const INSTALLATION = /\b(?:npm|npx|pnpm|yarn|pip|pipx|uv|uvx|apt|apt-get|brew|go|cargo|curl|wget)\b/

function dangerOf({ uses, run }: Step): string | undefined {
  if (uses === undefined)
    return INSTALLATION.test(run ?? '') ? 'packages from a registry could use them' : 'a command could use them'
  if (/^actions\/cache[@/]/.test(uses)) return 'a cache can hold what a pull request wrote'
  if (/artifact/.test(uses)) return 'an artifact can hold what a pull request wrote'
  return uses.startsWith('./') || uses.startsWith('actions/checkout@') ? undefined : 'another action could use them'
}
