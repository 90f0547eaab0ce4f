/** A part of a policy that the evaluator does not know. It decides nothing then, because a guess could be wrong. */
export class UnsupportedPolicyError extends Error {
  override readonly name = 'UnsupportedPolicyError'
}
