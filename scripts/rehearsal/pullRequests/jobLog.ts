import { inAscii, paint } from '#lib/console/paint.ts'
import type { TerminalStyle } from '#lib/console/terminalStyle.ts'
import { span, type Tone } from '#lib/render/text/layout/line.ts'

/** A job's log as GitHub shows it: workflow commands are executed instead of printed. */
export type JobLog = { readonly write: (text: string) => void; readonly end: () => void }

export type JobLogOutput = {
  readonly write: (text: string) => void
  readonly style: Pick<TerminalStyle, 'colour' | 'unicode'>
}

const COMMAND = /^::(group|endgroup|add-mask|debug|error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/
const ANNOTATIONS: Readonly<Record<string, readonly [label: string, tone: Tone]>> = {
  error: ['Error', 'error'],
  warning: ['Warning', 'warning'],
  notice: ['Notice', 'bold'],
}

export function openJobLog({ write, style }: JobLogOutput): JobLog {
  const maskedTexts: string[] = []
  let buffered = ''
  let isGrouped = false

  function writeLine(line: string): void {
    const [, command, properties = '', data = ''] = COMMAND.exec(line) ?? []
    const text = unescapeCommand(data)
    if (command === undefined) print(coloured(line))
    if (command === 'add-mask') maskedTexts.push(text)
    if (command === 'endgroup') isGrouped = false
    if (command === 'group') {
      isGrouped = false
      print(paint([span(`▾ ${text}`, 'bold')], style))
      isGrouped = true
    }
    const [label, tone] = ANNOTATIONS[command ?? ''] ?? []
    if (label !== undefined && tone !== undefined) annotate(label, tone, text, locationOf(properties))
  }

  function annotate(label: string, tone: Tone, text: string, location: string): void {
    const [first = '', ...rest] = text.split('\n')
    print(paint([span(`${label}: `, tone), span(`${location}${first}`)], style))
    for (const line of rest) print(paint([span(`  ${line}`)], style))
  }

  function coloured(line: string): string {
    const text = style.colour ? line : line.replaceAll(COLOUR_CODES, '')
    return style.unicode ? text : inAscii(text)
  }

  function print(line: string): void {
    const masked = maskedTexts.reduce((text, mask) => text.replaceAll(mask, '***'), line)
    write(`${masked === '' ? '' : isGrouped ? `  ${masked}` : masked}\n`)
  }

  return {
    write: text => {
      const lines = `${buffered}${text}`.split(/\r?\n/)
      buffered = lines.pop() ?? ''
      for (const line of lines) writeLine(line)
    },
    end: () => {
      if (buffered) writeLine(buffered)
      buffered = ''
    },
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character
const COLOUR_CODES = /\u001b\[[\d;]*m/g

/** `environments/dev.yaml:3: ` */
function locationOf(properties: string): string {
  const values = new Map(
    properties.split(',').map(item => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]),
  )
  const [file, line] = [values.get('file'), values.get('line')]
  return file === undefined ? '' : `${unescapeCommand(file)}${line === undefined ? '' : `:${line}`}: `
}

/** Reverses the escapes of a workflow command. */
function unescapeCommand(text: string): string {
  const signs: Readonly<Record<string, string>> = { '0A': '\n', '0D': '', '3A': ':', '2C': ',', '25': '%' }
  return text.replaceAll(/%(0A|0D|3A|2C|25)/g, (_, sign: string) => signs[sign] ?? '')
}
