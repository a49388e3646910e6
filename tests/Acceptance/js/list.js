'use strict';
// List against the emulator.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');
const { SIZES, configured, control, calls, list, numbers, poolId, pool, seed } = require('./catalog.js');

test('List gives every pool once, page after page', () => configured(async provider => {
  for (const count of SIZES) {
    await seed('pools', numbers(count).map(i => pool(i)));
    await control('DELETE', 'requests');
    const ids = [];
    let [token, pages] = ['', 0];
    do {
      const messages = await list(provider, { token });
      const results = messages.filter(message => message.result);
      ids.push(...results.map(message => message.result.id));
      assert.ok(results.every((message, i) => message === messages[i]), 'results come before the continuation');
      assert.ok(messages.length - results.length <= 1);
      token = messages.at(-1)?.continuation?.continuationToken ?? '';
      pages++;
    } while (token);
    assert.deepEqual(ids, numbers(count).map(poolId));
    assert.equal(pages, Math.max(1, Math.ceil(count / 25)), `${count} pools`);
    assert.equal(await calls('DescribeWorkspacesPools'), pages);
  }
}));

test('List keeps to the limit and to the page size', () => configured(async provider => {
  await seed('pools', numbers(30).map(i => pool(i, { State: i % 3 ? 'RUNNING' : 'STOPPED' })));
  const limited = await list(provider, { limit: 3 });
  assert.deepEqual(limited.map(message => message.result?.name), ['pool-00', 'pool-01', 'pool-02']);
  const page = await list(provider, { pageSize: 4, limit: 10 });
  assert.deepEqual(page.map(message => message.result?.name ?? 'more'), ['pool-00', 'pool-01', 'pool-02', 'pool-03', 'more']);
  const next = await list(provider, { pageSize: 4, limit: 6, token: page.at(-1).continuation.continuationToken });
  assert.deepEqual(next.map(message => message.result?.name ?? 'more'), ['pool-04', 'pool-05', 'pool-06', 'pool-07', 'more']);
  const stopped = await list(provider, { pageSize: 4, query: { states: ['STOPPED'] } });
  assert.deepEqual(stopped.map(message => message.result?.name ?? 'more'), ['pool-00', 'pool-03', 'pool-06', 'pool-09', 'more']);
}));

test('List takes the filters of getWorkspacesPools, and its ids can be imported', () => configured(async provider => {
  await seed('pools', numbers(30).map(i => pool(i)));
  const filtered = await list(provider, { query: { filters: [{ operator: 'CONTAINS', values: ['pool-2'] }] } });
  assert.equal(filtered.length, 10);
  const byIds = await list(provider, { query: { poolIds: [2, 99, 1].map(poolId) } });
  assert.deepEqual(byIds.map(message => message.result.id).sort(), [1, 2].map(poolId));
  await seed('pools', [pool(7)], { region: 'eu-west-1' });
  const [{ result }] = await list(provider, { query: { region: 'eu-west-1' } });
  assert.deepEqual(result, { id: `${poolId(7)}@eu-west-1`, name: 'pool-07' });
  assert.equal((await provider.call('read', p.read('imported', result.id))).getId(), poolId(7));
}));

test('List tells what is wrong with a query or a token', () => configured(async provider => {
  for (const [request, text] of [
    [{ query: { states: ['GONE'] } }, /states\[0\] is "GONE"/],
    [{ query: { name: 'x' } }, /name does not exist/],
    [{ token: 'rubbish' }, /continuation token "rubbish"/],
    [{ token: 'rubbish', query: { poolIds: [poolId(1)] } }, /continuation token "rubbish"/],
  ]) {
    const error = await p.failing(list(provider, request));
    assert.equal(error.code, p.grpc.status.INVALID_ARGUMENT);
    assert.match(error.details, text);
  }
  await control('POST', 'faults', { operation: 'DescribeWorkspacesPools', kind: 'error', code: 'AccessDeniedException' });
  const denied = await p.failing(list(provider));
  assert.equal(denied.code, p.grpc.status.PERMISSION_DENIED);
  assert.match(denied.details, /workspaces:DescribeWorkspacesPools/);
}));

test('List answers a query that is not known yet by that alone', () => configured(async provider => {
  const messages = await list(provider, { query: { poolIds: p.UNKNOWN } });
  assert.equal(messages.length, 1);
  assert.ok(messages[0].computed);
}));

test('a client may leave a List early', () => configured(async provider => {
  await seed('pools', numbers(25).map(i => pool(i)));
  const request = new p.pb.ListRequest();
  request.setToken(p.TYPE);
  const stream = provider.client.list(request);
  await new Promise(resolve => stream.on('error', () => {}).once('data', () => { stream.cancel(); resolve(); }));
  assert.equal((await list(provider)).length, 25);
}));

run();
