'use strict';
// The provider's configuration, in the two encodings that engines and SDKs send.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');

const URN = p.urn('default', 'pulumi:providers:aws-workspaces');

function checkConfig(news, olds = {}) {
  const request = new p.pb.CheckRequest();
  request.setUrn(URN);
  request.setOlds(p.toStruct(olds));
  request.setNews(p.toStruct(news));
  return request;
}

function diffConfig(olds, news) {
  const request = new p.pb.DiffRequest();
  request.setUrn(URN);
  request.setOlds(p.toStruct(olds));
  request.setOldInputs(p.toStruct(olds));
  request.setNews(p.toStruct(news));
  return request;
}

const failuresOf = answer => answer.getFailuresList().map(failure => `${failure.getProperty()}: ${failure.getReason()}`);

/** That credentials and endpoint arrived is proved by a call that AWS answers. */
async function reachesTheEmulator(provider) {
  assert.equal((await provider.call('read', p.read('office', 'wspool-000000000'))).getId(), '');
}

test('native values and JSON text both pass, and come back as they were given', () => p.using()(async provider => {
  for (const news of [
    { region: 'us-east-1', maxRetries: 3, useFipsEndpoint: false, defaultTags: { tags: { team: 'it' } }, allowedAccountIds: ['111111111111'] },
    { region: 'us-east-1', maxRetries: '3', useFipsEndpoint: 'false', defaultTags: '{"tags":{"team":"it"}}', allowedAccountIds: '["111111111111"]' },
  ]) {
    const answer = await provider.call('checkConfig', checkConfig(news));
    assert.deepEqual(failuresOf(answer), []);
    const inputs = p.fromStruct(answer.getInputs());
    for (const key of Object.keys(news)) assert.deepEqual(inputs[key], news[key]);
  }
}));

test('version and __internal are not the provider\'s business', () => p.using()(async provider => {
  const answer = await provider.call('checkConfig', checkConfig({ region: 'us-east-1', version: '0.1.0' }));
  assert.deepEqual(failuresOf(answer), []);
  assert.equal(p.fromStruct(answer.getInputs()).version, '0.1.0');
  assert.equal((await provider.call('diffConfig', diffConfig({ region: 'us-east-1', version: '0.1.0' }, { region: 'us-east-1', version: '0.2.0' }))).getChanges(), 1);
}));

test('a key of the wrong type is named, in both encodings', () => p.using()(async provider => {
  for (const maxRetries of ['many', true, -1, '-1', 1.5]) {
    const failures = failuresOf(await provider.call('checkConfig', checkConfig({ region: 'us-east-1', maxRetries })));
    assert.equal(failures.length, 1, `${maxRetries}: ${failures}`);
    assert.match(failures[0], /maxRetries/);
  }
}));

test('broken JSON names its key and never shows its text', () => p.using()(async provider => {
  const failures = failuresOf(await provider.call('checkConfig', checkConfig({ region: 'us-east-1', assumeRole: '{"roleArn": "hush-hush' })));
  assert.match(failures.join(), /assumeRole/);
  assert.doesNotMatch(failures.join(), /hush-hush/);
}));

test('what the schema calls secret comes back wrapped', () => p.using()(async provider => {
  const inputs = p.fromStruct((await provider.call('checkConfig', checkConfig({ region: 'us-east-1', accessKey: 'AKIAEXAMPLE000000001', secretKey: 'hush-hush' }))).getInputs());
  assert.deepEqual(inputs.secretKey, p.secret('hush-hush'));
}));

test('unknown configuration is not an error', () => p.using()(async provider => {
  assert.deepEqual(failuresOf(await provider.call('checkConfig', checkConfig({ region: p.UNKNOWN, maxRetries: p.UNKNOWN, defaultTags: p.UNKNOWN }))), []);
}));

test('another region replaces, other keys do not', () => p.using()(async provider => {
  const region = (await provider.call('diffConfig', diffConfig({ region: 'us-east-1' }, { region: 'us-west-2' }))).toObject();
  assert.deepEqual([region.changes, region.replacesList, region.diffsList], [2, ['region'], ['region']]);
  const keys = (await provider.call('diffConfig', diffConfig({ region: 'us-east-1', accessKey: 'a' }, { region: 'us-east-1', accessKey: 'b' }))).toObject();
  assert.deepEqual([keys.changes, keys.replacesList], [2, []]);
  const same = (await provider.call('diffConfig', diffConfig({ region: 'us-east-1' }, { region: 'us-east-1' }))).toObject();
  assert.equal(same.changes, 1);
}));

test('Configure by native arguments reaches the endpoint', () => p.using()(async provider => {
  await provider.call('configure', p.configure({ ...p.emulatorConfig(), secretKey: p.secret(process.env.SECRET_KEY) }));
  await reachesTheEmulator(provider);
}));

test('Configure by JSON text reaches the endpoint', () => p.using()(async provider => {
  await provider.call('configure', p.configure({ ...p.emulatorConfig(), requestsPerSecond: '1000', defaultTags: '{"tags":{"team":"it"}}' }));
  await reachesTheEmulator(provider);
}));

test('Configure by variables alone, as old engines send it, reaches the endpoint', () => p.using()(async provider => {
  const variables = Object.fromEntries(Object.entries(p.emulatorConfig()).map(([key, value]) => [key, String(value)]));
  await provider.call('configure', p.configure(undefined, variables));
  await reachesTheEmulator(provider);
}));

test('arguments win over variables', () => p.using()(async provider => {
  await provider.call('configure', p.configure(p.emulatorConfig(), { endpoint: 'http://127.0.0.1:9', region: 'eu-west-1' }));
  await reachesTheEmulator(provider);
}));

test('a wrong configuration fails Configure with the key, and leaves the provider usable', () => p.using()(async provider => {
  const error = await p.failing(provider.call('configure', p.configure({ ...p.emulatorConfig(), maxRetries: 'many' })));
  assert.match(error.details, /maxRetries/);
  await provider.call('configure', p.configure(p.emulatorConfig()));
  await reachesTheEmulator(provider);
}));

run();
