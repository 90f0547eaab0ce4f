import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

type Guarded = {
  readonly pid: number
  /** Asks the process to end; 5 s later it is killed. */
  readonly signal: NodeJS.Signals
  /** Deleted when the process has ended with its parent. */
  readonly folder?: string
}

/**
 * Ends a process when this one ends, in whatever way: a shell in a session of its own waits until this process closes its
 * end of a pipe, which the system does even after SIGKILL.
 * @returns a function that ends the guard, for when the process has ended
 */
export function stopWithParent({ pid, signal, folder = '' }: Guarded): () => void {
  const guard = spawn('sh', ['-c', GUARD, 'guard', String(pid), signal.replace(/^SIG/, ''), folder], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  // A pipe to a child process is a socket, and would keep this process running.
  ;(guard.stdin as Socket).unref()
  guard.stdin.on('error', () => undefined)
  return () => {
    guard.kill('SIGKILL')
  }
}

/** The rounds are counted: a process that ended stays visible where process 1 does not collect it, as in many containers. */
const GUARD = `
cat > /dev/null
kill -s "$2" "$1"
rounds=0
while kill -0 "$1" 2> /dev/null && [ "$rounds" -lt 50 ]; do
  rounds=$((rounds + 1))
  sleep 0.1
done
kill -s KILL "$1" 2> /dev/null
if [ -n "$3" ]; then rm -rf "$3"; fi
`
