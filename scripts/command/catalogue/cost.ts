import { verb } from '../command.ts'

export const COST_COMMAND = verb({
  name: 'cost',
  purpose: 'Estimate what environments cost in a month, from their files and a table of prices. No AWS account.',
  environments: 'any',
  readsOnly: true,
  flags: { region: { value: 'REGION', meaning: "with the prices of this region, whatever the environments' own" } },
  examples: [
    { args: '', meaning: 'all environments' },
    { args: 'dev', meaning: 'one environment' },
    { args: 'dev --region us-east-1', meaning: 'the same at the prices of another region' },
  ],
  exits: {
    0: 'estimated; what could not be counted is named',
    1: 'failed',
  },
})
