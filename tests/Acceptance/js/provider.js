'use strict';
// The engine's side of the wire, on Pulumi's own generated stubs.
const { spawn } = require('node:child_process');
const grpc = require('@grpc/grpc-js');
const pb = require('@pulumi/pulumi/proto/provider_pb.js');
const { ResourceProviderClient } = require('@pulumi/pulumi/proto/provider_grpc_pb.js');
const { EngineService } = require('@pulumi/pulumi/proto/engine_grpc_pb.js');
const statuses = require('@pulumi/pulumi/proto/status_pb.js');
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const { Struct, Value, ListValue } = require('google-protobuf/google/protobuf/struct_pb.js');

const TYPE = 'aws-workspaces:index:WorkspacesPool';
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';
const MAX_MESSAGE = 400 << 20;

const urn = (name, type = TYPE) => `urn:pulumi:dev::desktops::${type}::${name}`;
const secret = value => ({ [SIGNATURE]: SECRET, value });

/** Unlike Struct.fromJavaScript this keeps NaN and nested specials exactly as they are given. */
const toStruct = object => Struct.fromJavaScript(object);

/** A Struct as plain objects; an unset kind is an error, since the Go engine panics on it. */
function fromStruct(struct) {
  const result = {};
  struct.getFieldsMap().forEach((value, key) => { result[key] = fromValue(value, key); });
  return result;
}

function fromValue(value, path) {
  switch (value.getKindCase()) {
    case Value.KindCase.NULL_VALUE: return null;
    case Value.KindCase.NUMBER_VALUE: return value.getNumberValue();
    case Value.KindCase.STRING_VALUE: return value.getStringValue();
    case Value.KindCase.BOOL_VALUE: return value.getBoolValue();
    case Value.KindCase.STRUCT_VALUE: return fromStruct(value.getStructValue());
    case Value.KindCase.LIST_VALUE: return value.getListValue().getValuesList().map((item, index) => fromValue(item, `${path}[${index}]`));
    default: throw new Error(`the value at ${path} has no kind`);
  }
}

/** Serves Engine.Log and keeps what it is told. */
async function openEngine() {
  const lines = [];
  const server = new grpc.Server();
  const unserved = (_, answer) => answer({ code: grpc.status.UNIMPLEMENTED, details: 'not served' });
  server.addService(EngineService, {
    log: (call, answer) => {
      const { severity, message, urn: about, ephemeral } = call.request.toObject();
      lines.push({ severity, message, urn: about, ephemeral });
      answer(null, new Empty());
    },
    getRootResource: unserved, setRootResource: unserved, startDebugging: unserved, requirePulumiVersion: unserved,
  });
  const port = await new Promise((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (e, bound) => (e ? reject(e) : resolve(bound))));
  return { address: `127.0.0.1:${port}`, lines, close: () => server.forceShutdown() };
}

/** Starts the provider as the engine does: own process group, stdin open, the port on the first line. */
async function open({ args = ['127.0.0.1:1'], env = {} } = {}) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
  const child = spawn(process.env.PROVIDER, args, {
    stdio: ['pipe', 'pipe', 'pipe'], detached: true,
    env: { ...inherited, AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: 'none', AWS_SHARED_CREDENTIALS_FILE: 'none', AWS_ENDPOINT_URL_STS: process.env.EMULATOR, ...env },
  });
  const text = { out: '', err: '' };
  child.stderr.on('data', data => { text.err += data; });
  const exited = new Promise(resolve => child.on('exit', (code, signal) => resolve({ code, signal })));
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', data => {
      text.out += data;
      const end = text.out.indexOf('\n');
      if (end >= 0) resolve(Number(text.out.slice(0, end)));
    });
    exited.then(({ code }) => reject(Object.assign(new Error(`exited with ${code}: ${text.err}`), { code, text })));
  });
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(),
    { 'grpc.max_receive_message_length': MAX_MESSAGE, 'grpc.max_send_message_length': MAX_MESSAGE });
  const call = (method, request = new Empty()) =>
    new Promise((resolve, reject) => client[method](request, (e, answer) => (e ? reject(e) : resolve(answer))));
  const signal = name => process.kill(-child.pid, name);
  const close = async () => {
    client.close();
    try { signal('SIGKILL'); } catch { /* It has ended already. */ }
    await exited;
  };
  return { child, port, client, call, signal, exited, text, close };
}

