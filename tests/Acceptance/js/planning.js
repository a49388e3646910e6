'use strict';
// Check and Diff: values of every kind, names, and differences in detail. Nothing here reaches AWS.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');

const Kind = p.pb.PropertyDiff.Kind;
const NONE = 1;
const SOME = 2;
const Mode = p.pb.CheckRequest.AutonamingOptions.Mode;

const failuresOf = answer => answer.getFailuresList().map(failure => ({ property: failure.getProperty(), reason: failure.getReason() }));
const checked = async (provider, request) => {
  const answer = await provider.call('check', request);
  assert.deepEqual(failuresOf(answer), []);
  return p.fromStruct(answer.getInputs());
};
const detail = answer => Object.fromEntries([...answer.getDetaileddiffMap().entries()].map(([path, change]) => [path, change.getKind()]));

test('check failures carry path, value and rule, all at once', () => p.using()(async provider => {
  const failures = failuresOf(await provider.call('check', p.check('office', {
    poolName: '', capacity: { desiredUserSessions: -1 }, bundleId: 'nope', timeoutSettings: { idleDisconnectTimeoutInSeconds: 36001 }, runningMode: 'NEVER',
  })));
  const properties = failures.map(failure => failure.property);
  for (const property of ['poolName', 'capacity.desiredUserSessions', 'bundleId', 'timeoutSettings.idleDisconnectTimeoutInSeconds', 'runningMode', 'directoryId'])
    assert.ok(properties.includes(property), `${property} is missing in ${properties}`);
  assert.ok(failures.some(failure => failure.reason === 'capacity.desiredUserSessions is -1; it must be 0 or more.'), JSON.stringify(failures));
}));

test('a number that is no whole number in range is refused', () => p.using()(async provider => {
  for (const desiredUserSessions of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    const failures = failuresOf(await provider.call('check', p.check('office', p.pool({ capacity: { desiredUserSessions } }))));
    assert.ok(failures.length > 0, `${desiredUserSessions} passes`);
    for (const failure of failures) assert.equal(failure.property, 'capacity.desiredUserSessions');
  }
}));

test('unknown values are never a failure, whatever their type', () => p.using()(async provider => {
  const sentinels = ['1c4a061d-8072-4f0a-a4cb-0ff528b18fe7', '3eeb2bf0-c639-47a8-9e75-3b44932eb421', p.UNKNOWN, '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
    '030794c1-ac77-496b-92df-f27374a8bd58', 'e48ece36-62e2-4504-bad9-02848725956a', 'dd056dcd-154b-4c76-9bd3-c8f88648b5ff'];
  for (const sentinel of sentinels) {
    await checked(provider, p.check('office', { poolName: sentinel, bundleId: sentinel, directoryId: sentinel, capacity: sentinel, runningMode: sentinel, tags: { a: sentinel }, desiredState: p.secret(sentinel) }));
    await checked(provider, p.check('office', p.pool({ capacity: { desiredUserSessions: sentinel }, timeoutSettings: { maxUserDurationInSeconds: sentinel } })));
  }
}));

test('secrets keep their wrappers, also inside and around collections', () => p.using()(async provider => {
  const inputs = await checked(provider, p.check('office', p.pool({ description: p.secret('hush'), tags: { a: p.secret('hush'), b: 'plain' } })));
  assert.deepEqual(inputs.description, p.secret('hush'));
  assert.deepEqual(inputs.tags, { a: p.secret('hush'), b: 'plain' });
  const wrapped = await checked(provider, p.check('office', p.pool({ tags: p.secret({ a: 'hush' }) })));
  assert.deepEqual(wrapped.tags, p.secret({ a: 'hush' }));
}));

test('a secret is not shown in a failure', () => p.using()(async provider => {
  const failures = failuresOf(await provider.call('check', p.check('office', p.pool({ description: p.secret('hush,hush'), bundleId: p.secret('hush-id') }))));
  assert.equal(failures.length, 2);
  assert.doesNotMatch(JSON.stringify(failures), /hush/);
}));

test('a generated name is the same for the same seed, and another for another', () => p.using()(async provider => {
  const name = async options => (await checked(provider, p.check('office', p.pool(), options))).poolName;
  const first = await name({ seed: 1 });
  assert.match(first, /^office-[0-9a-f]{8}$/);
  assert.equal(await name({ seed: 1 }), first);
  assert.notEqual(await name({ seed: 2 }), first);
  assert.equal(await name({ seed: 2, olds: p.pool({ poolName: 'old-name' }) }), 'old-name');
}));

test('autonaming proposes, enforces and forbids', () => p.using()(async provider => {
  const answer = autonaming => provider.call('check', p.check('office', p.pool(), { autonaming }));
  assert.equal(p.fromStruct((await answer({ mode: Mode.PROPOSE, name: 'office-proposed' })).getInputs()).poolName, 'office-proposed');
  assert.equal(p.fromStruct((await answer({ mode: Mode.ENFORCE, name: 'office-enforced' })).getInputs()).poolName, 'office-enforced');
  assert.equal(failuresOf(await answer({ mode: Mode.ENFORCE, name: 'not a name!' })).length, 1);
  assert.equal(failuresOf(await answer({ mode: Mode.DISABLE })).length, 1);
  const explicit = await provider.call('check', p.check('office', p.pool({ poolName: 'mine' }), { autonaming: { mode: Mode.ENFORCE, name: 'theirs' } }));
  assert.equal(p.fromStruct(explicit.getInputs()).poolName, 'mine');
}));

