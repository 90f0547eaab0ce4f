import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { suite, test } from 'node:test'
import { promptAt } from '#lib/console/prompt.ts'

/** A terminal at which somebody types. */
function fakeTerminal({ isTTY = true, signal = undefined as AbortSignal | undefined } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined })
  const output = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  const said: string[] = []
  output.on('data', chunk => said.push(String(chunk)))
  const person = promptAt({ input, output, terminal: { live: () => undefined }, ...(signal && { signal }) })
  const types = (keys: string) => setImmediate(() => input.write(keys))
  return { person, types, said: () => said.join('') }
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
    test(`is ${answer ? 'agreed to' : 'turned down'} by ${JSON.stringify(keys)}`, async () => {
      const { person, types } = fakeTerminal()
      types(keys)
      assert.equal(await person.confirm('Deploy this to dev?'), answer)
    })

  test('is turned down when there is nobody', async () => {
    const { person, said } = fakeTerminal({ isTTY: false })
    assert.equal(person.interactive, false)
    assert.equal(await person.confirm('Deploy?'), false)
    assert.equal(await person.ask('Name?'), '')
    assert.equal(said(), '')
  })

  test('is taken back by an interruption', async () => {
    const controller = new AbortController()
    const { person } = fakeTerminal({ signal: controller.signal })
    setImmediate(() => controller.abort())
    assert.equal(await person.confirm('Deploy?'), false)
  })

  test('shows what is foreign in it as it is', async () => {
    const { person, types, said } = fakeTerminal()
    types('\r')
    await person.confirm('Deploy \u001b[8mhidden?')
    assert.ok(said().includes('␛[8mhidden?'), said())
  })
})

test('a name is given as it was typed, without blanks around it', async () => {
  const { person, types } = fakeTerminal()
  types(' open-webui-dev \r')
  assert.equal(await person.ask('Type the name of the stack:'), 'open-webui-dev')
})
