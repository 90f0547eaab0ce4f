import { tool, verb } from '../command.ts'

export const TEST_TOOL = tool({
  name: 'test',
  purpose: "Check format and types and run the tests. Prints the output of Node's test runner.",
  operands: { name: '[FILE|FOLDER …]', max: Number.POSITIVE_INFINITY },
  flags: {
    long: { meaning: 'run the proofs that take minutes instead; takes no files' },
    templates: { meaning: 'run the templates with every pair of parameter values instead; takes no files' },
  },
  examples: [
    { args: '', meaning: 'everything but the long proofs' },
    { args: 'tests/architecture.test.ts', meaning: 'only these files' },
    { args: 'tests/console', meaning: 'only the tests of a folder, those of its folders included' },
    { args: '--long', meaning: 'only the long proofs' },
    { args: '--templates', meaning: 'only the proofs over the sets of parameters' },
  ],
  exits: { 0: 'passed', 1: 'failed' },
})

export const TEST_APP_TOOL = tool({
  name: 'test:app',
  purpose:
    'Start the real Open WebUI as environments configure it, and prove in a browser that it lets the right people in.',
  operands: { name: '[ENVIRONMENT …]', max: Number.POSITIVE_INFINITY },
  flags: {
    faults: { meaning: 'break the application in each known way instead, and compare what verify says' },
    proof: { value: 'TEXT', meaning: 'only the proofs whose title contains this text' },
    keep: { meaning: 'keep the application running afterwards, until Ctrl-C' },
  },
  examples: [
    { args: '', meaning: 'the smallest and the largest environment' },
    { args: 'staging', meaning: 'one environment' },
    { args: 'dev --proof "sign-out" --keep', meaning: 'one proof, then look at the application' },
  ],
  exits: { 0: 'everything is proved', 1: 'something is not, or the machine lacks something' },
})

export const TEST_LINTERS_TOOL = tool({
  name: 'test:linters',
  purpose: 'Run checkov, cdk-nag and Guard over the templates of every environment, as a team would on its copy.',
  flags: {},
  examples: [{ args: '', meaning: 'every environment, and a bootstrap stack' }],
  exits: { 0: 'every finding is an exception that cloudformation/README.md names', 1: 'one is not, or is stale' },
})

export const TEST_CLIENTS_TOOL = tool({
  name: 'test:clients',
  purpose: 'Run the AWS CLI, the CDK and the SAM CLI against the built-in AWS, each with the printed variables alone.',
  flags: {},
  examples: [{ args: '', meaning: 'every scenario' }],
  exits: { 0: 'every scenario passed', 1: 'a command of one failed' },
})

export const TEST_LOCAL_TOOL = tool({
  name: 'test:local',
  purpose: 'Start docker/compose.yaml for real, and prove that people sign in and that their chats are kept.',
  flags: {
    published: { meaning: 'fail when an image cannot be pulled, in place of a stand-in of programs of this machine' },
  },
  examples: [
    { args: '', meaning: 'every proof, in a project of its own' },
    { args: '--published', meaning: 'the same, with the published images alone' },
  ],
  exits: { 0: 'everything is proved', 1: 'something is not, or Docker is missing' },
})

export const LOCK_APP_TOOL = tool({
  name: 'lock:app',
  purpose:
    'Lock the packages of the application proof: Open WebUI in the version of the environments, and its services.',
  operands: { name: '[ENVIRONMENT]', max: 1 },
  flags: {
    previous: { value: 'VERSION', meaning: 'the version to upgrade from, instead of the one locked until now' },
  },
  examples: [
    { args: '', meaning: 'the newest version of all environments' },
    { args: 'production', meaning: 'the version of this environment' },
    { args: '--previous 0.11.4', meaning: 'prove the upgrade from this version' },
  ],
  exits: { 0: 'the locks are written', 1: 'a package or the machine lacks something' },
})

/** The values of `bench --only`. */
export const BENCH_MEASURES = [
  'firstCall',
  'renderPreview',
  'bundleSize',
  'commentCalls',
  'memory',
  'signInProvider',
  'lintTimes',
  'predictionTimes',
  'deployOverhead',
] as const

export const BENCH_COMMAND = verb({
  name: 'bench',
  purpose: 'Measure the actions and compare them with their budgets and with other tools.',
  environments: 'none',
  flags: {
    quick: { meaning: 'fewer runs' },
    only: { value: 'MEASURE', meaning: `one of ${BENCH_MEASURES.join(', ')}` },
  },
  examples: [{ args: '', meaning: 'everything, in less than five minutes' }],
  exits: { 0: 'every figure is within its budget', 1: 'a figure exceeds its budget' },
  readsOnly: true,
})

export const TEST_PUBLIC_TOOL = tool({
  name: 'test:public',
  purpose:
    'Try a folder of CloudFormation templates with every verb against the built-in AWS: lint, prediction, change set, deployment, an update of each parameter, deletion.',
  operands: { name: 'FOLDER', max: 1 },
  flags: {
    jobs: { value: 'NUMBER', meaning: 'templates at the same time (default: one for each processor)' },
    limit: { value: 'SECONDS', meaning: 'the time limit of one template (default: 300)' },
    report: { value: 'FILE', meaning: 'also write the table and the reasons as Markdown' },
  },
  examples: [
    { args: '../their-templates', meaning: 'every template in the folder and below it' },
    { args: 'cdk.out --report report.md', meaning: 'what the CDK synthesized' },
  ],
  exits: { 0: 'every template passed every step', 1: 'a step of a template was refused or failed' },
})
