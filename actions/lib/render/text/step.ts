import type { Progress, Step } from '../../model/progress.ts'

const TEXTS: Readonly<Record<Step, (subject: string) => string>> = {
  'read files': subject => `Reading the files of ${subject}`,
  resolve: subject => `Resolving ${subject}`,
  'look up the image': image => `Looking up ${image} in its registry`,
  estimate: subject => `Estimating ${subject}`,
  'look up the prices': region => `Asking AWS's price list for the prices of ${region}`,
  'run cfn-lint': subject => `Running cfn-lint over ${subject}`,
  'run Guard': subject => `Running Guard over ${subject}`,
  'check the account': subject => `Checking that the credentials belong to account ${subject}`,
  'read the ids of the repository': subject => `Reading the ids of repository ${subject} on GitHub`,
  'read the repository': subject => `Reading repository ${subject} on GitHub`,
  'change the repository': subject => `On GitHub: ${subject}`,
  'read the stack': subject => `Reading stack ${subject}`,
  package: subject => `Uploading the templates to ${subject}`,
  predict: subject => `Predicting the changes of ${subject}`,
  'create the change set': subject => `Creating a change set of ${subject}`,
  'read the change set': subject => `Reading the change set of ${subject}`,
  'delete the change set': subject => `Deleting the change set of ${subject}`,
  'compare with what was reviewed': subject => `Comparing with the reviewed preview ${subject}`,
  'take a snapshot': subject => `Taking a snapshot of database ${subject}`,
  execute: subject => `Executing the change set of ${subject}`,
  'roll back': subject => `Rolling back ${subject}`,
  watch: subject => `Watching ${subject}`,
  'turn on deletion protection': stack => `Turning on the deletion protection of ${stack}`,
  'complete the creation': stack =>
    `The reviewed creation of ${stack} is complete; this run turns on its deletion protection`,
  protect: subject => `Setting termination protection of ${subject}`,
  'read the service-linked roles': subject => `Reading the service-linked roles of account ${subject}`,
  'create the service-linked role': subject => `Creating ${subject}`,
  verify: subject => `Verifying ${subject}`,
  'detect drift': subject => `Detecting drift of ${subject} and its nested stacks`,
  'check the machine': profile => `Checking Docker, ports, space and settings for the profile ${profile}`,
  'start the containers': project => `Starting the containers of ${project}`,
  'stop the containers': subject => `Stopping ${subject}`,
  'remove the containers': project => `Removing the containers, networks and volumes of ${project}`,
  empty: subject => `Emptying ${subject}`,
  delete: subject => `Deleting ${subject}`,
}

export function stepText({ step, subject }: Extract<Progress, { readonly kind: 'step' }>): string {
  return TEXTS[step](subject)
}
