import type { Prompt } from '#lib/ports.ts'

export type FakePrompt = Prompt & { readonly questions: readonly string[] }

/** A prompt that is interactive only with answers. */
export function fakePrompt(
  answers: { readonly confirm?: boolean; readonly type?: string } | undefined = undefined,
): FakePrompt {
  const questions: string[] = []
  const ask = <T>(question: string, answer: T | undefined): Promise<T> => {
    questions.push(question)
    return answer === undefined ? Promise.reject(new Error(`No answer for '${question}'.`)) : Promise.resolve(answer)
  }
  return {
    questions,
    interactive: answers !== undefined,
    confirm: question => ask(question, answers?.confirm),
    ask: question => ask(question, answers?.type),
  }
}
