import type { Progress, Step } from '../../model/progress.ts'

const WORDS: Readonly<Record<Step, (subject: string) => string>> = {
  'read files': subject => `Reading the files of ${subject}`,
  resolve: subject => `Resolving ${subject}`,
  'run cfn-lint': subject => `Running cfn-lint over ${subject}`,
  'check the account': subject => `Checking that the credentials belong to account ${subject}`,
  'read the stack': subject => `Reading stack ${subject}`,
  package: subject => `Putting the templates into ${subject}`,
  predict: subject => `Predicting the changes of ${subject}`,
  'create the change set': subject => `Creating a change set of ${subject}`,
  'read the change set': subject => `Reading the change set of ${subject}`,
  'delete the change set': subject => `Deleting the change set of ${subject}`,
  'compare with what was reviewed': subject => `Comparing with the reviewed preview ${subject}`,
  execute: subject => `Executing the change set of ${subject}`,
  watch: subject => `Watching ${subject}`,
  protect: subject => `Protecting ${subject} against deletion`,
  verify: subject => `Verifying that ${subject} serves`,
  'detect drift': subject => `Comparing ${subject} and what is nested in it with what is live`,
  empty: subject => `Emptying ${subject}`,
  delete: subject => `Deleting ${subject}`,
}

export function stepText({ step, subject }: Extract<Progress, { readonly kind: 'step' }>): string {
  return WORDS[step](subject)
}
