'use strict';
// Create, read, update and delete against the emulator, with Engine.Log served here.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');

const INFO = 1;

/** A configured provider with an engine to log to. */
const configured = async body => {
  const engine = await p.openEngine();
  try {
    await p.using({ args: [engine.address] })(async provider => {
      await control('POST', 'reset');
      await provider.call('handshake', p.handshake(engine.address));
      await provider.call('configure', p.configure(p.emulatorConfig()));
      await body(provider, engine);
    });
  } finally { engine.close(); }
};

const control = (method, path, body) => fetch(`${process.env.CONTROL}/${path}`, { method, body: body && JSON.stringify(body) }).then(answer => answer.json());

const checked = async (provider, name, news, olds = {}) => p.fromStruct((await provider.call('check', p.check(name, news, { olds }))).getInputs());

const made = async (provider, name, more) => {
  const inputs = await checked(provider, name, p.pool(more));
  const answer = await provider.call('create', p.create(name, inputs));
  return { inputs, id: answer.getId(), outputs: p.fromStruct(answer.getProperties()) };
};

test('a create preview asks nothing of AWS and leaves open what only AWS can tell', () => configured(async provider => {
  await control('DELETE', 'requests');
  const inputs = await checked(provider, 'preview', p.pool({ poolName: 'preview', description: p.UNKNOWN, tags: { a: p.UNKNOWN } }));
  const answer = await provider.call('create', p.create('preview', inputs, { preview: true }));
  const outputs = p.fromStruct(answer.getProperties());
  assert.equal(answer.getId(), '');
  assert.equal(outputs.poolName, 'preview');
  assert.equal(outputs.description, p.UNKNOWN);
  assert.ok(outputs.poolId === undefined || outputs.poolId === p.UNKNOWN);
  assert.ok(outputs.state === undefined || outputs.state === p.UNKNOWN);
  assert.deepEqual((await control('GET', 'counts')).CreateWorkspacesPool, undefined);
}));

test('a pool is made, and its milestones are logged under its urn', () => configured(async (provider, engine) => {
  const { id, outputs } = await made(provider, 'logged', { poolName: 'logged' });
  assert.match(id, /^wspool-[0-9a-z]{9}$/);
  assert.equal(outputs.poolId, id);
  assert.equal(outputs.state, 'RUNNING');
  const kept = engine.lines.filter(line => !line.ephemeral);
  assert.ok(kept.length > 0 && kept.every(line => line.severity === INFO && line.urn === p.urn('logged')), JSON.stringify(engine.lines));
}));

test('a secret tag comes back secret in every output that holds it', () => configured(async provider => {
  const { outputs } = await made(provider, 'hushed', { poolName: 'hushed', desiredState: 'STOPPED', tags: { a: p.secret('hush-hush'), b: 'plain' } });
  assert.doesNotMatch(JSON.stringify(outputs).replaceAll(JSON.stringify(p.secret('hush-hush')), ''), /"hush-hush"(?!})/);
  assert.match(JSON.stringify(outputs.tagsAll), /1b47061264138c4ac30d75fd1eb44270/);
}));

test('a refresh reads what is there', () => configured(async provider => {
  const { id, inputs, outputs } = await made(provider, 'refreshed', { poolName: 'refreshed', desiredState: 'STOPPED' });
  await control('PATCH', `pools/${id}`, { Description: 'By hand' });
  const answer = await provider.call('read', p.read('refreshed', id, { properties: outputs, inputs }));
  assert.equal(answer.getId(), id);
  assert.equal(p.fromStruct(answer.getProperties()).description, 'By hand');
  assert.equal(p.fromStruct(answer.getInputs()).description, 'By hand');
}));

test('a missing pool has no id, and its properties are unset, not empty', () => configured(async provider => {
  for (const known of [{}, { properties: p.pool(), inputs: p.pool() }]) {
    const answer = await provider.call('read', p.read('missing', 'wspool-000000000', known));
    assert.equal(answer.getId(), '');
    assert.equal(answer.hasProperties(), false);
    assert.equal(answer.hasInputs(), false);
  }
}));

test('an import id that is none is refused with what it may be', () => configured(async provider => {
  const error = await p.failing(provider.call('read', p.read('bad', 'arn:aws:s3:::bucket')));
  assert.equal(error.code, p.grpc.status.INVALID_ARGUMENT);
  assert.match(error.details, /arn:aws:s3:::bucket/);
}));

test('an import gives inputs that pass Check and differ in nothing', () => configured(async provider => {
  const { id } = await made(provider, 'imported', { poolName: 'imported', desiredState: 'STOPPED', tags: { a: '1' } });
  const answer = await provider.call('read', p.read('imported', id));
  const [outputs, inputs] = [p.fromStruct(answer.getProperties()), p.fromStruct(answer.getInputs())];
  const again = await checked(provider, 'imported', inputs, inputs);
  assert.equal((await provider.call('diff', p.diff('imported', { id, olds: outputs, oldInputs: inputs, news: again }))).getChanges(), 1);
}));

test('an update preview tells the plan, the update follows it', () => configured(async (provider, engine) => {
  const { id, inputs: oldInputs, outputs: olds } = await made(provider, 'updated', { poolName: 'updated', runningMode: 'ALWAYS_ON' });
  const news = await checked(provider, 'updated', p.pool({ poolName: 'updated', runningMode: 'AUTO_STOP' }), oldInputs);
  engine.lines.length = 0;
  const preview = p.fromStruct((await provider.call('update', p.update('updated', { id, olds, oldInputs, news, preview: true }))).getProperties());
  assert.equal(preview.poolId, id);
  assert.equal(preview.runningMode, 'AUTO_STOP');
  assert.match(engine.lines.map(line => line.message).join('\n'), /stop[^]*update[^]*start/i);
  await control('DELETE', 'requests');
  const outputs = p.fromStruct((await provider.call('update', p.update('updated', { id, olds, oldInputs, news }))).getProperties());
  assert.equal(outputs.runningMode, 'AUTO_STOP');
  assert.equal(outputs.state, 'RUNNING');
  const calls = (await control('GET', 'requests')).map(request => request.operation).filter(operation => !operation.startsWith('Describe'));
  assert.deepEqual(calls, ['StopWorkspacesPool', 'UpdateWorkspacesPool', 'StartWorkspacesPool']);
}));

