import { everyStep } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** Inputs that an action runs as a program. */
const PROGRAMS = ['script', 'run', 'command', 'args']

/** GitHub puts the value of an expression into a command before the shell reads it, a pull request's title as well as any other. */
export const scriptInjection: WorkflowRule = {
  name: 'script-injection',
  findings: files =>
    everyStep(files).flatMap(({ document, path, run, inputs }) => {
      const programs = [
        [[...path, 'run'], run ?? ''],
        ...PROGRAMS.map(name => [[...path, 'with', name], String(inputs[name] ?? '')] as const),
      ] as const
      return programs
        .filter(([, text]) => text.includes('${{'))
        .map(([place, text]) => {
          const line = text.split('\n').find(part => part.includes('${{'))
          return findingAt(
            document,
            place,
            'An expression in a command becomes part of the program, whatever its value is.',
            "Pass it by 'env' and read the variable in the command.",
            line?.trim(),
          )
        })
    }),
  mutations: [
    {
      subject: 'a workflow with an expression in a command',
      file: '.github/workflows/check.yml',
      from: '- run: npm test',
      to: '- run: npm test -- "${{ github.head_ref }}"',
      message: /An expression in a command becomes part of the program/,
    },
    {
      subject: 'a workflow with an expression on a later line of a command',
      file: '.github/workflows/check.yml',
      from: '      - run: npm test\n',
      to: '      - run: |\n          npm test\n          echo "${{ github.event.pull_request.title }}"\n',
      line: 'echo',
      message: /An expression in a command/,
    },
    {
      subject: 'a composite action with an expression in a command',
      file: 'actions/hello/action.yml',
      to: 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo ${{ inputs.name }}\n',
      line: 'run: echo',
      message: /An expression in a command/,
    },
    {
      subject: 'a workflow with an expression in a script of an action',
      file: '.github/workflows/check.yml',
      from: '      - run: npm test\n',
      to: '      - uses: actions/github-script\n        with:\n          script: console.log("${{ github.actor }}")\n',
      line: 'script:',
      message: /An expression in a command/,
    },
  ],
}
