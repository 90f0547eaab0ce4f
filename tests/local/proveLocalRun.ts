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
import { untilInterrupted } from '../app/untilInterrupted.ts'
import { composeText, servicesOf } from '../docker/readCompose.ts'
import { composeProject } from './composeProject.ts'
import { prepareImages } from './images/prepareImages.ts'
import { localProofs } from './proofs.ts'
import { runProgram } from './runProgram.ts'

const ROOT = join(import.meta.dirname, '../..')
const SCREENSHOTS = join(ROOT, '.app/screenshots')

type LocalOrder = {
  /** True refuses stand-ins. */
  readonly publishedOnly: boolean
}

/** Runs every proof, prints the table, and removes what it started, also at Ctrl-C; 0 when everything is proved. */
export async function proveLocalRun({ publishedOnly }: LocalOrder): Promise<0 | 1> {
  const installed = await installApplication(line => print([line]))
  const folder = await mkdtemp(join(tmpdir(), 'test-local-'))
  await mkdir(SCREENSHOTS, { recursive: true })
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).reverse()) await stop()
  }
  untilInterrupted(stopAll)
  try {
    const images = imagesOf(servicesOf(composeText, { OPEN_WEBUI_IMAGE: process.env.OPEN_WEBUI_IMAGE ?? '' }))
    const overrideFile = join(folder, 'images.yaml')
    const { lines, standIns } = await prepareImages(images, { installed, overrideFile, publishedOnly })
    if (standIns.length > 0)
      stops.push(() => runProgram({ program: 'docker', arguments: ['image', 'rm', ...standIns] }))
    print([...lines, ''])

    // The engine reaches this process by the address of its bridge, not by 127.0.0.1.
    const model = await startModelServer({ pauseMilliseconds: 30, host: '0.0.0.0' })
    stops.push(model.stop)
    const browser = await openBrowser(installed, { folder: SCREENSHOTS, authority: await createTestAuthority(folder) })
    stops.push(browser.close)
    const [localPort, signInPort] = [await freePort(), await freePort()]
    const emptyFile = join(folder, 'empty.env')
    await writeFile(emptyFile, '')
    const project = composeProject({
      name: `open-webui-test-${process.pid}`,
      files: [overrideFile],
      emptyFile,
      variables: {
        ...WITHOUT_POOL,
        LOCAL_PORT: String(localPort),
        SIGN_IN_PORT: String(signInPort),
        OPEN_WEBUI_IMAGE: images['open-webui'],
        MODEL_API_BASE_URL: model.url.replace('127.0.0.1', 'host.docker.internal'),
        MODEL_API_KEY: model.key,
      },
    })
    stops.push(() => project.run('*', ['down', '--volumes', '--remove-orphans']))
    const users = parseUsers(await readFile(join(ROOT, 'docker/sign-in/users.json'), 'utf8'))
    const signIn = { signInOrigin: `http://localhost:${signInPort}`, users }
    const site = { url: `http://localhost:${localPort}`, signIn }
    const rows = await runProofs('local', localProofs(), { project, site, browser })
    const isProved = rows.every(({ failure }) => failure === undefined)
    if (!isProved) print(['', await project.outputOf('*', ['logs', '--no-color', '--tail', '40'])])
    print(['', ...proofTable(rows)])
    return isProved ? 0 : 1
  } finally {
    await stopAll()
  }
}

/** The variables of a person's shell are not those of the run. */
const WITHOUT_POOL = Object.fromEntries(
  ['USER_POOL_ID', 'REGION', 'CLIENT_ID', 'CLIENT_SECRET', 'DOMAIN'].map(name => [`COGNITO_${name}`, '']),
)

const print = (lines: readonly string[]): boolean => process.stdout.write(`${lines.join('\n')}\n`)

function imagesOf(services: ReturnType<typeof servicesOf>) {
  const image = (service: string): string => String(services[service]?.image)
  return {
    'open-webui': image('open-webui'),
    database: image('database'),
    cache: image('cache'),
    'sign-in': image('sign-in'),
  }
}
