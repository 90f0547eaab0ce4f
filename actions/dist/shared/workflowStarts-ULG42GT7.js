import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  createRequest,
  membersOf
} from "./chunk-CTKDJGNI.js";
import {
  createOctokit
} from "./chunk-A62WLKP2.js";
import {
  GITHUB_LIMITS
} from "./chunk-MBEOQ74V.js";
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import "./chunk-WT6PDY5L.js";
import "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/gitHub/workflowStarts.ts
function connectWorkflowStarts({ repository, ...options }) {
  const [owner = "", repo = ""] = repository.split("/");
  const host = URL.canParse(options.apiUrl) ? new URL(options.apiUrl).host : options.apiUrl;
  const request = createRequest({
    ...{ owner, repo, host },
    connect: () => createOctokit({ ...options, limits: GITHUB_LIMITS })
  });
  return {
    start: ({ workflow, branch, inputs }) => request({ operation: `start '${workflow}'`, permission: "actions: write" }, async (octokit, of) => {
      const { data } = await octokit.request(
        "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
        {
          ...of,
          workflow_id: workflow,
          ref: branch,
          inputs,
          return_run_details: true
        }
      );
      return isMap(data) ? String(membersOf(data).number("workflow_run_id")) : void 0;
    }),
    conclusionOf: (id) => request({ operation: `read run ${id}`, permission: "actions: read" }, async (octokit, of) => {
      const query = { ...of, run_id: Number(id), attempt_number: 1 };
      const run = membersOf((await octokit.rest.actions.getWorkflowRunAttempt(query)).data);
      run.requireSame("run", run.number("id"), id);
      return run.text("status") === "completed" ? run.text("conclusion") : void 0;
    })
  };
}
export {
  connectWorkflowStarts
};
