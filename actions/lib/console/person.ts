import { createInterface } from 'node:readline'
import type { Person } from '../ports.ts'
import { clean } from '../render/clean.ts'
import type { Terminal } from './terminal.ts'

type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly terminal: Pick<Terminal, 'live'>
  /** Takes the question back, as 'no'. */
  readonly signal?: AbortSignal
}

/** The person in front of this terminal. Ctrl-C, Ctrl-D and an empty answer mean no. */
export function personAt(streams: Streams): Person {
  const present = streams.input.isTTY === true && streams.output.isTTY === true
  return {
    present,
    confirm: async question => present && /^y(es)?$/i.test(await ask(`${question} [y/N] `, streams)),
    type: async question => (present ? ask(`${question} `, streams) : ''),
  }
}

/** Nobody to ask. */
export const NOBODY: Person = { present: false, confirm: async () => false, type: async () => '' }

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
