import assert from 'node:assert/strict'

/** The code and the message of a refused request; fails when it was accepted. */
export async function expectRejection(response: Promise<unknown>): Promise<{ code: string; message: string }> {
  const [refusal] = await Promise.allSettled([response])
  assert.equal(refusal.status, 'rejected', 'the request was accepted')
  const { name, message } = refusal.reason
  return { code: name, message }
}
