import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { handleInterrupt } from '../../scripts/command/handleInterrupt.ts'
import { fakeScreen } from '../fakes/console/fakeScreen.ts'

test('Ctrl-C at a question aborts the verb at once: an idle process would end before a signal to itself arrives', () => {
  const interrupt = handleInterrupt(openTerminal(fakeScreen()), { mode: 'readsOnly', onExit: () => undefined })
  try {
    assert.equal(interrupt.wasQuestion(), false)

    interrupt.interruptQuestion()

    assert.equal(interrupt.signal.aborted, true)
    assert.deepEqual([interrupt.exitCode(), interrupt.wasQuestion()], [130, true])
  } finally {
    interrupt.end()
  }
})
