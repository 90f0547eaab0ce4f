import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { type ModelServer, startModelServer } from '../services/startModelServer.ts'

suite('the model of a run', () => {
  let server: ModelServer
  before(async () => {
    server = await startModelServer({ pauseMilliseconds: 1 })
  })
  after(() => server.stop())

  test('refuses another key', async () => {
    const response = await fetch(`${server.url}/models`, { headers: { authorization: 'Bearer other' } })

    assert.equal(response.status, 401)
  })

  test('streams an answer in several parts, with the facts of a document that it was given', async () => {
    const response = await post('/chat/completions', {
      stream: true,
      messages: [
        { role: 'system', content: 'Context: Fact: the tower has 97 steps.\nOther line' },
        { role: 'user', content: 'How many steps?' },
      ],
    })

    const parts = [...(await response.text()).matchAll(/"content":"([^"]*)"/g)].map(([, text]) => text)
    assert.ok(parts.length > 5)
    assert.match(parts.join(''), /the tower has 97 steps.*You wrote: How many steps\?/)
  })

  test('sends the first half of an answer, and the rest when it is told to', async () => {
    const finish = server.hold()
    const response = await post('/chat/completions', { stream: true, messages: [{ role: 'user', content: 'Well?' }] })
    let [text, textWhenHeld] = ['', '']
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part
      if (textWhenHeld !== '' || !text.includes('Well?')) continue
      textWhenHeld = text
      finish()
    }

    assert.doesNotMatch(textWhenHeld, /\[DONE\]/)
    assert.match(text, /\[DONE\]/)
  })

  test('embeds texts with the same words close to each other', async () => {
    const response = await post('/embeddings', {
      input: ['steps of the tower', 'the tower has steps', 'another subject'],
    })

    const { data } = (await response.json()) as { data: { embedding: number[] }[] }
    const [one = [], same = [], other = []] = data.map(({ embedding }) => embedding)
    const product = (left: number[], right: number[]): number =>
      left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0)
    assert.equal(one.length, 1_536)
    assert.ok(product(one, same) > product(one, other) + 0.3)
  })

  function post(path: string, body: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' }
    return fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  }
})
