// Drives the AWS SDK, unmodified. One request a line on stdin:
//   {"service": "workspaces" | "sts", "operation": "...", "input": {...}, "endpoint": "...", "region": "...",
//    "credentials": {"accessKeyId": "...", ...} | null, "clockOffset": ms, "maxAttempts": n, "timeout": ms}
// One answer a line on stdout: {"output": {...}} or {"error": {"name", "message", "status", "requestId", ...}}.
import { createInterface } from "node:readline";
import * as workspaces from "@aws-sdk/client-workspaces";
import * as sts from "@aws-sdk/client-sts";

const services = {
  workspaces: { module: workspaces, Client: workspaces.WorkSpacesClient },
  sts: { module: sts, Client: sts.STSClient },
};

async function call(request) {
  const { module, Client } = services[request.service];
  const client = new Client({
    endpoint: request.endpoint,
    region: request.region,
    credentials: request.credentials,
    systemClockOffset: request.clockOffset ?? 0,
    maxAttempts: request.maxAttempts ?? 1,
  });
  const abort = request.timeout ? AbortSignal.timeout(request.timeout) : undefined;
  try {
    const command = new module[`${request.operation}Command`](request.input ?? {});
    const { $metadata, ...output } = await client.send(command, { abortSignal: abort });
    return { output, status: $metadata.httpStatusCode, requestId: $metadata.requestId, attempts: $metadata.attempts };
  } catch (error) {
    const { $metadata, $response, $fault, $service, stack, ...members } = error;
    return {
      error: {
        ...members,
        name: error.name,
        message: error.message,
        isModeled: error instanceof (module[error.name] ?? class {}),
        status: $metadata?.httpStatusCode ?? null,
        requestId: $metadata?.requestId ?? null,
      },
    };
  } finally {
    client.destroy();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await call(JSON.parse(line)))}\n`);
}
