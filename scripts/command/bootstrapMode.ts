import { Problem } from '#lib/model/problem.ts'
import type { Arguments } from './parseArguments.ts'

/** What `bootstrap` does: it prepares, only reports, or takes away. */
export type BootstrapMode =
  | { readonly kind: 'prepare'; readonly yes: boolean }
  | { readonly kind: 'check' }
  | { readonly kind: 'remove'; readonly typedName: string | undefined }

/** @throws Problem of kind usage for flags that do not go with each other */
export function bootstrapModeOf(
  args: Pick<Arguments<'check' | 'remove' | 'yes' | 'stack-name'>, 'has' | 'text'>,
): BootstrapMode {
  const [check, remove, yes] = [args.has('check'), args.has('remove'), args.has('yes')]
  const typedName = args.text('stack-name')
  if (check && remove) throw refusal("'--check' and '--remove' exclude each other.", 'Leave one of them out.')
  if (check && yes) throw refusal("'--check' changes nothing, so it takes no '--yes'.", "Leave '--yes' out.")
  if (remove && yes) throw refusal("'--remove' takes no '--yes'.", "Confirm it with '--stack-name NAME'.")
  if (!remove && typedName !== undefined)
    throw refusal("'--stack-name' is for '--remove' only.", "Leave it out, or add '--remove'.")
  if (remove) return { kind: 'remove', typedName }
  return check ? { kind: 'check' } : { kind: 'prepare', yes }
}

function refusal(message: string, todo: string): Problem {
  return new Problem(message, { kind: 'usage', todo })
}
