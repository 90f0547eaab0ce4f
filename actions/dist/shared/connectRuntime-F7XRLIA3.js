import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  lazy
} from "./chunk-TTQNJZCL.js";
import {
  createClient,
  enumValue,
  requireSame,
  required,
  translateEnum
} from "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/aws/runtime/alarms.ts
var STATES = ["OK", "ALARM", "INSUFFICIENT_DATA"];
var NAMES_PER_REQUEST = 100;
function connectAlarms(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-LQF4PJWD.js");
    const client = createClient(sdk.CloudWatchClient, access);
    return { sdk, client };
  });
  return {
    alarms: async (names) => {
      const { sdk, client } = await connection();
      const searches = Array.from(
        { length: Math.ceil(names.length / NAMES_PER_REQUEST) },
        (_, index) => sdk.paginateDescribeAlarms(
          { client },
          {
            AlarmNames: names.slice(index * NAMES_PER_REQUEST, (index + 1) * NAMES_PER_REQUEST),
            AlarmTypes: ["MetricAlarm", "CompositeAlarm"]
          }
        )
      );
      const pages = (await Promise.all(searches.map((pages2) => Array.fromAsync(pages2)))).flat();
      return pages.flatMap(({ MetricAlarms: metric, CompositeAlarms: composite }) => [
        ...required(metric ?? composite, "no list of alarms"),
        ...metric && composite ? composite : []
      ]).filter(({ AlarmName: name = "" }) => names.includes(name)).map((alarm) => ({
        name: required(alarm.AlarmName, "an alarm without name"),
        state: enumValue(STATES, alarm.StateValue, "state of an alarm"),
        isForScaling: isForScaling(alarm.AlarmActions),
        reason: alarm.StateReason
      }));
    }
  };
}
function isForScaling(actions = []) {
  return actions.length > 0 && actions.every((action) => /^arn:[\w-]+:autoscaling:/.test(action));
}

// actions/lib/aws/runtime/buckets.ts
function connectBuckets(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-OXBVTZ6C.js");
    const client = createClient(sdk.S3Client, access);
    return { sdk, client };
  });
  return {
    bucketExists: async (bucket) => {
      const { sdk, client } = await connection();
      try {
        const output = await client.send(new sdk.ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 }));
        requireSame("bucket", bucket, [required(output.Name, "no name of a bucket")]);
        return true;
      } catch (error) {
        if (error instanceof Problem && error.missingPermission !== void 0) return true;
        if (awsErrorCodeOf(error) === "NoSuchBucket") return false;
        throw error;
      }
    }
  };
}

// actions/lib/aws/runtime/containers.ts
var ROLLOUTS = { COMPLETED: "complete", IN_PROGRESS: "in-progress", FAILED: "failed" };
function connectContainers(access) {
  const connection = lazy(async () => {
    const sdk = await import("./ecs-D5LF7W6N.js");
    const client = createClient(sdk.ECSClient, access);
    return { sdk, client };
  });
  return {
    service: async (cluster, service) => {
      const { sdk, client } = await connection();
      try {
        const output = await client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] }));
        const services = required(output.services, "no list of services");
        const description = services.find(({ status }) => status !== "INACTIVE");
        if (!description) return void 0;
        requireSame("service", service, [description.serviceName, description.serviceArn]);
        return runningServiceOf(description);
      } catch (error) {
        if (awsErrorCodeOf(error) === "ClusterNotFound") return void 0;
        throw error;
      }
    },
    containers: async (taskDefinition) => {
      const { sdk, client } = await connection();
      const output = await client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition }));
      const { containerDefinitions: containers } = required(output.taskDefinition, "no task definition");
      return required(containers, "no list of containers").map((container) => ({
        name: required(container.name, "a container without name"),
        image: required(container.image, "a container without image"),
        environment: Object.fromEntries(
          (container.environment ?? []).map(({ name = "", value = "" }) => [name, value])
        ),
        secrets: (container.secrets ?? []).map(({ name }) => required(name, "a secret without name"))
      }));
    }
  };
}
function runningServiceOf(service) {
  const deployments = required(service.deployments, "a service without deployments");
  const primary = deployments.find(({ status }) => status === "PRIMARY");
  const desired = required(service.desiredCount, "a service without desired count");
  const running = required(service.runningCount, "a service without running count");
  const pending = required(service.pendingCount, "a service without pending count");
  const taskSets = deployments.length === 0 ? service.taskSets ?? [] : [];
  const isSteady = taskSets.length > 0 && taskSets.every(({ stabilityStatus }) => stabilityStatus === "STEADY_STATE");
  const isComplete = (deployments.length === 1 || isSteady) && running === desired && pending === 0;
  const primarySet = taskSets.find(({ status }) => status === "PRIMARY");
  return {
    status: required(service.status, "a service without status"),
    desired,
    running,
    pending,
    rollout: translateEnum(
      ROLLOUTS,
      primary?.rolloutState ?? (isComplete ? "COMPLETED" : "IN_PROGRESS"),
      "rollout state"
    ),
    rolloutReason: primary?.rolloutStateReason,
    taskDefinition: required(
      primary?.taskDefinition ?? primarySet?.taskDefinition ?? service.taskDefinition,
      "a service without task definition"
    ),
    deployments: deployments.length + taskSets.length,
    lastEvent: service.events?.[0]?.message
  };
}

