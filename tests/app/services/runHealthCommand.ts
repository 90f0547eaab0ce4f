import { spawn } from 'node:child_process'

/** The container's port, in the command of the task definition. */
const CONTAINER_PORT = 8_080
/** `Timeout` of the health check in the task definition. */
const TIMEOUT_MILLISECONDS = 5_000

/**
 * Runs the health command of the task definition as ECS does: without a result in time the container is unhealthy. Here the
 * application listens on another port, and its Python is first on the path, as in the image.
 */
export async function isHealthyByCommand(
  command: string,
  { port, pythonFolder }: { readonly port: number; readonly pythonFolder: string },
): Promise<boolean> {
  const local = command.replaceAll(`localhost:${CONTAINER_PORT}`, `127.0.0.1:${port}`)
  if (local === command) throw new Error(`The health command does not ask port ${CONTAINER_PORT}: ${command}`)
  const child = spawn('sh', ['-c', local], {
    env: { PATH: `${pythonFolder}:${process.env.PATH}` },
    stdio: 'ignore',
    // A process group of its own, so that the timeout ends what the shell has started too.
    detached: true,
  })
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), TIMEOUT_MILLISECONDS)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  clearTimeout(timer)
  return code === 0
}
