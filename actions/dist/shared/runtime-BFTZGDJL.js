import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  pagesOf
} from "./chunk-ZGVJQPC3.js";
import {
  lazy
} from "./chunk-TZNMQEWF.js";
import {
  enumValue,
  required,
  translateEnum
} from "./chunk-5X5NI6Q6.js";
import {
  RETRIES,
  addErrorMiddleware
} from "./chunk-XJZ44DY4.js";
import {
  errorCodeOf
} from "./chunk-5IU3TOBA.js";
import "./chunk-5ES3IVZH.js";
import "./chunk-LFBLY5NN.js";

// actions/lib/aws/alarms.ts
var STATES = ["OK", "ALARM", "INSUFFICIENT_DATA"];
var NAMES = 100;
function connectAlarms(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-YCHILCJP.js");
    const client = new sdk.CloudWatchClient({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    alarms: async (names) => {
      const { sdk, client } = await connection();
      const searches = Array.from(
        { length: Math.ceil(names.length / NAMES) },
        (_, index) => sdk.paginateDescribeAlarms(
          { client },
          {
            AlarmNames: names.slice(index * NAMES, (index + 1) * NAMES),
            AlarmTypes: ["MetricAlarm", "CompositeAlarm"]
          }
        )
      );
      const pages = (await Promise.all(searches.map(pagesOf))).flat();
      return pages.flatMap((page) => [...page.MetricAlarms ?? [], ...page.CompositeAlarms ?? []]).map((alarm) => ({
        name: required(alarm.AlarmName, "an alarm without name"),
        state: enumValue(STATES, alarm.StateValue, "state of an alarm"),
        reason: alarm.StateReason
      }));
    }
  };
}

// actions/lib/aws/containers.ts
var ROLLOUTS = { COMPLETED: "complete", IN_PROGRESS: "in-progress", FAILED: "failed" };
function connectContainers(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-K3XZ2G7S.js");
    const client = new sdk.ECSClient({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    service: async (cluster, service) => {
      const { sdk, client } = await connection();
      try {
        const answer = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }));
        const found = answer.services?.find((one) => one.status !== "INACTIVE");
        return found && runningOf(found);
      } catch (error) {
        if (errorCodeOf(error) === "ClusterNotFound") return void 0;
        throw error;
      }
    },
    containers: async (taskDefinition) => {
      const { sdk, client } = await connection();
      const answer = await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition }));
      return (answer.taskDefinition?.containerDefinitions ?? []).map((container) => ({
        name: required(container.name, "a container without name"),
        image: required(container.image, "a container without image"),
        environment: Object.fromEntries(
          (container.environment ?? []).map(({ name = "", value = "" }) => [name, value])
        )
      }));
    }
  };
}
function runningOf(service) {
  const deployments = service.deployments ?? [];
  const primary = deployments.find((one) => one.status === "PRIMARY");
  const [desired, running, pending] = [service.desiredCount ?? 0, service.runningCount ?? 0, service.pendingCount ?? 0];
  const settled = deployments.length === 1 && running === desired && pending === 0;
  return {
    status: service.status ?? "",
    desired,
    running,
    pending,
    rollout: translateEnum(ROLLOUTS, primary?.rolloutState ?? (settled ? "COMPLETED" : "IN_PROGRESS"), "rollout state"),
    rolloutReason: primary?.rolloutStateReason,
    taskDefinition: required(primary?.taskDefinition ?? service.taskDefinition, "a service without task definition"),
    deployments: deployments.length,
    lastEvent: service.events?.[0]?.message
  };
}

// actions/lib/aws/fileSystems.ts
function connectFileSystems(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-LJEC7CEZ.js");
    const client = new sdk.EFSClient({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    mountTargets: async (fileSystem) => {
      const { sdk, client } = await connection();
      const pages = await pagesOf(sdk.paginateDescribeMountTargets({ client }, { FileSystemId: fileSystem }));
      return pages.flatMap((page) => page.MountTargets ?? []).map((target) => ({
        id: required(target.MountTargetId, "a mount target without id"),
        state: required(target.LifeCycleState, "a mount target without state")
      }));
    }
  };
}

// actions/lib/aws/loadBalancing.ts
var SCHEMES = { "internet-facing": "internet-facing", internal: "internal" };
function connectLoadBalancing(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-A4DVQ2GZ.js");
    const client = new sdk.ElasticLoadBalancingV2Client({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    targets: async (targetGroup) => {
      const { sdk, client } = await connection();
      const answer = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: targetGroup }));
      return (answer.TargetHealthDescriptions ?? []).map(({ Target: target, TargetHealth: health }) => ({
        id: target?.Port ? `${target.Id}:${target.Port}` : required(target?.Id, "a target without id"),
        state: required(health?.State, "a target without state"),
        reason: health?.Description ?? health?.Reason
      }));
    },
    loadBalancerScheme: async (loadBalancer) => {
      const { sdk, client } = await connection();
      const wanted = loadBalancer.startsWith("arn:") ? { LoadBalancerArns: [loadBalancer] } : { Names: [loadBalancer] };
      try {
        const answer = await client.send(new sdk.DescribeLoadBalancersCommand(wanted));
        const [found] = answer.LoadBalancers ?? [];
        return found && translateEnum(SCHEMES, found.Scheme, "scheme of a load balancer");
      } catch (error) {
        if (errorCodeOf(error) === "LoadBalancerNotFound") return void 0;
        throw error;
      }
    }
  };
}

// actions/lib/aws/logs.ts
var LINES = 100;
var PAGES = 20;
function connectLogs(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-GJZWWISR.js");
    const client = new sdk.CloudWatchLogsClient({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    logLines: async (logGroupName, since) => {
      const { sdk, client } = await connection();
      const events = [];
      let pages = 0;
      const search = { logGroupName, startTime: since.getTime(), limit: LINES };
      for await (const page of sdk.paginateFilterLogEvents({ client }, search)) {
        events.push(...page.events ?? []);
        pages += 1;
        if (events.length >= LINES || pages >= PAGES) break;
      }
      return events.slice(0, LINES).map(({ timestamp = 0, message = "" }) => ({
        at: new Date(timestamp),
        text: message.trimEnd()
      }));
    }
  };
}

// actions/lib/aws/signIn.ts
function connectSignIn(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-3ZVZEU5O.js");
    const client = new sdk.CognitoIdentityProviderClient({ ...access, ...RETRIES });
    addErrorMiddleware(client, access.region);
    return { sdk, client };
  });
  return {
    signInPool: async (poolId, clientId) => {
      const { sdk, client } = await connection();
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }));
        const { UserPoolClient: app } = await client.send(
          new sdk.DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId })
        );
        return {
          poolId,
          domain: pool?.CustomDomain ?? (pool?.Domain && `${pool.Domain}.auth.${access.region}.amazoncognito.com`),
          callbackUrls: app?.CallbackURLs ?? [],
          flows: app?.AllowedOAuthFlows ?? []
        };
      } catch (error) {
        if (errorCodeOf(error) === "ResourceNotFound") return void 0;
        throw error;
      }
    }
  };
}

// actions/lib/aws/runtime.ts
function connectRuntime(access) {
  return {
    ...connectContainers(access),
    ...connectLoadBalancing(access),
    ...connectFileSystems(access),
    ...connectSignIn(access),
    ...connectLogs(access),
    ...connectAlarms(access)
  };
}
export {
  connectRuntime
};
