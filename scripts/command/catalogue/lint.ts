import { verb } from '../command.ts'

export const LINT_COMMAND = verb({
  name: 'lint',
  purpose: 'Check the templates with the parameters of every environment, without an AWS account.',
  environments: 'any',
  readsOnly: true,
  flags: {
    base: {
      value: 'REF',
      meaning: 'also find what CloudFormation refuses to change from the files at this git reference',
    },
    sarif: {
      value: 'FILE',
      meaning: 'also write the findings as SARIF 2.1.0, accepted ones with their suppressions',
    },
  },
  examples: [
    { args: '', meaning: 'all environments' },
    { args: 'dev', meaning: 'one environment' },
    { args: '--sarif lint.sarif', meaning: 'a report for other tools' },
    { args: '--base main', meaning: 'also the differences from branch main that are impossible' },
  ],
  exits: { 0: 'no errors (warnings are allowed)', 1: 'at least one error' },
})
