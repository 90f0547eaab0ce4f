import { type Command, deadlineFlag } from '../command.ts'

export type LocalFlag = 'profile' | 'follow' | 'volume-name' | 'deadline'

export const LOCAL_COMMAND: Command<LocalFlag> = {
  name: 'local',
  purpose: 'Run Open WebUI on this machine with Docker: docker/README.md is the guide. No AWS account.',
  environments: 'none',
  operands: { name: 'check|start|stop|logs [SERVICE]|reset|status|open', max: 2 },
  flags: {
    profile: {
      value: 'PROFILE',
      meaning:
        "of 'check' and 'start': local, with a sign-in of its own (the default); cognito, with the user pool in docker/.env; plain, Open WebUI alone",
    },
    follow: { meaning: "of 'logs': show new lines until Ctrl-C" },
    'volume-name': { value: 'NAME', meaning: "of 'reset': confirm with the volume's name instead of a prompt" },
    deadline: deadlineFlag("of 'start': the time limit, with the pull of the images (30m)"),
  },
  examples: [
    { args: 'check', meaning: 'everything that stands against a start' },
    { args: 'start', meaning: 'start, wait for health, show the address and the accounts' },
    { args: 'start --profile cognito', meaning: 'the same, with the user pool in docker/.env' },
    { args: 'status', meaning: 'services, health, ports, images, volumes' },
    { args: 'logs open-webui --follow', meaning: 'the log of a service, as it comes' },
    { args: 'open', meaning: 'open the browser' },
    { args: 'stop', meaning: 'stop, and keep the data' },
    { args: 'reset', meaning: "delete the data, after you type the volume's name" },
  ],
  exits: {
    0: 'done',
    1: 'not started, or Docker, the machine or an image is in the way',
    3: 'refused; nothing was removed',
  },
  afterInterrupt: "Containers that run keep running; 'npm run local -- stop' stops them and keeps the data.",
}
