import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

type ModelRequest = { readonly path: string; readonly authorization: string | undefined; readonly body: JsonMap }

export type ModelServer = {
  /** The base URL of an OpenAI-compatible API: `http://127.0.0.1:41236/v1`. */
  readonly url: string
  readonly model: string
  /** The only key that it takes. */
  readonly key: string
  readonly requests: readonly ModelRequest[]
  /** Streamed answers pause in their middle, until the returned function is called. */
  readonly hold: () => () => void
  readonly stop: () => Promise<void>
}

const MODEL = 'test-model'
/** The last words of each answer. */
export const END_OF_RESPONSE = 'This is the end of the answer.'
/** Length of the vectors of text-embedding-3-small, and of the column that the templates set. */
const DIMENSIONS = 1_536

/**
 * A model that answers in words one after the other: it repeats the last message, and the lines of the documents that
 * it was given. Vectors of texts with the same words are close.
 */
export async function startModelServer({ pauseMilliseconds = 40, host = '127.0.0.1' } = {}): Promise<ModelServer> {
  const key = 'key-of-the-test-model'
  const requests: ModelRequest[] = []
  let held: Promise<void> = Promise.resolve()
  const server = createServer(async (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'http://models').pathname
    const { authorization } = incoming.headers
    const body = await bodyOf(incoming)
    requests.push({ path, authorization, body })
    if (authorization !== `Bearer ${key}`)
      return reply(response, 401, { error: { message: 'Incorrect API key provided.' } })
    if (path === '/v1/models') return reply(response, 200, { object: 'list', data: [{ id: MODEL, object: 'model' }] })
    if (path === '/v1/embeddings') return reply(response, 200, embeddingsOf(body))
    if (path === '/v1/chat/completions') return answerChat(response, body, pauseMilliseconds, held)
    return reply(response, 404, { error: { message: `There is no '${path}'.` } })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The model server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    model: MODEL,
    key,
    requests,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return () => {
        held = Promise.resolve()
        resolve()
      }
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<JsonMap> {
  let text = ''
  for await (const part of incoming.setEncoding('utf8')) text += part
  const value: Json = text === '' ? {} : JSON.parse(text)
  return isMap(value) ? value : {}
}

async function answerChat(response: ServerResponse, body: JsonMap, pause: number, held: Promise<void>): Promise<void> {
  const text = answerTo(body)
  const common = { id: 'chatcmpl-1', created: Math.floor(Date.now() / 1_000), model: MODEL }
  if (body.stream !== true)
    return reply(response, 200, {
      ...common,
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
    })
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  const send = (delta: JsonMap, finish: string | null): void => {
    const chunk = { ...common, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] }
    response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  }
  const words = text.split(/(?<= )/)
  for (const [index, word] of words.entries()) {
    if (index === Math.floor(words.length / 2)) await held
    if (response.destroyed) return
    send({ content: word }, null)
    await sleep(pause)
  }
  send({}, 'stop')
  response.end('data: [DONE]\n\n')
}

/** The last message of the user, and before it each line of a given document that begins with 'Fact:'. */
function answerTo({ messages }: JsonMap): string {
  const texts = (Array.isArray(messages) ? messages : []).filter(isMap).map(message => ({
    role: message.role,
    text: typeof message.content === 'string' ? message.content : JSON.stringify(message.content ?? ''),
  }))
  const facts = texts.flatMap(({ text }) => text.match(/Fact: [^\n"\\<]*/g) ?? [])
  const last = texts.findLast(({ role }) => role === 'user')?.text ?? ''
  const question = last.split('\n').at(-1) ?? ''
  return [...new Set(facts), `You wrote: ${question.slice(0, 200)}`, END_OF_RESPONSE].join('\n\n')
}

function embeddingsOf({ input }: JsonMap): Json {
  const texts = (Array.isArray(input) ? input : [input ?? '']).map(String)
  return {
    object: 'list',
    model: 'text-embedding-3-small',
    data: texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  }
}

/** Each word counts at a place of its own. */
function vectorOf(text: string): readonly number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0.001)
  for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
    const place = [...word].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % DIMENSIONS, 7)
    vector[place] = (vector[place] ?? 0) + 1
  }
  const length = Math.hypot(...vector)
  return vector.map(value => value / length)
}

function reply(response: ServerResponse, status: number, value: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
