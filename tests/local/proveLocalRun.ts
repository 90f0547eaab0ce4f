import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseUsers } from '../../docker/sign-in/command/parseUsers.ts'
import { openBrowser } from '../app/browser/openBrowser.ts'
import { installApplication } from '../app/install/installed.ts'
import { proofTable } from '../app/report/proofTable.ts'
import { runProofs } from '../app/report/runProofs.ts'
import { createTestAuthority } from '../app/services/certificateAuthority.ts'
import { freePort } from '../app/services/freePort.ts'
import { startModelServer } from '../app/services/startModelServer.ts'
import { composeText, servicesOf } from '../docker/readCompose.ts'
import { composeProject } from './composeProject.ts'
import { prepareImages } from './images/prepareImages.ts'
import { localProofs } from './proofs.ts'

const ROOT = join(import.meta.dirname, '../..')
const SCREENSHOTS = join(ROOT, '.app/screenshots')

type LocalOrder = {
  /** True refuses stand-ins. */
  readonly publishedOnly: boolean
}

/** Runs every proof, prints the table, and removes what it started; 0 when everything is proved. */
export async function proveLocalRun({ publishedOnly }: LocalOrder): Promise<0 | 1> {
  const print = (lines: readonly string[]): boolean => process.stdout.write(`${lines.join('\n')}\n`)
  const installed = await installApplication(line => print([line]))
  const folder = await mkdtemp(join(tmpdir(), 'test-local-'))
  await mkdir(SCREENSHOTS, { recursive: true })
  const [emptyFile, overrideFile] = [join(folder, 'empty.env'), join(folder, 'images.yaml')]
  await writeFile(emptyFile, '')

  const images = imagesOf(servicesOf(composeText, { OPEN_WEBUI_IMAGE: process.env.OPEN_WEBUI_IMAGE ?? '' }))
  const { lines } = await prepareImages(images, { installed, overrideFile, publishedOnly })
  print([...lines, ''])
  // The engine reaches this process by the address of its bridge, not by 127.0.0.1.
  const model = await startModelServer({ pauseMilliseconds: 30, host: '0.0.0.0' })
  const [localPort, signInPort] = [await freePort(), await freePort()]
  const browser = await openBrowser(installed, { folder: SCREENSHOTS, authority: await createTestAuthority(folder) })
  const project = composeProject({
    name: `open-webui-test-${process.pid}`,
    files: [overrideFile],
    emptyFile,
    variables: {
      LOCAL_PORT: String(localPort),
      SIGN_IN_PORT: String(signInPort),
      OPEN_WEBUI_IMAGE: images['open-webui'],
      MODEL_API_BASE_URL: model.url.replace('127.0.0.1', 'host.docker.internal'),
      MODEL_API_KEY: model.key,
    },
  })
  const site = {
    url: `http://localhost:${localPort}`,
    signIn: {
      signInOrigin: `http://localhost:${signInPort}`,
      users: parseUsers(await readFile(join(ROOT, 'docker/sign-in/users.json'), 'utf8')),
    },
  }
  try {
    const rows = await runProofs('local', localProofs(), { project, site, browser })
    if (rows.some(({ failure }) => failure !== undefined))
      print(['', await project.outputOf('*', ['logs', '--no-color', '--tail', '40'])])
    print(['', ...proofTable(rows)])
    return rows.some(({ failure }) => failure !== undefined) ? 1 : 0
  } finally {
    await project.run('*', ['down', '--volumes', '--remove-orphans'])
    await Promise.all([browser.close(), model.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}

function imagesOf(services: ReturnType<typeof servicesOf>) {
  const image = (service: string): string => String(services[service]?.image)
  return {
    'open-webui': image('open-webui'),
    database: image('database'),
    cache: image('cache'),
    'sign-in': image('sign-in'),
  }
}
