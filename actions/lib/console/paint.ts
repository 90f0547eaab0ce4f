import { styleText } from 'node:util'
import type { Span, Tone } from '../render/text/layout/line.ts'
import type { TerminalStyle } from './terminalStyle.ts'

const STYLES = {
  dim: 'dim',
  bold: 'bold',
  success: 'green',
  warning: 'yellow',
  error: 'red',
} as const satisfies Readonly<Record<Exclude<Tone, 'plain'>, Parameters<typeof styleText>[0]>>

/** Replacements for this repository's symbols on a terminal that has only ASCII. */
const ASCII: Readonly<Record<string, string>> = {
  '✓': '+',
  '✗': 'x',
  '→': '->',
  '±': '!',
  '·': '-',
  '…': '...',
  '─': '-',
  '␤': '\\n',
  '␛': '\\e',
}

/** Spans as text for one terminal, whose style alone decides on colour. */
export function paint(spans: readonly Span[], { colour, unicode }: Pick<TerminalStyle, 'colour' | 'unicode'>): string {
  return mergeSpans(spans)
    .map(({ text, tone }) => {
      const shown = unicode ? text : inAscii(text)
      return colour && tone !== 'plain' && shown.trim()
        ? styleText(STYLES[tone], shown, { validateStream: false })
        : shown
    })
    .join('')
    .trimEnd()
}

// Wrapping splits lines into words; an escape code for each word would make a log unreadable.
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const { text, tone } of spans) {
    const last = merged.at(-1)
    if (last?.tone === tone) merged[merged.length - 1] = { text: last.text + text, tone }
    else merged.push({ text, tone })
  }
  return merged
}

export function inAscii(text: string): string {
  return text.replaceAll(/[✓✗→±·…─\u2400-\u2424]/g, symbol => ASCII[symbol] ?? '?')
}
