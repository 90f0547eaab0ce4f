import { createInterface } from 'node:readline'
import type { Prompt } from '../ports.ts'
import { clean } from '../render/phrases/clean.ts'
import type { Terminal } from './terminal.ts'

type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly terminal: Pick<Terminal, 'live'>
  /** Takes the question back, as 'no'. */
  readonly signal?: AbortSignal
}

/** The person in front of this terminal. Ctrl-C, Ctrl-D and an empty answer mean no. */
export function promptAt(streams: Streams): Prompt {
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true
  return {
    interactive,
    confirm: async question => interactive && /^y(es)?$/i.test(await ask(`${question} [y/N] `, streams)),
    ask: async question => (interactive ? ask(`${question} `, streams) : ''),
  }
}

/** Nobody to ask. */
export const NOT_INTERACTIVE: Prompt = { interactive: false, confirm: async () => false, ask: async () => '' }

function ask(question: string, { input, output, terminal, signal }: Streams): Promise<string> {
  terminal.live(undefined)
  const lines = createInterface({ input, output, terminal: true, historySize: 0 })
  return new Promise(resolve => {
    let answer = ''
    const leave = () => lines.close()
    signal?.addEventListener('abort', leave)
    lines.once('SIGINT', leave)
    lines.once('close', () => {
      signal?.removeEventListener('abort', leave)
      if (answer === '') output.write('\n')
      resolve(answer)
    })
    lines.question(clean(question), given => {
      answer = given.trim()
      lines.close()
    })
    if (signal?.aborted) leave()
  })
}
