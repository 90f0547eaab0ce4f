import type { Scenario } from '../scenario.ts'
import { PLAIN_TEMPLATE } from './templates.ts'

export const SCEPTRE_SCENARIOS: readonly Scenario[] = [
  {
    title:
      'Sceptre: launch, no change, change sets, drift and deletion of two stacks, one with the output of the other',
    files: {
      'templates/plain.yaml': PLAIN_TEMPLATE['plain.yaml'],
      'config/config.yaml': 'project_code: sceptre\nregion: eu-central-1\ntemplate_bucket_name: sceptre-artifacts\n',
      'config/dev/one.yaml':
        'template: { path: plain.yaml, type: file }\nparameters: { Name: one }\nstack_tags: { team: chat }\n',
      'config/dev/two.yaml':
        'template: { path: plain.yaml, type: file }\nparameters: { Name: !stack_output dev/one.yaml::Queue }\n',
    },
    commands: `
      PATH="$SCEPTRE:$PATH"
      sceptre validate dev
      sceptre launch -y dev
      sceptre launch -y dev
      sed -i.old 's/Name: one/Name: other/' config/dev/one.yaml
      sceptre diff dev
      sceptre create dev/one.yaml review -y
      sceptre describe change-set dev/one.yaml review
      sceptre execute dev/one.yaml review -y
      sceptre status dev
      sceptre list outputs dev
      sceptre drift detect dev/one.yaml
      sceptre set-policy dev/one.yaml -b allow-all
      sceptre delete -y dev`,
  },
]
