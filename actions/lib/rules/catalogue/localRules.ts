import type { RuleDescriptions } from './ruleDescription.ts'

const verb = 'local'

/** `npm run local`: the machine, Docker and `docker/.env`. */
export const LOCAL_DESCRIPTIONS: RuleDescriptions = {
  'docker/command': { title: 'The command docker is not installed.', todo: 'Install Docker.', verb },
  'docker/compose': { title: 'Compose is missing or too old.', todo: 'Install the compose plugin.', verb },
  'docker/compose-file': { title: 'Compose refuses the file.', todo: 'Correct docker/compose.yaml.', verb },
  'docker/engine': { title: 'The Docker engine does not answer.', todo: 'Start Docker.', verb },
  'docker/permission': {
    title: 'This user may not use the Docker engine.',
    todo: "Add the user to the group 'docker'.",
    verb,
  },
  'machine/disk': {
    title: 'There is too little space for the images.',
    todo: 'Delete images that nothing uses.',
    verb,
  },
  'machine/memory': { title: 'Docker has too little memory.', todo: 'Give Docker more memory.', verb },
  'machine/port-not-allowed': {
    title: 'This user may not listen on the port.',
    todo: 'Choose a port above 1023.',
    verb,
  },
  'machine/port-taken': { title: 'Another program has the port.', todo: 'End it, or choose another port.', verb },
  'machine/processors': { title: 'Docker has too few processors.', todo: 'Give Docker more processors.', verb },
  'settings/dollar': { title: 'Compose takes a dollar sign for a variable.', todo: 'Write two of them.', verb },
  'settings/missing': { title: 'A setting is missing.', todo: 'Set it in docker/.env.', verb },
  'settings/port': { title: 'Two settings are the same port.', todo: 'Change one of them.', verb },
  'settings/region': {
    title: 'The user pool is in another region than COGNITO_REGION.',
    todo: 'Correct one of the two.',
    verb,
  },
  'settings/syntax': { title: 'A line cannot be read.', todo: 'Write NAME=VALUE.', verb },
  'settings/twice': { title: 'A setting is there twice.', todo: 'Delete one of the lines.', verb },
  'settings/unknown-variable': { title: 'No service reads the setting.', todo: 'Correct the name.', verb },
  'settings/value': { title: 'The value of a setting is not valid.', todo: 'Correct the value.', verb },
}
