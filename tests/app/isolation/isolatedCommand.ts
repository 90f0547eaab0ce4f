import { spawnSync } from 'node:child_process'

/** How a command runs whose processes must reach nothing outside of this machine. */
export type Isolation =
  | { readonly kind: 'isolated'; readonly command: readonly string[] }
  | { readonly kind: 'shared'; readonly reason: string }

/** Switches the loopback interface on, then becomes the command: flags IFF_UP of SIOCSIFFLAGS (netdevice(7)). */
const LOOPBACK_ON = [
  'import fcntl, os, socket, struct, sys',
  "fcntl.ioctl(socket.socket(), 0x8914, struct.pack('16sh', b'lo', 1))",
  'os.execvp(sys.argv[1], sys.argv[1:])',
].join('\n')

/** A network of its own, and processes that end with it. */
const NAMESPACES = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc']

/**
 * The command inside a network namespace that has the loopback interface only. Root makes one itself; another user needs
 * a user namespace around it, and a second one inside, to be itself again: PostgreSQL refuses root.
 */
export function isolatedCommand(command: readonly string[], python: string): Isolation {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  const unshare = uid === 0 ? ['unshare', ...NAMESPACES] : ['unshare', '--map-root-user', ...NAMESPACES]
  const itself = uid === 0 ? [] : ['unshare', `--map-user=${uid}`, `--map-group=${gid}`]
  const isolated = (last: readonly string[]): readonly string[] => [
    ...unshare,
    python,
    '-c',
    LOOPBACK_ON,
    ...itself,
    ...last,
  ]
  const [program = '', ...args] = isolated(['true'])
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status === 0) return { kind: 'isolated', command: isolated(command) }
  const [reason = 'unknown'] = (error?.message ?? stderr).trim().split('\n')
  return { kind: 'shared', reason }
}
