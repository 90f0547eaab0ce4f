import { everyStep } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

const WRITES = /GITHUB_ENV|GITHUB_PATH|::set-env|::add-path|ACTIONS_ALLOW_UNSECURE_COMMANDS/

/** A variable or a path that one step sets changes every later step: `NODE_OPTIONS` or `PATH` is enough to run a program. */
export const runnerFiles: WorkflowRule = {
  name: 'runner-files',
  findings: files =>
    everyStep(files).flatMap(({ document, path, run = '' }) => {
      const [text] = WRITES.exec(run) ?? []
      const message = 'The command sets variables or paths of all later steps.'
      return text
        ? findingAt(
            document,
            [...path, 'run'],
            message,
            "Write to '$GITHUB_OUTPUT', and name the value where it is used.",
            text,
          )
        : []
    }),
  mutations: [
    ...['echo "TITLE=$TITLE" >> "$GITHUB_ENV"', 'echo bin >> $GITHUB_PATH', 'echo "::add-path::bin"'].map(command => ({
      subject: `a command that runs ${command}`,
      file: '.github/workflows/check.yml',
      from: '      - run: npm test\n',
      to: `      - run: npm test\n      - run: |\n          true\n          ${command}\n`,
      line: command,
      message: /The command sets variables or paths of all later steps/,
    })),
  ],
}