// actions/lib/aws/runtime/databases.ts
function connectDatabases(access) {
  const connection = lazy(async () => {
    const sdk = await import("./rds-DCJYXSZU.js");
    const client = createClient(sdk.RDSClient, access);
    return { sdk, client };
  });
  return {
    databaseStatus: async (kind, id) => {
      const { sdk, client } = await connection();
      try {
        if (kind === "cluster") {
          const output2 = await client.send(new sdk.DescribeDBClustersCommand({ DBClusterIdentifier: id }));
          const [cluster] = required(output2.DBClusters, "no list of clusters");
          requireSame("cluster", id, [cluster?.DBClusterIdentifier, cluster?.DBClusterArn]);
          return required(cluster?.Status, "a cluster without status");
        }
        const output = await client.send(new sdk.DescribeDBInstancesCommand({ DBInstanceIdentifier: id }));
        const [instance] = required(output.DBInstances, "no list of databases");
        requireSame("database", id, [instance?.DBInstanceIdentifier, instance?.DBInstanceArn]);
        return required(instance?.DBInstanceStatus, "a database without status");
      } catch (error) {
        if (/^DB(Instance|Cluster)NotFound/.test(awsErrorCodeOf(error))) return void 0;
        throw error;
      }
    }
  };
}

// actions/lib/aws/runtime/fileSystems.ts
function connectFileSystems(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-LSY6NZYJ.js");
    const client = createClient(sdk.EFSClient, access);
    return { sdk, client };
  });
  return {
    mountTargets: async (fileSystem) => {
      const { sdk, client } = await connection();
      const pages = await Array.fromAsync(sdk.paginateDescribeMountTargets({ client }, { FileSystemId: fileSystem }));
      return pages.flatMap((page) => required(page.MountTargets, "no list of mount targets")).map((target) => ({
        id: required(target.MountTargetId, "a mount target without id"),
        state: required(target.LifeCycleState, "a mount target without state")
      }));
    }
  };
}

