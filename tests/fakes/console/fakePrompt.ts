import type { Prompt } from '#lib/ports.ts'

export type FakePrompt = Prompt & { readonly questions: readonly string[] }

/** Nobody, unless answers are given. */
export function fakePrompt(
  answers: { readonly confirm?: boolean; readonly type?: string } | undefined = undefined,
): FakePrompt {
  const questions: string[] = []
  const ask = <T>(question: string, answer: T | undefined): Promise<T> => {
    questions.push(question)
    return answer === undefined ? Promise.reject(new Error(`Nobody answers '${question}'.`)) : Promise.resolve(answer)
  }
  return {
    questions,
    interactive: answers !== undefined,
    confirm: question => ask(question, answers?.confirm),
    ask: question => ask(question, answers?.type),
  }
}
