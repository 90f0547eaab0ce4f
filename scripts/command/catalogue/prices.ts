import { verb } from '../command.ts'

export const PRICES_COMMAND = verb({
  name: 'prices',
  purpose: "Write the prices of a region, which 'cost' estimates with, from AWS's price list.",
  environments: 'none',
  operands: { name: 'REGION [PRICE …]', max: 40 },
  readsOnly: true,
  flags: {},
  examples: [
    {
      args: 'eu-central-1',
      meaning: "with any credentials that may 'pricing:GetProducts'; AWS charges nothing for it",
    },
    { args: 'eu-central-1 database/db.r8g.large', meaning: 'also the price of a class that the files lack' },
  ],
  exits: { 0: 'written', 1: 'failed; or written, but some prices are missing', 3: 'refused: credentials' },
})
