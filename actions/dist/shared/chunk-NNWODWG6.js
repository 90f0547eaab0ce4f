import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  bootstrapStackNameOf
} from "./chunk-A6HRDHYI.js";
import {
  stateOf
} from "./chunk-FOOXNF3O.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";

// actions/lib/operations/environment/readBootstrap.ts
async function readBootstrap(environment, tools) {
  const bootstrap = await findBootstrap(environment, tools);
  if (bootstrap) return bootstrap;
  throw new Problem(
    `Environment '${environment.name}' has no bootstrap stack '${bootstrapStackNameOf(environment)}' with an artifact bucket and a service role. Nothing was touched.`,
    {
      kind: "refused",
      todo: `Ask an administrator of account '${environment.account}' to run 'npm run bootstrap -- ${environment.name}' once.`
    }
  );
}
async function findBootstrap(environment, { cloudFormation }) {
  const stack = await cloudFormation.stack(bootstrapStackNameOf(environment));
  if (stateOf(stack).kind === "absent") return void 0;
  const bucket = stack?.outputs.ArtifactBucketName;
  const serviceRole = stack?.outputs.ServiceRoleArn;
  return bucket && serviceRole ? { bucket, serviceRole } : void 0;
}

export {
  readBootstrap,
  findBootstrap
};
