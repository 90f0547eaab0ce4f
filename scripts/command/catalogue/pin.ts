import { verb } from '../command.ts'

export const PIN_COMMAND = verb({
  name: 'pin',
  purpose: "Write the digest of an environment's image beside its tag, as the image registry has it. No AWS account.",
  environments: 'one',
  readsOnly: true,
  flags: {},
  examples: [{ args: 'dev', meaning: 'after a change of ImageTag or ImageVariant' }],
  exits: { 0: 'written, or already right', 1: 'the registry cannot be read' },
})
