import { type JobLog, type JobLogOutput, openJobLog } from './jobLog.ts'

/** One job of a run. */
type JobKey = { readonly runId: number; readonly name: string }

type JobConsole = {
  /** The line before the log of a job. */
  readonly start: (job: JobKey, heading: readonly string[]) => void
  readonly write: (job: JobKey, text: string) => void
  /** The line after its log. */
  readonly end: (job: JobKey, closing: string) => void
  /** Prints no log while something else prints. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>
}

type BufferedJob = { readonly texts: string[]; closing: string | undefined }

/** Prints the logs of jobs that run at the same time one after the other, each as soon as those before it have ended. */
export function createJobConsole(output: JobLogOutput): JobConsole {
  const jobs = new Map<string, BufferedJob>()
  let log: JobLog | undefined
  let isHeld = false

  /** The first job of the map prints at once; when it has ended, the next one is the first. */
  function flush(): void {
    if (isHeld) return
    for (const [key, job] of jobs) {
      log ??= openJobLog(output)
      for (const text of job.texts.splice(0)) log.write(text)
      if (job.closing === undefined) return
      log.end()
      log = undefined
      output.write(job.closing)
      jobs.delete(key)
    }
  }

  function jobOf({ runId, name }: JobKey): BufferedJob {
    const key = `${runId} ${name}`
    const job = jobs.get(key) ?? { texts: [], closing: undefined }
    jobs.set(key, job)
    return job
  }

  function write(key: JobKey, text: string): void {
    jobOf(key).texts.push(text)
    flush()
  }

  return {
    start: (key, heading) => write(key, `${heading.join('\n')}\n\n`),
    write,
    end: (key, closing) => {
      jobOf(key).closing = `${closing}\n\n`
      flush()
    },
    hold: async work => {
      isHeld = true
      try {
        return await work()
      } finally {
        isHeld = false
        flush()
      }
    },
  }
}
