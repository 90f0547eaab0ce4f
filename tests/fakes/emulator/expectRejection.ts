import assert from 'node:assert/strict'

/** Code and words of a refused request; fails when it was accepted. */
export async function expectRejection(response: Promise<unknown>): Promise<{ code: string; message: string }> {
  const [refusal] = await Promise.allSettled([response])
  assert.equal(refusal.status, 'rejected', 'it was accepted')
  const { name, message } = refusal.reason
  return { code: name, message }
}