test('a pool that can\'t start is kept: the detail carries id, outputs and AWS\'s reason', () => configured(async provider => {
  await control('POST', 'provisioning-failures', { poolName: 'unhealthy', errors: [{ ErrorCode: 'SUBNET_NOT_FOUND', ErrorMessage: 'No such subnet.' }], holdsStarting: true });
  const inputs = await checked(provider, 'unhealthy', p.pool({ poolName: 'unhealthy' }));
  const error = await p.failing(provider.call('create', p.create('unhealthy', inputs)));
  assert.equal(error.code, p.grpc.status.UNKNOWN);
  const { code, detail } = p.initFailed(error);
  assert.equal(code, p.grpc.status.UNKNOWN);
  assert.match(detail.getId(), /^wspool-/);
  assert.match(detail.getReasonsList().join(), /SUBNET_NOT_FOUND.*No such subnet\./);
  assert.equal(p.fromStruct(detail.getProperties()).poolId, detail.getId());
}));

test('a refusal of AWS has a clean code: nothing was made, and the engine may trust that', () => configured(async provider => {
  await control('POST', 'faults', { operation: 'CreateWorkspacesPool', kind: 'error', code: 'AccessDeniedException', message: 'Not you.', count: 1 });
  const inputs = await checked(provider, 'denied', p.pool({ poolName: 'denied' }));
  const error = await p.failing(provider.call('create', p.create('denied', inputs)));
  assert.equal(error.code, p.grpc.status.PERMISSION_DENIED);
  assert.match(error.details, /workspaces:CreateWorkspacesPool/);
  assert.equal(p.initFailed(error), undefined);
}));

test('a deleted pool can be deleted again', () => configured(async provider => {
  const { id, inputs, outputs } = await made(provider, 'deleted', { poolName: 'deleted', desiredState: 'STOPPED' });
  await provider.call('delete', p.remove('deleted', id, outputs, inputs));
  await provider.call('delete', p.remove('deleted', id, outputs, inputs));
}));

/** A list as arrays of what came: ids, and the tokens that say that there is more. */
const listed = (provider, { query = {}, limit = 0, pageSize = 0, token = '' } = {}) => new Promise((resolve, reject) => {
  const request = new p.pb.ListRequest();
  request.setToken(p.TYPE);
  request.setQuery(p.toStruct(query));
  request.setLimit(limit);
  request.setPageSize(pageSize);
  request.setContinuationToken(token);
  const found = { ids: [], tokens: [], computed: 0 };
  provider.client.list(request)
    .on('data', answer => {
      if (answer.hasResult()) found.ids.push(answer.getResult().getId());
      if (answer.hasContinuation()) found.tokens.push(answer.getContinuation().getContinuationToken());
      if (answer.hasComputed()) found.computed += 1;
    })
    .on('error', reject)
    .on('end', () => resolve(found));
});

test('a list gives ids that can be imported, all of them or as many as wanted', () => configured(async provider => {
  const pools = Array.from({ length: 30 }, (_, index) => ({ PoolName: `listed-${index}`, BundleId: 'wsb-office2022', DirectoryId: 'wsd-pools00001' }));
  await control('POST', 'seed', { pools });
  const all = [];
  let page = await listed(provider);
  all.push(...page.ids);
  while (page.tokens.some(token => token !== '')) {
    page = await listed(provider, { token: page.tokens.at(-1) });
    all.push(...page.ids);
  }
  assert.equal(new Set(all).size, 30);
  assert.equal((await listed(provider, { limit: 3 })).ids.length, 3);
  assert.equal((await provider.call('read', p.read('listed', all[0]))).getId(), all[0]);
}));

test('a list whose query is not known yet says so, and nothing else', () => configured(async provider => {
  assert.deepEqual(await listed(provider, { query: { states: p.UNKNOWN } }), { ids: [], tokens: [], computed: 1 });
}));

test('the engine may be gone: the operation goes on without it', () => configured(async (provider, engine) => {
  engine.close();
  const { id } = await made(provider, 'alone', { poolName: 'alone' });
  assert.match(id, /^wspool-/);
}));

test('Cancel ends a wait soon, and the pool that exists by then is in the error', () => configured(async provider => {
  await control('POST', 'provisioning-failures', { poolName: 'cancelled', errors: [{ ErrorCode: 'WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE', ErrorMessage: 'Trying again.' }], holdsStarting: true });
  const inputs = await checked(provider, 'cancelled', p.pool({ poolName: 'cancelled' }));
  await control('DELETE', 'requests');
  const creation = p.failing(provider.call('create', p.create('cancelled', inputs)));
  let ended = false;
  creation.finally(() => { ended = true; });
  while (!ended && !(await control('GET', 'counts')).StartWorkspacesPool) await new Promise(resolve => setTimeout(resolve, 20));
  const began = Date.now();
  await provider.call('cancel');
  assert.ok(Date.now() - began < 1000, 'Cancel must answer at once');
  const error = await creation;
  assert.ok(Date.now() - began < 5000, 'the call must end soon after');
  assert.match(p.initFailed(error).detail.getId(), /^wspool-/);
}));

run();
