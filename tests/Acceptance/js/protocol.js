'use strict';
// The contract of the service as a whole: who is there, what it says of itself, and what it declines.
const assert = require('node:assert/strict');
const { test, run } = require('./cases.js');
const p = require('./provider.js');

test('the port is the one line of stdout, and stderr stays empty', () => p.using()(async provider => {
  assert.match(provider.text.out, /^\d+\n$/);
  await provider.call('getPluginInfo');
  await provider.call('cancel');
  assert.match(provider.text.out, /^\d+\n$/);
  assert.equal(provider.text.err, '');
}));

test('Handshake accepts secrets, resources, outputs and autonaming, and declines byte strings', () => p.using()(async provider => {
  const answer = (await provider.call('handshake', p.handshake('127.0.0.1:1'))).toObject();
  assert.equal(answer.acceptSecrets, true);
  assert.equal(answer.acceptResources, true);
  assert.equal(answer.acceptOutputs, true);
  assert.equal(answer.supportsAutonamingConfiguration, true);
  assert.equal(answer.acceptsByteString, false);
}));

test('Configure repeats the flags of the handshake for old engines', () => p.using()(async provider => {
  const answer = (await provider.call('configure', p.configure(p.emulatorConfig()))).toObject();
  assert.deepEqual(answer, { acceptsecrets: true, supportspreview: true, acceptresources: true, acceptoutputs: true, supportsAutonamingConfiguration: true });
}));

test('GetSchema serves the package before any Configure, with the version of GetPluginInfo', () => p.using()(async provider => {
  const schema = JSON.parse((await provider.call('getSchema', new p.pb.GetSchemaRequest())).getSchema());
  assert.equal(schema.name, 'aws-workspaces');
  assert.ok(schema.resources[p.TYPE]);
  assert.equal(schema.version, (await provider.call('getPluginInfo')).getVersion());
}));

test('GetSchema declines formats and subpackages that it does not have', () => p.using()(async provider => {
  const format = new p.pb.GetSchemaRequest();
  format.setVersion(1);
  assert.match((await p.failing(provider.call('getSchema', format))).details, /1/);
  const subpackage = new p.pb.GetSchemaRequest();
  subpackage.setSubpackageName('other');
  assert.match((await p.failing(provider.call('getSchema', subpackage))).details, /other/);
}));

test('Call, Construct and Parameterize answer UNIMPLEMENTED with their names', () => p.using()(async provider => {
  for (const [method, request] of [['call', new p.pb.CallRequest()], ['construct', new p.pb.ConstructRequest()], ['parameterize', new p.pb.ParameterizeRequest()]]) {
    const error = await p.failing(provider.call(method, request));
    assert.equal(error.code, p.grpc.status.UNIMPLEMENTED);
    assert.match(error.details, new RegExp(method, 'i'));
  }
}));

test('there are no mappings', () => p.using()(async provider => {
  const one = new p.pb.GetMappingRequest();
  one.setKey('terraform');
  const all = new p.pb.GetMappingsRequest();
  all.setKey('terraform');
  assert.equal((await provider.call('getMapping', one)).getData().length, 0);
  assert.deepEqual((await provider.call('getMappings', all)).getProvidersList(), []);
}));

test('an unknown resource type is named, with those that exist', () => p.using()(async provider => {
  const error = await p.failing(provider.call('check', p.check('w', {}, { type: 'aws-workspaces:index:Widget' })));
  assert.match(error.details, /aws-workspaces:index:Widget/);
  assert.match(error.details, /aws-workspaces:index:WorkspacesPool/);
}));

test('an unknown function is named', () => p.using()(async provider => {
  const request = new p.pb.InvokeRequest();
  request.setTok('aws-workspaces:index:getNothing');
  request.setArgs(p.toStruct({}));
  assert.match((await p.failing(provider.call('invoke', request))).details, /aws-workspaces:index:getNothing/);
}));

test('a list of an unknown type is an error that names it', () => p.using()(async provider => {
  const request = new p.pb.ListRequest();
  request.setToken('aws-workspaces:index:Widget');
  request.setQuery(p.toStruct({}));
  const error = await new Promise(resolve => provider.client.list(request).on('data', () => {}).on('error', resolve));
  assert.match(error.details, /aws-workspaces:index:Widget/);
}));

test('Check and Diff work before Configure, Create does not', () => p.using()(async provider => {
  const inputs = p.fromStruct((await provider.call('check', p.check('office', p.pool()))).getInputs());
  await provider.call('diff', p.diff('office', { olds: inputs, oldInputs: inputs, news: inputs }));
  const error = await p.failing(provider.call('create', p.create('office', inputs)));
  assert.equal(error.code, p.grpc.status.FAILED_PRECONDITION);
  assert.match(error.details, /[Cc]onfigur/);
}));

run();
