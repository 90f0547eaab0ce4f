import { isMap, type JsonMap, type Path } from '#lib/model/json.ts'
import { evaluateText } from '../evaluateExpression.ts'
import { everyJob, type Job } from '../lintedFiles.ts'
import { sampleContexts } from '../sampleContexts.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** Actions that change an environment, or compare it with its files: they run one after the other. */
const QUEUED = ['./actions/acceptance', './actions/deploy', './actions/drift', './actions/teardown']

type Group = { readonly path: Path; readonly settings: JsonMap }

export const concurrency: WorkflowRule = {
  name: 'concurrency',
  findings: files =>
    everyJob(files)
      .filter(job => job.permissions['id-token'] === 'write' || groupOf(job))
      .flatMap(job => {
        const { document } = job.workflow
        const group = groupOf(job)
        const uses = job.steps.map(step => step.uses ?? '')
        const queued = QUEUED.find(action => uses.includes(action))
        if (!group)
          return findingAt(document, job.path, `Job '${job.id}' has no concurrency group.`, "Add 'concurrency'.")
        if (!queued) return []
        const { settings, path } = group
        const name = evaluateText(String(settings.group ?? ''), sampleContexts(job))
        return [
          ...(name === 'env/dev' ? [] : [`is in group '${name}' for environment 'dev', not in 'env/dev'`]),
          ...(settings.queue === 'max' ? [] : ['drops a run that waits: a third one takes its place']),
          ...(String(settings['cancel-in-progress'] ?? 'false') === 'false' ? [] : ['is cancelled by the next run']),
        ].map(defect =>
          findingAt(
            document,
            path,
            `Job '${job.id}' ${defect}.`,
            "deploy, drift and teardown of one environment share the group 'env/<environment>', with 'queue: max'.",
          ),
        )
      }),
  mutations: [
    {
      subject: 'a deployment that forgets the runs that wait',
      file: '.github/workflows/deploy.yml',
      from: '  queue: max\n',
      to: '',
      line: 'concurrency:',
      message: /Job 'deploy' drops a run that waits/,
    },
    {
      subject: 'a deployment that the next one cancels',
      file: '.github/workflows/deploy.yml',
      from: '  queue: max\n',
      to: '  queue: max\n  cancel-in-progress: true\n',
      line: 'concurrency:',
      message: /Job 'deploy' is cancelled by the next run/,
    },
    {
      subject: 'a teardown beside the deployments',
      file: '.github/workflows/teardown.yml',
      from: '      group: env/${{',
      to: '      group: teardown-${{',
      line: 'concurrency:',
      message: /Job 'teardown' is in group 'teardown-dev' for environment 'dev', not in 'env\/dev'/,
    },
    {
      subject: 'an acceptance run that forgets the runs that wait',
      file: '.github/workflows/acceptance.yml',
      from: '      queue: max\n    runs-on: ubuntu-24.04\n    # Nearly',
      to: '    runs-on: ubuntu-24.04\n    # Nearly',
      line: 'concurrency:',
      message: /Job 'deploy' drops a run that waits/,
    },
    {
      subject: 'a comparison beside the deployments',
      file: '.github/workflows/drift.yml',
      from: '      group: env/${{ matrix.environment }}\n',
      to: '      group: drift\n',
      line: 'concurrency:',
      message: /Job 'drift' is in group 'drift' for environment 'dev'/,
    },
    {
      subject: 'a preview without a concurrency group',
      file: '.github/workflows/preview.yml',
      from: 'concurrency:\n  group: preview-${{ github.event.pull_request.number }}\n  cancel-in-progress: true\n',
      to: '',
      line: 'preview:',
      message: /Job 'preview' has no concurrency group/,
    },
  ],
}

/** That of the job, or else of its workflow. */
function groupOf({ value, path, workflow }: Job): Group | undefined {
  const own = settingsOf(value)
  if (own) return { path: [...path, 'concurrency'], settings: own }
  const shared = settingsOf(workflow.value)
  return shared && { path: ['concurrency'], settings: shared }
}

function settingsOf({ concurrency: settings }: JsonMap): JsonMap | undefined {
  if (isMap(settings)) return settings
  return typeof settings === 'string' ? { group: settings } : undefined
}
