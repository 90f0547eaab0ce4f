import { isClosedStream } from '#lib/console/terminal.ts'

/** Aborted when the reader of a stream has ended, as `| head` does. Nothing shows the rest of the rehearsal then. */
export function readerSignal(stream: Pick<NodeJS.WriteStream, 'on'>): AbortSignal {
  const controller = new AbortController()
  stream.on('error', (error: Error & { readonly code?: string }) => {
    if (isClosedStream(error)) controller.abort()
  })
  return controller.signal
}
