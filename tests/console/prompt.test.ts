import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { suite, test } from 'node:test'
import { connectPrompt } from '#lib/console/prompt.ts'

/** A terminal that receives keys. */
function fakeTerminal({ isTTY = true } = {}) {
  const modes: string[] = []
  const setRawMode = (isRaw: boolean) => modes.push(isRaw ? 'raw' : 'cooked')
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode })
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  const written: string[] = []
  output.on('data', chunk => written.push(String(chunk)))
  const interruption = new AbortController()
  // As a signal does it: later.
  const interrupt = () => void setTimeout(() => interruption.abort(new Error('interrupted')), 5)
  const { signal } = interruption
  const suspend = () => modes.push('suspended')
  const prompt = connectPrompt({ input, output, terminal: { live: () => undefined }, interrupt, suspend, signal })
  const type = (keys: string) => setImmediate(() => input.write(keys))
  /** Types the next of these keys at each question. */
  const typeAtEach = (keys: readonly string[]) => {
    const rest = [...keys]
    output.on('data', chunk => {
      if (String(chunk).includes('?')) type(rest.shift() ?? '\u0004')
    })
  }
  return { prompt, type, typeAtEach, interrupt, modes, output: () => written.join('') }
}

suite('a question', () => {
  for (const [keys, answer] of [
    ['y\r', true],
    ['YES\r', true],
    ['n\r', false],
    ['No\r', false],
    ['\u0004', false],
  ] as const)
    test(`the keys ${JSON.stringify(keys)} ${answer ? 'confirm' : 'decline'} a question`, async () => {
      const { prompt, type, output } = fakeTerminal()
      type(keys)
      assert.equal(await prompt.confirm('Deploy this to dev?'), answer)
      assert.equal(output().split('Deploy this to dev? [y/n]').length, 2)
    })

  for (const [keys, answer] of [
    [['maybe\r', 'y\r'], true],
    [['\r', 'yellow\r', 'n\r'], false],
    [['\r', 'maybe\r', 'yellow\r', 'y\r'], false],
    [['maybe\r', '\u0004', 'y\r'], false],
  ] as const)
    test(`the keys ${JSON.stringify(keys)} ${answer ? 'confirm' : 'decline'} a question that is asked again`, async () => {
      const { prompt, typeAtEach, output } = fakeTerminal()
      typeAtEach(keys)
      assert.equal(await prompt.confirm('Deploy this to dev?'), answer)
      assert.ok(output().includes("Answer 'y' or 'n'. Deploy this to dev? [y/n]"), output())
    })

  for (const [keys, answer, count] of [
    ['\u001ay\r', true, 1],
    ['\u001a\u001an\r', false, 2],
    ['ye\u001as\r', true, 1],
  ] as const)
    test(`the keys ${JSON.stringify(keys)} suspend a question, which is asked again when the job continues`, async () => {
      const { prompt, type, modes, output } = fakeTerminal()
      type(keys)
      assert.equal(await prompt.confirm('Deploy this to dev?'), answer)
      assert.deepEqual(modes, [
        'raw',
        ...Array.from({ length: count }, () => ['cooked', 'suspended', 'raw']).flat(),
        'cooked',
      ])
      assert.equal(output().split('Deploy this to dev? [y/n]').length, 2 + count)
    })

  test('Ctrl-C at a question interrupts it', async () => {
    const { prompt, type, output } = fakeTerminal()
    type('\u0003')
    await assert.rejects(prompt.confirm('Deploy this to dev?'), /interrupted/)
    assert.ok(output().endsWith('\n'))
  })

  test('Ctrl-C at a question that is asked again, and at one for a name, interrupts it', async () => {
    const again = fakeTerminal()
    again.typeAtEach(['maybe\r', '\u0003'])
    const name = fakeTerminal()
    name.type('open-webui\u0003')
    await assert.rejects(again.prompt.confirm('Deploy this to dev?'), /interrupted/)
    await assert.rejects(name.prompt.ask('Name?', 'open-webui-dev'), /interrupted/)
  })

  test('a question without an interactive terminal is declined, and nothing is written', async () => {
    const { prompt, output } = fakeTerminal({ isTTY: false })
    assert.equal(prompt.interactive, false)
    assert.equal(await prompt.confirm('Deploy?'), false)
    assert.equal(await prompt.ask('Name?', 'open-webui-dev'), '')
    assert.equal(output(), '')
  })

  test('an aborted signal ends a question, and one that comes later', async () => {
    const { prompt, interrupt } = fakeTerminal()
    setImmediate(interrupt)
    await assert.rejects(prompt.confirm('Deploy?'), /interrupted/)
    await assert.rejects(prompt.ask('Name?', 'open-webui-dev'), /interrupted/)
  })

  test('a question shows its control characters as symbols', async () => {
    const { prompt, type, output } = fakeTerminal()
    type('n\r')
    await prompt.confirm('Deploy \u001b[8mhidden?')
    assert.ok(output().includes('␛[8mhidden?'), output())
  })
})

suite('a question for a name', () => {
  for (const [keys, answer, hints] of [
    [[' open-webui-dev \r'], 'open-webui-dev', 0],
    [['open-webui\r', 'open-webui-dev\r'], 'open-webui-dev', 1],
    [['\r', 'dev\r', 'open-webui\r', 'open-webui-dev\r'], 'open-webui', 2],
    [['\u0004', 'open-webui-dev\r'], '', 0],
  ] as const)
    test(`the keys ${JSON.stringify(keys)} answer it with '${answer}'`, async () => {
      const { prompt, typeAtEach, output } = fakeTerminal()
      typeAtEach(keys)
      assert.equal(await prompt.ask('Which stack?', 'open-webui-dev'), answer)
      assert.equal(output().split("Expected 'open-webui-dev'. Which stack?").length - 1, hints)
    })
})
