import { createInterface } from 'node:readline'
import type { Prompt } from '../ports.ts'
import { clean } from '../render/phrases/clean.ts'
import type { Terminal } from './terminal.ts'

type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly terminal: Pick<Terminal, 'live'>
  /** Ends the question; the answer is then 'no'. */
  readonly signal?: AbortSignal
}

/** Questions at this terminal. Ctrl-C, Ctrl-D and an empty answer mean 'no'. */
export function connectPrompt(streams: Streams): Prompt {
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true
  return {
    interactive,
    confirm: async question => interactive && /^y(es)?$/i.test(await ask(`${question} [y/N] `, streams)),
    ask: async question => (interactive ? ask(`${question} `, streams) : ''),
  }
}

/** The prompt without an interactive terminal. */
export const NOT_INTERACTIVE: Prompt = { interactive: false, confirm: async () => false, ask: async () => '' }

function ask(question: string, { input, output, terminal, signal }: Streams): Promise<string> {
  terminal.live(undefined)
  const lines = createInterface({ input, output, terminal: true, historySize: 0 })
  return new Promise(resolve => {
    let answer = ''
    const close = () => lines.close()
    signal?.addEventListener('abort', close)
    lines.once('SIGINT', close)
    lines.once('close', () => {
      signal?.removeEventListener('abort', close)
      if (answer === '') output.write('\n')
      resolve(answer)
    })
    lines.question(clean(question), text => {
      answer = text.trim()
      lines.close()
    })
    if (signal?.aborted) close()
  })
}
