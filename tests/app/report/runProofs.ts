import { inspect } from 'node:util'
import type { Proof } from '../proof.ts'
import type { ProofRow } from './proofTable.ts'

/** Runs the proofs one after the other, and prints each line when it is done. A failed one does not end the run. */
export async function runProofs<Context>(
  environment: string,
  proofs: readonly Proof<Context>[],
  context: Context,
  print = (line: string): void => void process.stdout.write(`${line}\n`),
): Promise<readonly ProofRow[]> {
  const rows: ProofRow[] = []
  for (const { title, run } of proofs) {
    const start = performance.now()
    const result = await run(context).then(
      detail => ({ detail, failure: undefined }),
      (error: unknown) => ({ detail: undefined, failure: inspect(error) }),
    )
    const seconds = (performance.now() - start) / 1_000
    rows.push({ environment, title, seconds, ...result })
    print(`${result.failure === undefined ? '✔' : '✖'} ${environment}: ${title}`)
  }
  return rows
}
