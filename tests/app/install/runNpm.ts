import { runInstaller } from './runInstaller.ts'

/** Runs npm, the one that runs this command if there is one. The purpose is that of its message: `the browser`. */
export async function runNpm(args: readonly string[], folder: string, purpose: string): Promise<void> {
  const npm = process.env.npm_execpath
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  await runInstaller({
    command,
    arguments: [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
    failure: {
      message: `'npm ${args[0]}' failed for ${purpose}`,
      todo: 'Check the network and the registry that npm uses, then run the command again.',
    },
  })
}