// actions/lib/aws/runtime/loadBalancing.ts
var SCHEMES = { "internet-facing": "internet-facing", internal: "internal" };
function connectLoadBalancing(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-FGH4L5ZO.js");
    const client = createClient(sdk.ElasticLoadBalancingV2Client, access);
    return { sdk, client };
  });
  return {
    targets: async (targetGroup) => {
      const { sdk, client } = await connection();
      const output = await client.send(new sdk.DescribeTargetHealthCommand({ TargetGroupArn: targetGroup }));
      return required(output.TargetHealthDescriptions, "no list of targets").map(
        ({ Target: target, TargetHealth: health }) => ({
          id: target?.Port ? `${target.Id}:${target.Port}` : required(target?.Id, "a target without id"),
          state: required(health?.State, "a target without state"),
          reason: health?.Description ?? health?.Reason
        })
      );
    },
    loadBalancerScheme: async (loadBalancer) => {
      const { sdk, client } = await connection();
      const input = loadBalancer.startsWith("arn:") ? { LoadBalancerArns: [loadBalancer] } : { Names: [loadBalancer] };
      try {
        const output = await client.send(new sdk.DescribeLoadBalancersCommand(input));
        const [description] = required(output.LoadBalancers, "no list of load balancers");
        if (!description) return void 0;
        requireSame("load balancer", loadBalancer, [description.LoadBalancerArn, description.LoadBalancerName]);
        return translateEnum(SCHEMES, description.Scheme, "scheme of a load balancer");
      } catch (error) {
        if (awsErrorCodeOf(error) === "LoadBalancerNotFound") return void 0;
        throw error;
      }
    }
  };
}

// actions/lib/aws/runtime/logs.ts
var MAXIMUM_LINES = 100;
var MAXIMUM_PAGES = 20;
function connectLogs(access) {
  const connection = lazy(async () => {
    const sdk = await import("./dist-es-F3SFCLB3.js");
    const client = createClient(sdk.CloudWatchLogsClient, access);
    return { sdk, client };
  });
  return {
    logLines: async (logGroupName, since, containing) => {
      const { sdk, client } = await connection();
      const events = [];
      let pages = 0;
      const input = { logGroupName, startTime: since.getTime(), limit: MAXIMUM_LINES, ...filterOf(containing) };
      for await (const page of sdk.paginateFilterLogEvents({ client }, input)) {
        events.push(...required(page.events, "no list of log events"));
        pages += 1;
        if (events.length >= MAXIMUM_LINES || pages >= MAXIMUM_PAGES) break;
      }
      return events.slice(0, MAXIMUM_LINES).map(({ timestamp = 0, message = "" }) => ({
        at: new Date(timestamp),
        text: message.trimEnd()
      }));
    }
  };
}
function filterOf(containing) {
  return containing === void 0 ? {} : { filterPattern: `"${containing.replaceAll('"', "")}"` };
}

// actions/lib/aws/runtime/signIn.ts
function connectSignIn(access) {
  const connection = lazy(async () => {
    const sdk = await import("./cognito-FGPZELVL.js");
    const client = createClient(sdk.CognitoIdentityProviderClient, access);
    return { sdk, client };
  });
  return {
    userPoolExists: async (poolId) => {
      const { sdk, client } = await connection();
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }));
        requireSame("user pool", poolId, [required(pool, "no user pool").Id]);
        return true;
      } catch (error) {
        if (awsErrorCodeOf(error) === "ResourceNotFound") return false;
        throw error;
      }
    },
    signInPool: async (poolId, clientId) => {
      const { sdk, client } = await connection();
      try {
        const { UserPool: pool } = await client.send(new sdk.DescribeUserPoolCommand({ UserPoolId: poolId }));
        const { UserPoolClient: app } = await client.send(
          new sdk.DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId })
        );
        requireSame("user pool", poolId, [required(pool, "no user pool").Id]);
        requireSame("app client", clientId, [required(app, "no app client").ClientId]);
        return {
          poolId,
          domain: pool?.CustomDomain ?? (pool?.Domain && `${pool.Domain}.auth.${access.region}.amazoncognito.com`),
          callbackUrls: app?.CallbackURLs ?? [],
          flows: app?.AllowedOAuthFlows ?? []
        };
      } catch (error) {
        if (awsErrorCodeOf(error) === "ResourceNotFound") return void 0;
        throw error;
      }
    }
  };
}

// actions/lib/aws/runtime/connectRuntime.ts
function connectRuntime(access) {
  return {
    ...connectContainers(access),
    ...connectLoadBalancing(access),
    ...connectFileSystems(access),
    ...connectSignIn(access),
    ...connectLogs(access),
    ...connectAlarms(access),
    ...connectDatabases(access),
    ...connectBuckets(access)
  };
}
export {
  connectRuntime
};
