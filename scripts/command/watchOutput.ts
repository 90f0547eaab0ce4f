import { isClosedStream } from '#lib/console/terminal.ts'

type Output = Pick<NodeJS.WriteStream, 'on'>
type Program = {
  readonly stdout: Output
  readonly stderr: Output & Pick<NodeJS.WriteStream, 'write'>
  readonly once: (event: 'exit', listener: (code: number) => void) => unknown
  exitCode?: number | string | null | undefined
}

/**
 * An output that cannot be written, such as a file on a full disk, ends no verb: what the verb does is more than what it
 * prints. It is reported on stderr, and the exit code is no success. A reader that has ended (`| head`) is no error at all.
 */
export function watchOutput(program: Program): void {
  let isLost = false
  const listen = (stream: Output, report: (text: string) => void) =>
    stream.on('error', (error: Error & { readonly code?: string }) => {
      if (isClosedStream(error)) return
      if (!isLost) report(`✗ The output cannot be written: ${error.message}.\n`)
      isLost = true
    })
  listen(program.stdout, text => program.stderr.write(text))
  listen(program.stderr, () => undefined)
  program.once('exit', code => {
    if (isLost && code === 0) program.exitCode = 1
  })
}
