import { createInterface } from 'node:readline'
import type { Prompt } from '../ports.ts'
import { clean } from '../render/phrases/clean.ts'
import type { Terminal } from './terminal.ts'

type Streams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean; readonly setRawMode?: (mode: boolean) => unknown }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly terminal: Pick<Terminal, 'live'>
  /** Called at Ctrl-C, which is no signal while a question reads the keys; it has to abort `signal`. */
  readonly interrupt: () => void
  /** Called at Ctrl-Z, which is no signal either; returns when the job is continued. */
  readonly suspend: () => void
  /** Ends the question, which rejects with the signal's reason. */
  readonly signal: AbortSignal
}

/** A question is asked so often, until its answer is one that it takes. */
const ATTEMPTS = 3

/** Questions at this terminal. Ctrl-D, and no usable answer, mean 'no'; Ctrl-C interrupts the verb, Ctrl-Z suspends it. */
export function connectPrompt(streams: Streams): Prompt {
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true
  return {
    interactive,
    confirm: async question => interactive && isYes(await askUntil(`${question} [y/n] `, YES_OR_NO, streams)),
    ask: async (question, expected) =>
      interactive ? ((await askUntil(`${question} `, exactly(expected), streams)) ?? '') : '',
  }
}

/** The prompt without an interactive terminal. */
export const NOT_INTERACTIVE: Prompt = { interactive: false, confirm: async () => false, ask: async () => '' }

type Expectation = {
  readonly accepts: (answer: string) => boolean
  /** Printed before the question is asked again. */
  readonly hint: string
}

const YES_OR_NO: Expectation = { accepts: answer => /^(y(es)?|no?)$/i.test(answer), hint: "Answer 'y' or 'n'." }

function isYes(answer: string | undefined): boolean {
  return /^y(es)?$/i.test(answer ?? '')
}

function exactly(expected: string): Expectation {
  return { accepts: answer => answer === expected, hint: `Expected '${expected}'.` }
}

/** The first answer that is accepted, else the last one; undefined after Ctrl-D. */
async function askUntil(
  question: string,
  { accepts, hint }: Expectation,
  streams: Streams,
): Promise<string | undefined> {
  let answer: string | undefined
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    answer = await ask(attempt === 1 ? question : `${hint} ${question}`, streams)
    if (answer === undefined || accepts(answer)) return answer
  }
  return answer
}

/** @returns undefined at the end of the input. @throws the reason of `signal` */
function ask(
  question: string,
  { input, output, terminal, interrupt, suspend, signal }: Streams,
): Promise<string | undefined> {
  terminal.live(undefined)
  const lines = createInterface({ input, output, terminal: true, historySize: 0 })
  return new Promise((resolve, reject) => {
    let answer: string | undefined
    const close = () => lines.close()
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', close)
    lines.once('SIGINT', () => {
      // The signal comes later. The question is closed before, so that its row has ended when the interruption is reported.
      signal.addEventListener('abort', abort)
      lines.off('close', resolveAnswer)
      lines.close()
      interrupt()
    })
    lines.on('SIGTSTP', () => {
      input.setRawMode?.(false)
      suspend()
      input.setRawMode?.(true)
      lines.prompt(true)
    })
    lines.once('close', () => {
      signal.removeEventListener('abort', close)
      if (answer === undefined) output.write('\n')
    })
    const resolveAnswer = () => (signal.aborted ? abort() : resolve(answer))
    lines.once('close', resolveAnswer)
    lines.question(clean(question), text => {
      answer = text.trim()
      lines.close()
    })
    if (signal.aborted) close()
  })
}
