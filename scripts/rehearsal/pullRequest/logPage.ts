import { inAscii, paint } from '#lib/console/paint.ts'
import type { TerminalStyle } from '#lib/console/terminalStyle.ts'
import { span, type Tone } from '#lib/render/text/line.ts'

/** A job's log as GitHub's page shows it: orders to the runner are obeyed instead of printed. */
export type LogPage = { readonly hear: (text: string) => void; readonly end: () => void }

type Screen = { readonly write: (text: string) => void; readonly look: Pick<TerminalStyle, 'colour' | 'unicode'> }

const ORDER = /^::(group|endgroup|add-mask|debug|error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/
const ANNOTATIONS: Readonly<Record<string, readonly [word: string, tone: Tone]>> = {
  error: ['Error', 'bad'],
  warning: ['Warning', 'careful'],
  notice: ['Notice', 'strong'],
}

export function openLogPage({ write, look }: Screen): LogPage {
  const masks: string[] = []
  let waiting = ''
  let grouped = false

  function hearLine(line: string): void {
    const [, order, given = '', data = ''] = ORDER.exec(line) ?? []
    const text = decoded(data)
    if (order === undefined) say(coloured(line))
    if (order === 'add-mask') masks.push(text)
    if (order === 'endgroup') grouped = false
    if (order === 'group') {
      grouped = false
      say(paint([span(`▾ ${text}`, 'strong')], look))
      grouped = true
    }
    const [word, tone] = ANNOTATIONS[order ?? ''] ?? []
    if (word !== undefined && tone !== undefined) annotate(word, tone, text, placeOf(given))
  }

  function annotate(word: string, tone: Tone, text: string, place: string): void {
    const [first = '', ...rest] = text.split('\n')
    say(paint([span(`${word}: `, tone), span(`${place}${first}`)], look))
    for (const line of rest) say(paint([span(`  ${line}`)], look))
  }

  function coloured(line: string): string {
    const text = look.colour ? line : line.replaceAll(COLOURS, '')
    return look.unicode ? text : inAscii(text)
  }

  function say(line: string): void {
    const hidden = masks.reduce((text, mask) => text.replaceAll(mask, '***'), line)
    write(`${hidden === '' ? '' : grouped ? `  ${hidden}` : hidden}\n`)
  }

  return {
    hear: text => {
      const lines = `${waiting}${text}`.split(/\r?\n/)
      waiting = lines.pop() ?? ''
      for (const line of lines) hearLine(line)
    },
    end: () => {
      if (waiting) hearLine(waiting)
      waiting = ''
    },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what colours begin with
const COLOURS = /\u001b\[[\d;]*m/g

/** `environments/dev.yaml:3: ` */
function placeOf(properties: string): string {
  const given = new Map(
    properties.split(',').map(one => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )
  const [file, line] = [given.get('file'), given.get('line')]
  return file === undefined ? '' : `${decoded(file)}${line === undefined ? '' : `:${line}`}: `
}

/** What the runner escapes; the percent sign last. */
function decoded(text: string): string {
  const signs: Readonly<Record<string, string>> = { '0A': '\n', '0D': '', '3A': ':', '2C': ',', '25': '%' }
  return text.replaceAll(/%(0A|0D|3A|2C|25)/g, (_, sign: string) => signs[sign] ?? '')
}
