import { everyStep } from '../lintedFiles.ts'
import { findingAt, type WorkflowFinding, type WorkflowRule } from '../workflowRule.ts'

/** The token must not stay in the folder, and the head of a pull request is not what will be merged. */
export const checkout: WorkflowRule = {
  name: 'checkout',
  findings: files =>
    everyStep(files)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .flatMap(({ document, path, inputs }): readonly WorkflowFinding[] => [
        ...(inputs['persist-credentials'] === 'false'
          ? []
          : [
              findingAt(
                document,
                path,
                "The job's token stays in the checkout, where every later step can read it.",
                "Add 'persist-credentials: false' to its inputs.",
              ),
            ]),
        ...(/head|inputs\./.test(String(inputs.ref ?? ''))
          ? [
              findingAt(
                document,
                [...path, 'with', 'ref'],
                'The checkout is of a commit that an author chose, not of the merge result or of a branch of an environment.',
                "Delete 'ref', or write 'env/' and the environment's name.",
              ),
            ]
          : []),
      ]),
  mutations: [
    {
      subject: 'a checkout that keeps its token',
      file: '.github/workflows/check.yml',
      from: '        with:\n          persist-credentials: false\n',
      to: '',
      line: '- uses: actions/checkout',
      message: /The job's token stays in the checkout/,
    },
    {
      subject: 'a checkout that keeps its token on purpose',
      file: '.github/workflows/check.yml',
      from: 'persist-credentials: false',
      to: 'persist-credentials: true',
      line: '- uses: actions/checkout',
      message: /The job's token stays in the checkout/,
    },
    ...['${{ github.event.pull_request.head.sha }}', '${{ github.head_ref }}', '${{ inputs.environment }}'].map(
      ref => ({
        subject: `a checkout of ${ref}`,
        file: '.github/workflows/preview.yml',
        from: '          fetch-depth: 2\n',
        to: `          ref: ${ref}\n          fetch-depth: 2\n`,
        message: /The checkout is of a commit that an author chose/,
      }),
    ),
  ],
}
