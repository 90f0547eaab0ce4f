import { everyExpression, everyText, type LintedFiles } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

const DEFECTS: readonly { readonly pattern: RegExp; readonly message: string; readonly todo: string }[] = [
  {
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|-----BEGIN [A-Z ]*KEY/,
    message: 'This looks like a secret, and everybody with read access to the repository can use it.',
    todo: 'Revoke it, and delete it here and from the history.',
  },
  {
    pattern:
      /\b(?:AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|aws-access-key-id|aws-secret-access-key)\b/,
    message: 'AWS keys in a workflow live until somebody rotates them.',
    todo: "Leave them out: a job with 'id-token: write' gets credentials that end after an hour.",
  },
]

const CONTEXTS: typeof DEFECTS = [
  {
    pattern: /\bsecrets\b(?!\.GITHUB_TOKEN\b)/,
    message: 'A workflow reads no secret but its own token.',
    todo: "Use 'github.token' for GitHub and the job's identity token for AWS.",
  },
  {
    pattern: /\bvars\b/,
    message: 'A variable of the repository is set by hand, so that it is missing in a copy of this repository.',
    todo: "Read it from the environment's file.",
  },
]

export const longLivedKeys: WorkflowRule = {
  name: 'long-lived-keys',
  findings: ({ workflows, actions }: LintedFiles) => [
    ...[...workflows, ...actions].flatMap(({ document }) =>
      [
        ...everyText(document).map(node => [node, DEFECTS] as const),
        ...everyExpression(document).map(node => [node, CONTEXTS] as const),
      ].flatMap(([{ path, text }, defects]) =>
        defects
          .filter(({ pattern }) => pattern.test(text))
          .map(({ pattern, message, todo }) => findingAt(document, path, message, todo, pattern.exec(text)?.[0])),
      ),
    ),
    ...workflows.flatMap(({ document, jobs }) =>
      jobs
        .filter(({ value }) => value.secrets !== undefined)
        .map(({ path }) => {
          const message = 'Another workflow would get the secrets of this repository.'
          return findingAt(document, [...path, 'secrets'], message, "Delete 'secrets'.")
        }),
    ),
  ],
  mutations: [
    ...[
      ['reads a secret', 'DATABASE: ${{ secrets.DATABASE }}', /reads no secret but its own token/],
      ['reads a secret by an index', "DATABASE: ${{ secrets['DATABASE'] }}", /reads no secret but its own token/],
      ['reads all secrets', 'ALL: ${{ toJSON(secrets) }}', /reads no secret but its own token/],
      ['has an AWS key by name', 'AWS_ACCESS_KEY_ID: x', /AWS keys in a workflow/],
      [`has an AWS key by value`, `KEY: ${'AKIA'}${'IOSFODNN7EXAMPLE'}`, /looks like a secret/],
      ['reads a variable in a condition', 'X: 1\n        if: vars.ROLE', /A variable of the repository/],
      ['reads a variable', 'ROLE: ${{ vars.ROLE }}', /A variable of the repository/],
    ].map(([what, line, message]) => ({
      subject: `a workflow that ${what}`,
      file: '.github/workflows/check.yml',
      from: '      - run: npm test\n',
      to: `      - run: npm test\n        env:\n          ${line}\n`,
      line: String(line).split('\n').at(-1)?.trim() ?? '',
      message: message as RegExp,
    })),
    {
      subject: 'a workflow that hands all secrets to another',
      file: '.github/workflows/check.yml',
      from: '  lint:\n',
      to: '  other:\n    uses: ./.github/workflows/deploy.yml\n    secrets: inherit\n  lint:\n',
      line: 'secrets: inherit',
      message: /Another workflow would get the secrets/,
    },
  ],
}
