import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chromium } from './chromium.ts'
import type { InstallationStep } from './installStep.ts'
import { lackingMachine, type Machine } from './machine.ts'
import { runInstaller } from './runInstaller.ts'
import { runNpm } from './runNpm.ts'

/** The folder of the browser's package.json and its lock. */
export const BROWSER_PACKAGE = join(import.meta.dirname, 'browser')
const FILES = ['package.json', 'package-lock.json'].map(file => join(BROWSER_PACKAGE, file))

/** The headless shell of Chromium with libraries and a font, from npm: nothing of it comes from the operating system. */
export function browserStep(folder: string): InstallationStep {
  const target = join(folder, 'browser')
  return {
    title: 'Chromium',
    folder: target,
    from: { files: FILES, words: [UNPACK, FONTS] },
    install: async () => {
      const unpacked = join(target, 'unpacked')
      mkdirSync(unpacked, { recursive: true })
      for (const file of FILES) copyFileSync(file, join(target, file.slice(BROWSER_PACKAGE.length)))
      await runNpm(['ci', '--ignore-scripts'], target, 'the browser')
      await runInstaller({
        command: process.execPath,
        arguments: ['--input-type=module', '--eval', UNPACK],
        folder: target,
        variables: { TMPDIR: unpacked },
        failure: {
          message: 'Chromium could not be unpacked',
          todo: 'Check the free disk space, then run the command again.',
        },
      })
      writeFileSync(join(target, 'fonts.conf'), FONTS)
    },
  }
}

/**
 * The browser with the variables that it needs here: the libraries of the package are used only if the machine lacks some.
 * @throws Problem that names each library that is still missing
 */
export function openableChromium(folder: string, machine: Machine): Chromium {
  // Only pages of this proof are opened, and the sandbox needs rights that a container or root does not have.
  const args = ['--no-sandbox', '--font-render-hinting=none']
  if (machine.chromium) return checked({ executablePath: machine.chromium, args, variables: {} })
  const browser = join(folder, 'browser')
  const executablePath = join(browser, 'unpacked', 'chromium')
  const variables = { FONTCONFIG_FILE: join(browser, 'fonts.conf'), XDG_CACHE_HOME: join(browser, 'cache') }
  const plain = { executablePath, args, variables }
  if (complaintOf(plain) === undefined) return plain
  const libraries = [join(browser, 'unpacked', 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return checked({ ...plain, variables: { ...variables, LD_LIBRARY_PATH: libraries } })
}

function checked(chromium: Chromium): Chromium {
  const complaint = complaintOf(chromium)
  if (complaint === undefined) return chromium
  const missing = missingLibraries(chromium)
  const names = missing.length > 0 ? missing.join(', ') : complaint
  throw lackingMachine([
    `Libraries of '${chromium.executablePath}': ${names}. Install them: on Debian and Ubuntu the packages libnss3 and libexpat1.`,
  ])
}

/** The reason why it does not start; undefined if it starts. */
function complaintOf({ executablePath, variables }: Chromium): string | undefined {
  const env = { ...process.env, ...variables }
  const { status, stderr, error } = spawnSync(executablePath, ['--version'], { encoding: 'utf8', env, timeout: 20_000 })
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}

function missingLibraries({ executablePath, variables }: Chromium): readonly string[] {
  const env = { ...process.env, ...variables }
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8', env })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
}

/** The package unpacks into the folder for temporary files. Its libraries are included where it expects AWS Lambda. */
const UNPACK = `
import chromium, { inflate } from '@sparticuz/chromium'
await chromium.executablePath()
await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br')
`

/** The font of the package first, then those of the machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">unpacked/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
