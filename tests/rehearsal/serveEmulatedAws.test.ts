import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exportLines } from '../../scripts/rehearsal/serveEmulatedAws.ts'

test("the printed variables leave GitHub's API to the network, which the proxy of the emulator does not serve", () => {
  const lines = exportLines({ variables: { HTTPS_PROXY: 'http://127.0.0.1:8080', NO_PROXY: '127.0.0.1,localhost' } })

  assert.deepEqual(lines, ['HTTPS_PROXY=http://127.0.0.1:8080\n', 'NO_PROXY=127.0.0.1,localhost,api.github.com\n'])
})
