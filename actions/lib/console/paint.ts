import type { Span, Tone } from '../render/text/line.ts'
import type { TerminalStyle } from './terminalStyle.ts'

const ESCAPES: Readonly<Record<Tone, string>> = {
  plain: '',
  quiet: '\u001b[2m',
  strong: '\u001b[1m',
  good: '\u001b[32m',
  careful: '\u001b[33m',
  bad: '\u001b[31m',
}
const RESET = '\u001b[0m'

/** Our own signs on a terminal that has only ASCII. */
const ASCII: Readonly<Record<string, string>> = {
  '✓': '+',
  '✗': 'x',
  '→': '->',
  '±': '!',
  '·': '-',
  '…': '...',
  '␤': '\\n',
  '␛': '\\e',
}

/** Spans as text for one terminal. */
export function paint(spans: readonly Span[], { colour, unicode }: Pick<TerminalStyle, 'colour' | 'unicode'>): string {
  return joined(spans)
    .map(({ text, tone }) => {
      const shown = unicode ? text : inAscii(text)
      return colour && tone !== 'plain' && shown.trim() ? `${ESCAPES[tone]}${shown}${RESET}` : shown
    })
    .join('')
    .trimEnd()
}

// Folding takes lines apart into words; one escape for each would make a log unreadable.
function joined(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = []
  for (const { text, tone } of spans) {
    const last = runs.at(-1)
    if (last?.tone === tone) runs[runs.length - 1] = { text: last.text + text, tone }
    else runs.push({ text, tone })
  }
  return runs
}

export function inAscii(text: string): string {
  return text.replaceAll(/[✓✗→±·…\u2400-\u2424]/g, sign => ASCII[sign] ?? '?')
}