/** Opens, runs, closes: for cases that share nothing. */
const using = options => async body => {
  const provider = await open(options);
  try { return await body(provider); } finally { await provider.close(); }
};

const emulatorConfig = () => ({
  region: 'us-east-1', endpoint: process.env.EMULATOR, accessKey: process.env.ACCESS_KEY, secretKey: process.env.SECRET_KEY,
  requestsPerSecond: 1000,
});

function handshake(engineAddress) {
  const request = new pb.ProviderHandshakeRequest();
  request.setEngineAddress(engineAddress);
  request.setConfigureWithUrn(true);
  request.setInvokeWithPreview(true);
  request.setAcceptsByteString(true);
  return request;
}

function configure(args, variables = {}) {
  const request = new pb.ConfigureRequest();
  if (args) request.setArgs(toStruct(args));
  request.setAcceptsecrets(true);
  request.setAcceptresources(true);
  request.setSendsOldInputs(true);
  request.setSendsOldInputsToDelete(true);
  for (const [key, value] of Object.entries(variables)) request.getVariablesMap().set(`aws-workspaces:config:${key}`, value);
  return request;
}

function check(name, news, { olds = {}, seed = 7, autonaming, type = TYPE } = {}) {
  const request = new pb.CheckRequest();
  request.setUrn(urn(name, type));
  request.setName(name);
  request.setType(type);
  request.setOlds(toStruct(olds));
  request.setNews(news instanceof Struct ? news : toStruct(news));
  request.setRandomseed(Buffer.alloc(32, seed));
  if (autonaming) {
    const options = new pb.CheckRequest.AutonamingOptions();
    options.setMode(autonaming.mode);
    options.setProposedName(autonaming.name ?? '');
    request.setAutonaming(options);
  }
  return request;
}

function diff(name, { id = 'wspool-000000000', olds = {}, oldInputs, news, ignoreChanges = [] }) {
  const request = new pb.DiffRequest();
  request.setId(id);
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(TYPE);
  request.setOlds(toStruct(olds));
  if (oldInputs) request.setOldInputs(toStruct(oldInputs));
  request.setNews(toStruct(news));
  request.setIgnorechangesList(ignoreChanges);
  return request;
}

function create(name, inputs, { preview = false, timeout = 60 } = {}) {
  const request = new pb.CreateRequest();
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(TYPE);
  request.setProperties(toStruct(inputs));
  request.setPreview(preview);
  request.setTimeout(timeout);
  return request;
}

function update(name, { id, olds, oldInputs, news, preview = false }) {
  const request = new pb.UpdateRequest();
  request.setId(id);
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(TYPE);
  request.setOlds(toStruct(olds));
  request.setOldInputs(toStruct(oldInputs));
  request.setNews(toStruct(news));
  request.setPreview(preview);
  return request;
}

function read(name, id, { properties, inputs } = {}) {
  const request = new pb.ReadRequest();
  request.setId(id);
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(TYPE);
  if (properties) request.setProperties(toStruct(properties));
  if (inputs) request.setInputs(toStruct(inputs));
  return request;
}

function remove(name, id, olds, oldInputs) {
  const request = new pb.DeleteRequest();
  request.setId(id);
  request.setUrn(urn(name));
  request.setName(name);
  request.setType(TYPE);
  request.setProperties(toStruct(olds));
  request.setOldInputs(toStruct(oldInputs));
  return request;
}

/** The failed-initialization detail of an error, if it has one. */
function initFailed(error) {
  const [raw] = error.metadata.get('grpc-status-details-bin');
  if (!raw) return undefined;
  const status = statuses.Status.deserializeBinary(raw);
  const [any] = status.getDetailsList();
  return { code: status.getCode(), detail: any.unpack(pb.ErrorResourceInitFailed.deserializeBinary, 'pulumirpc.ErrorResourceInitFailed') };
}

/** The error of a call that must fail. */
const failing = promise => promise.then(() => { throw new Error('the call succeeded; it must fail'); }, e => e);

/** What everybody needs of a pool. */
const pool = (more = {}) => ({ bundleId: 'wsb-office2022', directoryId: 'wsd-pools00001', capacity: { desiredUserSessions: 2 }, ...more });

module.exports = {
  TYPE, SIGNATURE, UNKNOWN, Empty, Struct, Value, ListValue, grpc, pb,
  urn, secret, toStruct, fromStruct, openEngine, open, using, emulatorConfig,
  handshake, configure, check, diff, create, update, read, remove, initFailed, failing, pool,
};
