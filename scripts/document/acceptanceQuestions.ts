import { QUESTIONS } from '#lib/acceptance/questions.ts'

/** The table of the questions of an acceptance run, with their readings and what answers them. */
export function acceptanceQuestions(): string {
  const rows = QUESTIONS.map(
    ({ about, text, readings, answeredBy }) =>
      `| ${about} | ${text} | ${readings.length > 0 ? readings.join(' · ') : 'not by this run'} | ${answeredBy} |`,
  )
  return ['| about | question | readings | what answers it |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