test('a text of 1 MB is answered, shortly', () => p.using()(async provider => {
  const failures = failuresOf(await provider.call('check', p.check('office', p.pool({ description: 'x'.repeat(1 << 20) }))));
  assert.equal(failures[0].property, 'description');
  assert.ok(failures[0].reason.length < 1000);
  await checked(provider, p.check('office', p.pool()));
}));

test('malformed special values are refused by path', () => p.using()(async provider => {
  for (const tags of [{ a: { [p.SIGNATURE]: 'no-such-signature' } }, { a: { [p.SIGNATURE]: '1b47061264138c4ac30d75fd1eb44270' } }]) {
    const error = await p.failing(provider.call('check', p.check('office', p.pool({ tags }))));
    assert.equal(error.code, p.grpc.status.INVALID_ARGUMENT);
    assert.match(error.details, /tags/);
  }
  const noKind = p.toStruct(p.pool());
  noKind.getFieldsMap().set('description', new p.Value());
  await provider.call('check', p.check('office', noKind)).catch(e => assert.equal(e.code, p.grpc.status.INVALID_ARGUMENT));
  await checked(provider, p.check('office', p.pool()));
}));

test('nesting without end is refused, and the process lives on', () => p.using()(async provider => {
  let deep = {};
  for (let level = 0; level < 2000; level++) deep = { a: deep };
  const error = await p.failing(provider.call('check', p.check('office', p.pool({ tags: deep }))));
  assert.ok([p.grpc.status.INVALID_ARGUMENT, p.grpc.status.INTERNAL].includes(error.code), error.message);
  await checked(provider, p.check('office', p.pool()));
}));

test('a difference is told in detail, top level and below', () => p.using()(async provider => {
  const olds = p.pool({ poolName: 'office', description: 'Old', tags: { env: 'x', 'a.b/c': '1', gone: '1' } });
  const news = p.pool({ poolName: 'office', description: 'New', capacity: { desiredUserSessions: 3 }, tags: { env: 'y', 'a.b/c': '2', fresh: '1' } });
  const answer = await provider.call('diff', p.diff('office', { olds, oldInputs: olds, news }));
  assert.equal(answer.getChanges(), SOME);
  assert.equal(answer.getHasdetaileddiff(), true);
  assert.deepEqual(detail(answer), {
    description: Kind.UPDATE, 'capacity.desiredUserSessions': Kind.UPDATE,
    'tags.env': Kind.UPDATE, 'tags["a.b/c"]': Kind.UPDATE, 'tags.gone': Kind.DELETE, 'tags.fresh': Kind.ADD,
  });
  assert.deepEqual([...answer.getDiffsList()].sort(), ['capacity', 'description', 'tags']);
  assert.deepEqual(answer.getReplacesList(), []);
}));

test('another name replaces', () => p.using()(async provider => {
  const olds = p.pool({ poolName: 'one' });
  const answer = await provider.call('diff', p.diff('office', { olds, oldInputs: olds, news: p.pool({ poolName: 'two' }) }));
  assert.deepEqual(detail(answer), { poolName: Kind.UPDATE_REPLACE });
  assert.deepEqual(answer.getReplacesList(), ['poolName']);
  assert.equal(answer.getDeletebeforereplace(), false);
}));

test('secret and plain, null and absent are equal', () => p.using()(async provider => {
  const olds = p.pool({ poolName: 'office', tags: { a: 'x' } });
  const news = p.pool({ poolName: p.secret('office'), tags: p.secret({ a: 'x' }), runningMode: null });
  assert.equal((await provider.call('diff', p.diff('office', { olds, oldInputs: olds, news }))).getChanges(), NONE);
}));

test('an unknown value is a change, and of a replacing property a replacement', () => p.using()(async provider => {
  const olds = p.pool({ poolName: 'office' });
  const answer = await provider.call('diff', p.diff('office', { olds, oldInputs: olds, news: { ...olds, poolName: p.UNKNOWN, bundleId: p.UNKNOWN } }));
  assert.deepEqual(detail(answer), { poolName: Kind.UPDATE_REPLACE, bundleId: Kind.UPDATE });
}));

test('ignored paths are no difference, with and without wildcards', () => p.using()(async provider => {
  const olds = p.pool({ poolName: 'office', description: 'Old', tags: { a: '1', b: '1' } });
  const news = { ...olds, description: 'New', tags: { a: '2', b: '2' } };
  const answer = ignoreChanges => provider.call('diff', p.diff('office', { olds, oldInputs: olds, news, ignoreChanges }));
  assert.equal((await answer(['description', 'tags'])).getChanges(), NONE);
  assert.equal((await answer(['description', 'tags.*'])).getChanges(), NONE);
  assert.equal((await answer(['description', 'tags[*]'])).getChanges(), NONE);
  assert.deepEqual(detail(await answer(['description', 'tags.a'])), { 'tags.b': Kind.UPDATE });
}));

test('an engine that sends no old inputs is answered from the outputs', () => p.using()(async provider => {
  const olds = { ...p.pool({ poolName: 'office', description: 'Old' }), poolId: 'wspool-000000000', state: 'RUNNING', region: 'us-east-1' };
  const same = await provider.call('diff', p.diff('office', { olds, news: p.pool({ poolName: 'office', description: 'Old' }) }));
  assert.equal(same.getChanges(), NONE);
  const other = await provider.call('diff', p.diff('office', { olds, news: p.pool({ poolName: 'office', description: 'New' }) }));
  assert.deepEqual(detail(other), { description: Kind.UPDATE });
}));

run();
