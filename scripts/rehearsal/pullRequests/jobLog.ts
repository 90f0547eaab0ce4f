import { inAscii, paint } from '#lib/console/paint.ts'
import type { TerminalStyle } from '#lib/console/terminalStyle.ts'
import { span, type Tone } from '#lib/render/text/line.ts'

/** A job's log as GitHub's page shows it: orders to the runner are obeyed instead of printed. */
export type JobLog = { readonly write: (text: string) => void; readonly end: () => void }

type LogOutput = { readonly write: (text: string) => void; readonly look: Pick<TerminalStyle, 'colour' | 'unicode'> }

const COMMAND = /^::(group|endgroup|add-mask|debug|error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/
const ANNOTATIONS: Readonly<Record<string, readonly [word: string, tone: Tone]>> = {
  error: ['Error', 'bad'],
  warning: ['Warning', 'careful'],
  notice: ['Notice', 'strong'],
}

export function openJobLog({ write, look }: LogOutput): JobLog {
  const maskedTexts: string[] = []
  let buffered = ''
  let isGrouped = false

  function writeLine(line: string): void {
    const [, command, given = '', data = ''] = COMMAND.exec(line) ?? []
    const text = unescapeCommand(data)
    if (command === undefined) print(coloured(line))
    if (command === 'add-mask') maskedTexts.push(text)
    if (command === 'endgroup') isGrouped = false
    if (command === 'group') {
      isGrouped = false
      print(paint([span(`▾ ${text}`, 'strong')], look))
      isGrouped = true
    }
    const [word, tone] = ANNOTATIONS[command ?? ''] ?? []
    if (word !== undefined && tone !== undefined) annotate(word, tone, text, locationOf(given))
  }

  function annotate(word: string, tone: Tone, text: string, place: string): void {
    const [first = '', ...rest] = text.split('\n')
    print(paint([span(`${word}: `, tone), span(`${place}${first}`)], look))
    for (const line of rest) print(paint([span(`  ${line}`)], look))
  }

  function coloured(line: string): string {
    const text = look.colour ? line : line.replaceAll(COLOUR_CODES, '')
    return look.unicode ? text : inAscii(text)
  }

  function print(line: string): void {
    const hidden = maskedTexts.reduce((text, mask) => text.replaceAll(mask, '***'), line)
    write(`${hidden === '' ? '' : isGrouped ? `  ${hidden}` : hidden}\n`)
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what colours begin with
const COLOUR_CODES = /\u001b\[[\d;]*m/g

/** `environments/dev.yaml:3: ` */
function locationOf(properties: string): string {
  const values = new Map(
    properties.split(',').map(one => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  )
  const [file, line] = [values.get('file'), values.get('line')]
  return file === undefined ? '' : `${unescapeCommand(file)}${line === undefined ? '' : `:${line}`}: `
}

/** What the runner escapes; the percent sign last. */
function unescapeCommand(text: string): string {
  const signs: Readonly<Record<string, string>> = { '0A': '\n', '0D': '', '3A': ':', '2C': ',', '25': '%' }
  return text.replaceAll(/%(0A|0D|3A|2C|25)/g, (_, sign: string) => signs[sign] ?? '')
}
