import type { Prompt } from '#lib/ports.ts'

export type FakePerson = Prompt & { readonly asked: readonly string[] }

/** Nobody, unless answers are given. */
export function aPerson(
  answers: { readonly confirm?: boolean; readonly type?: string } | undefined = undefined,
): FakePerson {
  const asked: string[] = []
  const ask = <T>(question: string, answer: T | undefined): Promise<T> => {
    asked.push(question)
    return answer === undefined ? Promise.reject(new Error(`Nobody answers '${question}'.`)) : Promise.resolve(answer)
  }
  return {
    asked,
    interactive: answers !== undefined,
    confirm: question => ask(question, answers?.confirm),
    ask: question => ask(question, answers?.type),
  }
}
