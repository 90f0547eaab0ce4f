import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { suite, test } from 'node:test'
import { connectPrompt } from '#lib/console/prompt.ts'

/** A terminal that receives keys. */
function fakeTerminal({ isTTY = true, signal = undefined as AbortSignal | undefined } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined })
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  const written: string[] = []
  output.on('data', chunk => written.push(String(chunk)))
  const prompt = connectPrompt({ input, output, terminal: { live: () => undefined }, ...(signal && { signal }) })
  const type = (keys: string) => setImmediate(() => input.write(keys))
  return { prompt, type, output: () => written.join('') }
}

suite('a question', () => {
  for (const [keys, answer] of [
    ['y\r', true],
    ['YES\r', true],
    ['\r', false],
    ['n\r', false],
    ['yellow\r', false],
    ['\u0003', false],
    ['\u0004', false],
  ] as const)
    test(`the keys ${JSON.stringify(keys)} ${answer ? 'confirm' : 'decline'} a question`, async () => {
      const { prompt, type } = fakeTerminal()
      type(keys)
      assert.equal(await prompt.confirm('Deploy this to dev?'), answer)
    })

  test('a question without an interactive terminal is declined, and nothing is written', async () => {
    const { prompt, output } = fakeTerminal({ isTTY: false })
    assert.equal(prompt.interactive, false)
    assert.equal(await prompt.confirm('Deploy?'), false)
    assert.equal(await prompt.ask('Name?'), '')
    assert.equal(output(), '')
  })

  test('an aborted signal declines a question', async () => {
    const controller = new AbortController()
    const { prompt } = fakeTerminal({ signal: controller.signal })
    setImmediate(() => controller.abort())
    assert.equal(await prompt.confirm('Deploy?'), false)
  })

  test('a question shows its control characters as symbols', async () => {
    const { prompt, type, output } = fakeTerminal()
    type('\r')
    await prompt.confirm('Deploy \u001b[8mhidden?')
    assert.ok(output().includes('␛[8mhidden?'), output())
  })
})

test('the response to a question is the typed text without spaces around it', async () => {
  const { prompt, type } = fakeTerminal()
  type(' open-webui-dev \r')
  assert.equal(await prompt.ask('Type the name of the stack:'), 'open-webui-dev')
})
