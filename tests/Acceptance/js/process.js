'use strict';
// The life of the process: argv, signals, attach rounds, many calls at once, and bytes that are no gRPC.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const http2 = require('node:http2');
const os = require('node:os');
const path = require('node:path');
const { test, run } = require('./cases.js');
const p = require('./provider.js');

test('every form of the engine\'s command line is understood', async () => {
  for (const args of [['127.0.0.1:1'], ['--logtostderr', '-v=9', '127.0.0.1:1'], ['-v=3', '--tracing', 'http://127.0.0.1:1', '127.0.0.1:1'], ['--logtostderr', '-v=9', '--tracing', 'tcp://x:1', '127.0.0.1:1'], ['--logflow', '127.0.0.1:1'], []])
    await p.using({ args })(async provider => { assert.match((await provider.call('getPluginInfo')).getVersion(), /^\d+\.\d+\.\d+/, args.join(' ')); });
});

test('two addresses, or a flag nobody knows, are a wrong command line: exit code 2 and one line', async () => {
  for (const args of [['127.0.0.1:1', '127.0.0.1:2'], ['--no-such-flag', '127.0.0.1:1']]) {
    const error = await p.failing(p.open({ args }));
    assert.equal(error.code, 2);
    assert.match(error.text.err, /^[^\n]+\n?$/);
  }
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} to the process group ends it with exit code 0`, () => p.using()(async provider => {
    await provider.call('getPluginInfo');
    await provider.call('cancel');
    provider.client.close();
    const began = Date.now();
    provider.signal(signal);
    assert.deepEqual(await provider.exited, { code: 0, signal: null });
    assert.ok(Date.now() - began < 5000);
    assert.equal(provider.text.err, '');
  }));
}

test('SIGINT ends it within 5 s also while a call waits for AWS', () => p.using()(async provider => {
  await provider.call('configure', p.configure(p.emulatorConfig()));
  const hang = { operation: 'DescribeWorkspacesPools', kind: 'hang', count: 1 };
  await fetch(`${process.env.CONTROL}/faults`, { method: 'POST', body: JSON.stringify(hang) });
  const reading = p.failing(provider.call('read', p.read('office', 'wspool-000000000')));
  await new Promise(resolve => setTimeout(resolve, 500));
  const began = Date.now();
  provider.signal('SIGINT');
  assert.equal((await provider.exited).code, 0);
  assert.ok(Date.now() - began < 5000);
  assert.ok([p.grpc.status.CANCELLED, p.grpc.status.UNAVAILABLE].includes((await reading).code));
  await fetch(`${process.env.CONTROL}/faults`, { method: 'DELETE' });
}));

test('an attached provider serves round after round: Cancel lasts until the next Handshake', () => p.using({ args: [] })(async provider => {
  for (let round = 1; round <= 3; round++) {
    const engine = await p.openEngine();
    const attach = new (require('@pulumi/pulumi/proto/plugin_pb.js').PluginAttach)();
    attach.setAddress(engine.address);
    await provider.call('handshake', p.handshake(engine.address));
    await provider.call('attach', attach);
    await provider.call('configure', p.configure(p.emulatorConfig()));
    assert.equal((await provider.call('read', p.read('office', 'wspool-000000000'))).getId(), '', `round ${round}`);
    await provider.call('cancel');
    engine.close();
  }
}));

test('300 calls at once are all answered', () => p.using()(async provider => {
  const answers = await Promise.all(Array.from({ length: 300 }, (_, index) =>
    provider.call('check', p.check(`office${index}`, p.pool({ tags: { number: String(index) } }), { seed: index % 256 }))));
  answers.forEach((answer, index) => assert.equal(p.fromStruct(answer.getInputs()).tags.number, String(index)));
}));

test('a message of 64 MB is taken', () => p.using()(async provider => {
  const answer = await provider.call('check', p.check('office', p.pool({ tags: { a: 'x'.repeat(64 << 20) } })));
  assert.equal(answer.getFailuresList().length, 1);
}));

test('bytes that are no message are refused by status, and the next call is served', () => p.using()(async provider => {
  const frames = {
    'no frame': Buffer.alloc(0),
    'a cut length': Buffer.from([0, 0, 0]),
    'a length beyond the body': Buffer.from([0, 0, 0, 0, 9, 1]),
    'a length of 4 GB': Buffer.from([0, 255, 255, 255, 255]),
    'an unknown compression': Buffer.from([1, 0, 0, 0, 1, 0]),
    'no protobuf': Buffer.from([0, 0, 0, 0, 3, 255, 255, 255]),
    'text that is no UTF-8': Buffer.from([0, 0, 0, 0, 4, 10, 2, 0xc3, 0x28]),
    'two frames': Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  };
  const session = http2.connect(`http://127.0.0.1:${provider.port}`);
  for (const [name, body] of Object.entries(frames)) {
    const status = await new Promise((resolve, reject) => {
      const stream = session.request({ ':method': 'POST', ':path': '/pulumirpc.ResourceProvider/Check', 'content-type': 'application/grpc', te: 'trailers' });
      let found;
      stream.on('response', headers => { found = headers['grpc-status'] ?? found; });
      stream.on('trailers', headers => { found = headers['grpc-status'] ?? found; });
      stream.on('end', () => resolve(Number(found)));
      stream.on('error', reject);
      stream.resume();
      stream.end(body);
    });
    assert.ok(status > 0, `${name}: status ${status}`);
    await provider.call('getPluginInfo');
  }
  session.close();
}));

test('the user\'s directory is not the provider\'s: no file of it is read', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peer-'));
  const before = process.cwd();
  fs.writeFileSync(path.join(folder, 'appsettings.json'), '{"Kestrel":{"Endpoints":{"Bad":{"Url":"http://127.0.0.1:1"}}},"urls":"nonsense"}');
  process.chdir(folder);
  try {
    await p.using({ env: { ASPNETCORE_URLS: 'http://127.0.0.1:2', DOTNET_URLS: 'nonsense' } })(provider => provider.call('getPluginInfo'));
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
});

run();
