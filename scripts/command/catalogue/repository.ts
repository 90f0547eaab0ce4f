import { tool } from '../command.ts'

/** Where `build` writes without an argument. */
export const BUNDLES = 'actions/dist'

export const BUILD_TOOL = tool({
  name: 'build',
  purpose: 'Bundle the actions. The bundles are committed, so that a job with credentials installs nothing.',
  operands: { name: '[FOLDER]', max: 1 },
  flags: {},
  examples: [
    { args: '', meaning: `into ${BUNDLES}; a second run changes nothing` },
    { args: '/tmp/bundles', meaning: 'into another folder, which is emptied first' },
  ],
  exits: { 0: 'written', 1: 'failed' },
})

export const DOCUMENT_TOOL = tool({
  name: 'document',
  purpose: "Generate files from the templates, the environments, the actions and CloudFormation's specification.",
  flags: {
    application: {
      value: 'FOLDER',
      meaning: 'also the variables of Open WebUI, from its installed package (…/site-packages/open_webui)',
    },
  },
  examples: [
    { args: '', meaning: 'after a change of a parameter, an input, a reviewer or the specification' },
    { args: '--application FOLDER', meaning: 'after a change of the version of Open WebUI' },
  ],
  exits: { 0: 'written or up to date', 1: 'failed' },
})

export const CHECK_TOOL = tool({
  name: 'check',
  purpose: 'Check the format and the types of all files, as every pull request is checked.',
  flags: {},
  examples: [{ args: '', meaning: "'npm test' does this too" }],
  exits: { 0: 'no findings', 1: 'at least one finding' },
})

export const FORMAT_TOOL = tool({
  name: 'format',
  purpose: 'Format all files, and mend what the formatter can mend.',
  operands: { name: '[FILE …]', max: Number.POSITIVE_INFINITY },
  flags: {},
  examples: [
    { args: '', meaning: 'all files' },
    { args: 'scripts tests/console', meaning: 'only these files and folders' },
  ],
  exits: { 0: 'formatted', 1: 'a finding is left that a person has to mend' },
})

export const CUT_PERMISSIONS_TOOL = tool({
  name: 'cut:permissions',
  purpose: "Write the emulator's tables of permissions anew, from the schemas that cfn-lint carries.",
  flags: {},
  examples: [{ args: '', meaning: 'after a new version of cfn-lint' }],
  exits: { 0: 'written', 1: 'failed' },
})

export const CUT_CONSTRAINTS_TOOL = tool({
  name: 'cut:constraints',
  purpose: "Write the emulator's table of constraints anew, from the service models that botocore carries.",
  flags: {},
  examples: [{ args: '', meaning: 'after a new version of botocore' }],
  exits: { 0: 'written', 1: 'failed' },
})
