import type { DeepResults } from '../../model/deepResults.ts'
import type { TaskLaunch } from '../../model/oneOffTask.ts'
import { retryRead } from '../waiting/retry.ts'
import { parseResults } from './parseResults.ts'
import type { TaskTools } from './runOneOffTask.ts'

/** Milliseconds: the last lines of a task reach CloudWatch Logs some seconds after its end. */
const LOG_DELAY = 30_000
const POLL_INTERVAL = 2_000
const LONGEST_LINE = 200

type LoggedTask = { readonly launch: TaskLaunch; readonly task: string }

/** The results of a task that has ended, and the last line of its log. */
export type LoggedResults = { readonly results: DeepResults | undefined; readonly lastLine: string | undefined }

/** Reads the log until the results are in it. @throws Problem if the log cannot be read */
export async function readResults(
  { launch, task }: LoggedTask,
  { oneOffTasks, clock, signal }: TaskTools,
): Promise<LoggedResults> {
  const deadline = new Date(clock.now().getTime() + LOG_DELAY)
  for (;;) {
    const lines = await retryRead(() => oneOffTasks.logLines(launch, task), { clock, signal, deadline })
    const texts = lines.map(({ text }) => text)
    const results = parseResults(texts)
    const lastLine = texts.findLast(text => text.trim() !== '')?.slice(0, LONGEST_LINE)
    if (results || clock.now().getTime() + POLL_INTERVAL > deadline.getTime()) return { results, lastLine }
    await clock.sleep(POLL_INTERVAL, signal)
  }
}
