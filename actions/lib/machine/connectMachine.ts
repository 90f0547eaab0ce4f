import { spawn } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import type { PublishedPort } from '../model/local/localService.ts'
import type { Machine, PortState } from '../ports/machine.ts'
import { browserCommand } from './browserCommand.ts'
import { portHolder } from './portHolder.ts'

/** This machine, as Node and the system's own commands see it. */
export function connectMachine(
  variables: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Machine {
  return {
    portState,
    freeBytes,
    openBrowser: async url => {
      const command = browserCommand(url, platform, variables)
      return command !== undefined && starts(command)
    },
  }
}

/** Listening is the only sure test: a port can be taken by a program that another user runs. */
async function portState({ host, port }: PublishedPort): Promise<PortState> {
  const server = createServer()
  const code = await new Promise<string | undefined>(resolve => {
    server.once('error', (error: Error & { readonly code?: string }) => resolve(error.code ?? 'unknown'))
    server.listen({ host, port, exclusive: true }, () => resolve(undefined))
  })
  if (code === undefined) {
    await new Promise(resolve => server.close(resolve))
    return { kind: 'free' }
  }
  if (code === 'EACCES') return { kind: 'not-allowed' }
  return { kind: 'taken', holder: await portHolder(port) }
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    const parent = dirname(folder)
    if (parent === folder) throw error
    return freeBytes(parent)
  }
}

/** A browser runs on after this process. */
function starts([command = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
