// Computes the signature that SignatureTests expects, step by step from the published algorithm.
import { createHash, createHmac } from "node:crypto";

const hash = (text) => createHash("sha256").update(text).digest("hex");
const mac = (key, text) => createHmac("sha256", key).update(text).digest();

const canonicalRequest = [
  "POST",
  "/",
  "a=1%20x&b=2",
  "host:127.0.0.1:4567",
  "x-amz-date:20260601T120000Z",
  "x-amz-target:WorkspacesService.DescribeWorkspacesPools twice",
  "",
  "host;x-amz-date;x-amz-target",
  hash("{}"),
].join("\n");
const scope = ["20260601", "us-east-1", "workspaces", "aws4_request"];
const stringToSign = ["AWS4-HMAC-SHA256", "20260601T120000Z", scope.join("/"), hash(canonicalRequest)].join("\n");
const key = scope.reduce(mac, "AWS4emulator-secret-key-of-account-one");
console.log(mac(key, stringToSign).toString("hex"));
