/** The log of a job, without the texts that are masked when a line is written. */
export type MaskedLog = {
  readonly write: (line: string) => void
  readonly mask: (secret: string) => void
  readonly masked: (text: string) => string
  readonly text: () => string
}

export function createMaskedLog(onText: (text: string) => void): MaskedLog {
  const secrets: string[] = []
  let written = ''
  const masked = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  return {
    mask: secret => {
      const lines = [secret, ...secret.split(/\r?\n/)].filter(line => line !== '' && !secrets.includes(line))
      secrets.push(...new Set(lines))
      secrets.sort((a, b) => b.length - a.length)
    },
    masked,
    write: line => {
      const text = `${masked(line)}\n`
      written += text
      onText(text)
    },
    text: () => written,
  }
}

/** Divides the output of a process into lines, each stream by itself. `end` hands over what has no line end. */
export function createLineSplitter(onLine: (line: string) => void): {
  readonly write: (text: string, stream: 'stdout' | 'stderr') => void
  readonly end: () => void
} {
  const buffered = { stdout: '', stderr: '' }
  return {
    write: (text, stream) => {
      const lines = `${buffered[stream]}${text}`.split(/\r?\n/)
      buffered[stream] = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    },
    end: () => {
      for (const rest of Object.values(buffered)) if (rest !== '') onLine(rest)
    },
  }
}
